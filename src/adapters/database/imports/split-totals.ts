import { placesFor } from "../connection/sql";
import { IS_BILL } from "./merge-bills";
import { type StagedSql, stagedWithOpenBills } from "./staging-table";

/** The staging table has no index (it is filled in seconds and read whole): so many customers for one walk through it. */
const CUSTOMERS_PER_WALK = 300;

interface Total {
  readonly customerId: string;
  readonly period: string;
  readonly total: number;
  readonly sheets: number;
  /** Rupiah and number of the months before that have an open bill of their own. */
  readonly known: number;
  readonly months: number;
}

/**
 * One row with the total of several months (LEMBAR above 1) is brought down to the months that have no open bill of
 * their own here, so that no month counts twice. Where the file itself has a row for each month, LEMBAR only repeats
 * how many there are.
 */
export async function splitTotals(sql: StagedSql, importId: number): Promise<void> {
  const any = await sql.one(
    `SELECT s.customer_id FROM ${sql.staging} s WHERE ${IS_BILL} AND s.sheets > 1 LIMIT 1`,
  );
  if (any === null) return;
  // A bill with this import's number went straight in: its customer has a row of its own besides the total.
  const monthly = await sql.all<{ customerId: string }>(
    `SELECT s.customer_id FROM ${sql.staging} s WHERE ${IS_BILL} GROUP BY s.customer_id
     HAVING MAX(s.sheets) > 1 AND (COUNT(*) > 1
         OR EXISTS (SELECT 1 FROM bills b WHERE b.customer_id = s.customer_id AND b.import_id = ?))`,
    [importId],
  );
  for (const some of pieces(monthly.map((row) => row.customerId)))
    await sql.run(`UPDATE ${sql.staging} SET sheets = 1 WHERE customer_id IN (${placesFor(some)})`, some);

  const totals = await sql.all<Total>(
    `SELECT s.customer_id, s.period, s.amount AS total, s.sheets, SUM(b.amount) AS known, COUNT(b.id) AS months
       FROM ${stagedWithOpenBills(sql)} AND b.period < s.period AND b.period >= s.oldest_period
      WHERE ${IS_BILL} AND s.sheets > 1 GROUP BY s.customer_id, s.period, s.amount, s.sheets`,
  );
  const restOf = ({ total, known }: Total) => Number(total) - Number(known);
  // A total below its parts contradicts itself; then the row stands as it is and the parts are folded into it.
  for (const { customerId, period } of totals.filter((one) => restOf(one) <= 0))
    await sql.run("UPDATE bills SET state = 'void' WHERE customer_id = ? AND state = 'open' AND period < ?", [
      customerId,
      period,
    ]);
  for (const some of pieces(totals.filter((one) => restOf(one) > 0))) {
    const cases = some.map(() => "WHEN ? THEN ?").join(" ");
    const ids = some.map((one) => one.customerId);
    await sql.run(
      `UPDATE ${sql.staging} SET amount = CASE customer_id ${cases} END, sheets = CASE customer_id ${cases} END
        WHERE part = 'row' AND sheets > 1 AND customer_id IN (${placesFor(ids)})`,
      [
        ...some.flatMap((one) => [one.customerId, restOf(one)]),
        ...some.flatMap((one) => [one.customerId, Math.max(1, Number(one.sheets) - Number(one.months))]),
        ...ids,
      ],
    );
  }
}

function pieces<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / CUSTOMERS_PER_WALK);
  return Array.from({ length: count }, (_, index) =>
    all.slice(index * CUSTOMERS_PER_WALK, (index + 1) * CUSTOMERS_PER_WALK),
  );
}
