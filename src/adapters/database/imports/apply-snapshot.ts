import type { ImportEnd, ImportPlan, ImportScope } from "../../../application/import-ports";
import { Fault } from "../../../domain/fault";
import { type OpenBills, tooManyVanish } from "../../../domain/import/plausibility";
import { localDay } from "../../../domain/local-time";
import { placesFor, type Sql } from "../sql";
import { stagedWithOpenBills } from "./staging-table";

/** A customer's unit: what the exports say, else the first five digits of his ID. */
const UNIT_OF_CUSTOMER = "COALESCE(k.unit, SUBSTR(k.customer_id, 1, 5))";

/** The newest snapshot of these months and units that was taken, or `null`. */
export async function newestSnapshot(sql: Sql, { periods, units }: ImportScope): Promise<Date | null> {
  if (periods.length === 0) return null;
  const row = await sql.one<{ asOf: Date | null }>(
    `SELECT MAX(as_of) AS as_of FROM imports WHERE is_snapshot = 1 AND state = 'committed' AND period >= ?
        AND (unit IS NULL OR unit IN (${placesFor(units)}))`,
    [periods[0], ...units],
  );
  return row?.asOf ?? null;
}

/** A bill in the list although it counts as paid: the payment was taken back, when the list is newer than the payment. */
export async function reopenListed(sql: Sql, plan: ImportPlan, importId: number): Promise<number> {
  const isOlder = `(paid_on < ? OR (paid_on IS NULL AND (paid_before IS NULL OR paid_before < ?)))`;
  return sql.run(
    `UPDATE bills SET state = 'open', paid_on = NULL, paid_after = NULL, paid_before = NULL
      WHERE state = 'paid' AND import_id = ? AND amount > 0 AND ${isOlder}`,
    [importId, localDay(plan.asOf), plan.asOf],
  );
}

/** The open bills of the list's months and units, without those that this import has brought or confirmed. */
export async function countOpenBefore(
  sql: Sql,
  plan: ImportPlan,
  scope: ImportScope,
  importId: number,
): Promise<OpenBills> {
  if (scope.periods.length === 0) return { listed: 0, others: 0 };
  const { where, values } = inScope(plan, scope);
  // A list of the unpaid has named it, in one of these months.
  const isListed = `b.period IN (${placesFor(scope.periods)}) AND (b.import_id IS NULL OR i.kind IN ('unpaid_list', 'simple'))`;
  const row = await sql.one<{ total: number; listed: number }>(
    `SELECT COUNT(*) AS total, SUM(CASE WHEN ${isListed} THEN 1 ELSE 0 END) AS listed
       FROM bills b LEFT JOIN imports i ON i.id = b.import_id
      WHERE ${where} AND (b.import_id IS NULL OR b.import_id <> ?)`,
    [...scope.periods, ...values, importId],
  );
  const [total, listed] = [Number(row?.total ?? 0), Number(row?.listed ?? 0)];
  return { listed, others: total - listed };
}

/**
 * Open bills of the list's months and units that are not in it are paid, some time between the last moment that they
 * were known to be open and the moment of this list. A list with LEMBAR tells all months that a customer owes, so it
 * also closes earlier months that it does not count; otherwise we would dun for what was paid long ago.
 */
export async function closeVanished(
  sql: Sql,
  plan: ImportPlan,
  end: ImportEnd,
  importId: number,
  before: OpenBills,
): Promise<{ vanished: number; withheld: number }> {
  if (end.scope.periods.length === 0) return { vanished: 0, withheld: 0 };
  await touchMentioned(sql, plan, importId);
  const gone = await countOpenBefore(sql, plan, end.scope, importId);
  const total = gone.listed + gone.others;
  if (total === 0) return { vanished: 0, withheld: 0 };
  if (end.hasUnreadableIds && !plan.force) return { vanished: 0, withheld: total };
  const objection = plan.force ? null : tooManyVanish(before, gone);
  if (objection !== null) throw new Fault("import_refused", objection);
  const { where, values } = inScope(plan, end.scope);
  const vanished = await sql.run(
    `UPDATE bills ${sql.dialect === "mysql" ? "b" : "AS b"} SET state = 'paid', paid_on = NULL, paid_after = CASE WHEN b.as_of < ? THEN b.as_of ELSE NULL END, paid_before = ?, as_of = ?, import_id = ?
      WHERE ${where} AND (b.import_id IS NULL OR b.import_id <> ?)`,
    [plan.asOf, plan.asOf, plan.asOf, importId, ...values, importId],
  );
  return { vanished, withheld: 0 };
}

function inScope(
  plan: ImportPlan,
  { periods, units }: ImportScope,
): { where: string; values: readonly unknown[] } {
  const tellsAllMonths = plan.columns.has("sheets");
  const months = tellsAllMonths ? "b.period <= ?" : `b.period IN (${placesFor(periods)})`;
  return {
    where: `b.state = 'open' AND ${months} AND b.customer_id IN
     (SELECT k.customer_id FROM customers k WHERE ${UNIT_OF_CUSTOMER} IN (${placesFor(units)}))`,
    values: [...(tellsAllMonths ? [periods.at(-1)] : periods), ...units],
  };
}

/** Marks as seen: the earlier months that a listed total still counts, and every open bill of a refused row's customer. */
async function touchMentioned(sql: Sql, plan: ImportPlan, importId: number): Promise<void> {
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
