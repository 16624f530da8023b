import type { ImportEnd, ImportPlan } from "../../../application/importing/import-ports";
import { Fault } from "../../../domain/fault";
import { type ListPart, type OpenBills, tooManyVanish } from "../../../domain/import/plausibility";
import { localDay } from "../../../domain/local-time";
import { placesFor, type Sql } from "../connection/sql";
import { UNIT_OF_CUSTOMER } from "../schema/customers";
import { type StagedSql, stagedWithOpenBills } from "./staging-table";

/** A bill in the list although it counts as paid: the payment was taken back, when the list is newer than the payment. */
export async function reopenListed(sql: Sql, plan: ImportPlan, importId: number): Promise<number> {
  const isOlder = `(paid_on < ? OR (paid_on IS NULL AND (paid_before IS NULL OR paid_before < ?)))`;
  return sql.run(
    `UPDATE bills SET state = 'open', paid_on = NULL, paid_after = NULL, paid_before = NULL
      WHERE state = 'paid' AND import_id = ? AND amount > 0 AND ${isOlder}`,
    [importId, localDay(plan.asOf), plan.asOf],
  );
}

/** A list that is newer than this one knows the bill to be open; only a list taken against better knowledge meets such. */
const IS_KNOWN_LATER = "(COALESCE(i.is_snapshot, 0) = 1 AND b.as_of > ?)";

/**
 * The open bills that the list tells of, by unit and month, without those that this import has brought or confirmed.
 * One with LEMBAR tells all months that a customer owes, also those that it has no rows of.
 */
export async function openBills(
  sql: Sql,
  plan: ImportPlan,
  parts: readonly ListPart[],
  importId: number,
): Promise<readonly OpenBills[]> {
  if (parts.length === 0) return [];
  const newest = parts
    .map((part) => part.period)
    .sort()
    .at(-1)!;
  const rows = await sql.all<OpenBills>(
    `SELECT ${UNIT_OF_CUSTOMER} AS unit, b.period,
            SUM(CASE WHEN b.import_id IS NULL OR i.kind IN ('unpaid_list', 'simple') THEN 1 ELSE 0 END) AS listed, COUNT(*) AS others
       FROM bills b JOIN customers k ON k.customer_id = b.customer_id LEFT JOIN imports i ON i.id = b.import_id
      WHERE b.state = 'open' AND b.period <= ? AND (b.import_id IS NULL OR b.import_id <> ?) AND NOT ${IS_KNOWN_LATER}
      GROUP BY ${UNIT_OF_CUSTOMER}, b.period`,
    [newest, importId, plan.asOf],
  );
  return rows
    .filter((row) => tells(plan, parts, row))
    .map(({ unit, period, listed, others }) => ({
      unit,
      period,
      listed: Number(listed),
      others: Number(others) - Number(listed),
    }));
}

/** Does the list say who of this unit and month has not paid? */
function tells(
  plan: ImportPlan,
  parts: readonly ListPart[],
  { unit, period }: Pick<OpenBills, "unit" | "period">,
): boolean {
  const tellsEarlier = plan.columns.has("sheets");
  return parts.some(
    (part) => part.unit === unit && (part.period === period || (tellsEarlier && part.period > period)),
  );
}

/**
 * Open bills of the list's months and units that are not in it are paid, some time between the last moment that they
 * were known to be open and the moment of this list. A list with LEMBAR tells all months that a customer owes, so it
 * also closes earlier months that it does not count; otherwise we would dun for what was paid long ago.
 */
export async function closeVanished(
  sql: StagedSql,
  plan: ImportPlan,
  end: ImportEnd,
  importId: number,
  parts: readonly ListPart[],
  before: readonly OpenBills[],
): Promise<{ vanished: number; withheld: number }> {
  await touchMentioned(sql, plan, importId);
  const gone = await openBills(sql, plan, parts, importId);
  const total = gone.reduce((sum, one) => sum + one.listed + one.others, 0);
  if (total === 0) return { vanished: 0, withheld: 0 };
  if (end.hasUnreadableIds && !plan.force) return { vanished: 0, withheld: total };
  const objection = plan.force ? null : tooManyVanish(parts, before, gone);
  if (objection !== null) throw new Fault("import_refused", objection);
  let vanished = 0;
  for (const unit of new Set(gone.map((one) => one.unit))) {
    const periods = gone.filter((one) => one.unit === unit).map((one) => one.period);
    vanished += await sql.run(
      `UPDATE bills ${sql.dialect === "mysql" ? "b" : "AS b"} SET state = 'paid', paid_on = NULL, paid_after = CASE WHEN b.as_of < ? THEN b.as_of ELSE NULL END, paid_before = ?, as_of = ?, import_id = ?
        WHERE b.state = 'open' AND b.period IN (${placesFor(periods)}) AND (b.import_id IS NULL OR b.import_id <> ?)
          AND NOT EXISTS (SELECT 1 FROM imports i WHERE i.id = b.import_id AND ${IS_KNOWN_LATER})
          AND b.customer_id IN (SELECT k.customer_id FROM customers k WHERE ${UNIT_OF_CUSTOMER} = ?)`,
      [plan.asOf, plan.asOf, plan.asOf, importId, ...periods, importId, plan.asOf, unit],
    );
  }
  return { vanished, withheld: 0 };
}

/** Marks as seen: the earlier months that a listed total still counts, and every open bill of a refused row's customer. */
async function touchMentioned(sql: StagedSql, plan: ImportPlan, importId: number): Promise<void> {
  const seen = await sql.all<{ id: number }>(
    `SELECT b.id FROM ${stagedWithOpenBills(sql)}
      WHERE (s.part = 'mention' OR s.oldest_period < s.period)
        AND (s.part = 'mention' OR (s.part = 'row' AND b.period < s.period AND b.period >= s.oldest_period))`,
  );
  for (let from = 0; from < seen.length; from += 500) {
    const ids = seen.slice(from, from + 500).map((row) => row.id);
    await sql.run(`UPDATE bills SET import_id = ?, as_of = ? WHERE id IN (${placesFor(ids)})`, [
      importId,
      plan.asOf,
      ...ids,
    ]);
  }
}
