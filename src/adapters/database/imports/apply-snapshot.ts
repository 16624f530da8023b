import type { MergeOrder } from "../../../application/import-ports";
import { Fault } from "../../../domain/fault";
import { localDay } from "../../../domain/local-time";
import type { Sql } from "../sql";
import { STAGING_TABLE } from "./staging-table";

export interface SnapshotScope {
  /** Months that the list speaks of, and its units. */
  readonly periods: readonly string[];
  readonly units: readonly string[];
}

/** A customer's unit: what the exports say, else the first five digits of his ID. */
const unitOf = (row: string, id = row) => `COALESCE(${row}.unit, SUBSTR(${id}.customer_id, 1, 5))`;

export async function readScope(sql: Sql): Promise<SnapshotScope> {
  const periods = await sql.all<{ period: string }>(
    `SELECT DISTINCT period FROM ${STAGING_TABLE} WHERE period IS NOT NULL ORDER BY period`,
  );
  const units = await sql.all<{ unit: string }>(
    `SELECT DISTINCT ${unitOf("s")} AS unit FROM ${STAGING_TABLE} s WHERE s.part = 'row'`,
  );
  return { periods: periods.map((row) => row.period), units: units.map((row) => row.unit) };
}

/** The newest snapshot of these months and units that was taken, or `null`. */
export async function newestSnapshot(sql: Sql, scope: SnapshotScope): Promise<Date | null> {
  if (scope.periods.length === 0) return null;
  const row = await sql.one<{ asOf: Date | null }>(
    `SELECT MAX(as_of) AS as_of FROM imports WHERE is_snapshot = 1 AND state = 'committed' AND period >= ?
        AND (unit IS NULL OR unit IN (${scope.units.map(() => "?").join(", ")}))`,
    [scope.periods[0], ...scope.units],
  );
  return row?.asOf ?? null;
}

/** A bill in the list although it counts as paid: the payment was taken back, when the list is newer than the payment. */
export async function reopenListed(sql: Sql, order: MergeOrder, importId: number): Promise<number> {
  const isOlder = `(paid_on < ? OR (paid_on IS NULL AND (paid_before IS NULL OR paid_before < ?)))`;
  return sql.run(
    `UPDATE bills SET state = 'open', paid_on = NULL, paid_after = NULL, paid_before = NULL
      WHERE state = 'paid' AND import_id = ? AND amount > 0 AND ${isOlder}`,
    [importId, localDay(order.asOf), order.asOf],
  );
}

/**
 * Open bills of the list's months and units that are not in it are paid, some time between the last moment that they
 * were known to be open and the moment of this list. A list with LEMBAR tells all months that a customer owes, so it
 * also closes earlier months that it does not count; otherwise we would dun for what was paid long ago.
 */
export async function closeVanished(
  sql: Sql,
  order: MergeOrder,
  scope: SnapshotScope,
  importId: number,
): Promise<{ vanished: number; withheld: number }> {
  const { periods, units } = scope;
  if (periods.length === 0 || units.length === 0) return { vanished: 0, withheld: 0 };
  await touchMentioned(sql, order, importId);
  const months = order.has.sheets ? "b.period <= ?" : `b.period IN (${periods.map(() => "?").join(", ")})`;
  const monthValues = order.has.sheets ? [periods.at(-1)] : periods;
  const inScope = `b.state = 'open' AND ${months} AND b.customer_id IN
     (SELECT k.customer_id FROM customers k WHERE ${unitOf("k")} IN (${units.map(() => "?").join(", ")}))`;
  const values = [...monthValues, ...units];
  const open = await sql.one<{ total: number; gone: number }>(
    `SELECT COUNT(*) AS total, SUM(CASE WHEN b.import_id = ? THEN 0 ELSE 1 END) AS gone FROM bills b WHERE ${inScope}`,
    [importId, ...values],
  );
  const [total, gone] = [Number(open?.total ?? 0), Number(open?.gone ?? 0)];
  if (gone === 0) return { vanished: 0, withheld: 0 };
  if (order.hasUnreadableIds && !order.force) return { vanished: 0, withheld: gone };
  // Bills that this list has only just brought are no evidence that the rest is complete.
  const before = await sql.one<{ n: number }>(
    "SELECT COUNT(*) AS n FROM bills WHERE import_id = ? AND state = 'open'",
    [importId],
  );
  const known = Math.min(total, gone + Number(before?.n ?? 0));
  if (gone * 2 > known && !order.force) {
    throw new Fault(
      "import_refused",
      `${gone} dari ${known} tagihan terbuka tidak ada di daftar ini, lebih dari setengah; mungkin berkasnya tidak lengkap. ` +
        "Periksa berkasnya. Bila memang benar, ulangi dengan --force.",
    );
  }
  const vanished = await sql.run(
    `UPDATE bills ${sql.dialect === "mysql" ? "b" : "AS b"} SET state = 'paid', paid_on = NULL, paid_after = CASE WHEN b.as_of < ? THEN b.as_of ELSE NULL END, paid_before = ?, as_of = ?, import_id = ?
      WHERE ${inScope} AND (b.import_id IS NULL OR b.import_id <> ?)`,
    [order.asOf, order.asOf, order.asOf, importId, ...values, importId],
  );
  return { vanished, withheld: 0 };
}

/** CROSS JOIN holds SQLite to this order: staged rows first, then the key. Marks as seen: the earlier months that a listed total still counts, and every open bill of a refused row's customer. */
async function touchMentioned(sql: Sql, order: MergeOrder, importId: number): Promise<void> {
  const seen = await sql.all<{ id: number }>(
    `SELECT b.id FROM ${STAGING_TABLE} s CROSS JOIN bills b ON b.customer_id = s.customer_id AND b.state = 'open'
      WHERE s.part = 'mention' OR (s.part = 'row' AND s.oldest_period < s.period AND b.period < s.period AND b.period >= s.oldest_period)`,
  );
  for (let from = 0; from < seen.length; from += 500) {
    const ids = seen.slice(from, from + 500).map((row) => row.id);
    await sql.run(
      `UPDATE bills SET import_id = ?, as_of = ? WHERE id IN (${ids.map(() => "?").join(", ")})`,
      [importId, order.asOf, ...ids],
    );
  }
}
