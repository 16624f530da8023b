import type { MergeOrder } from "../../../application/import-ports";
import type { Sql } from "../sql";
import { incoming, onExisting } from "./merge-customers";
import { STAGING_TABLE } from "./staging-table";

export interface BillCounts {
  readonly billsNew: number;
  readonly billsChanged: number;
  readonly billsUnchanged: number;
  readonly billsVoid: number;
}

/** Rows that carry a bill. */
const IS_BILL = "s.part = 'row' AND s.period IS NOT NULL AND s.amount IS NOT NULL";

/**
 * One row with the total of several months (LEMBAR above 1) is brought down to the months that have no open bill of
 * their own here, so that no month counts twice. Where the file itself has a row for each month, LEMBAR only repeats
 * how many there are.
 */
export async function splitTotals(sql: Sql): Promise<void> {
  const monthly = await sql.all<{ customerId: string }>(
    `SELECT customer_id FROM ${STAGING_TABLE} WHERE part = 'row' AND sheets > 1 GROUP BY customer_id HAVING COUNT(*) > 1`,
  );
  for (const { customerId } of monthly) {
    await sql.run(`UPDATE ${STAGING_TABLE} SET sheets = 1 WHERE customer_id = ?`, [customerId]);
  }
  const totals = await sql.all<{
    customerId: string;
    period: string;
    total: number;
    sheets: number;
    known: number;
    months: number;
  }>(
    `SELECT s.customer_id, s.period, s.amount AS total, s.sheets, SUM(b.amount) AS known, COUNT(b.id) AS months
       FROM ${STAGING_TABLE} s
       CROSS JOIN bills b ON b.customer_id = s.customer_id AND b.state = 'open' AND b.period < s.period AND b.period >= s.oldest_period
      WHERE ${IS_BILL} AND s.sheets > 1 GROUP BY s.customer_id, s.period, s.amount, s.sheets`,
  );
  for (const { customerId, period, total, sheets, known, months } of totals) {
    const rest = Number(total) - Number(known);
    // A total below its parts contradicts itself; then the row stands as it is and the parts are folded into it.
    if (rest <= 0)
      await sql.run(
        "UPDATE bills SET state = 'void' WHERE customer_id = ? AND state = 'open' AND period < ?",
        [customerId, period],
      );
    else
      await sql.run(
        `UPDATE ${STAGING_TABLE} SET amount = ?, sheets = ? WHERE customer_id = ? AND period = ? AND part = 'row'`,
        [rest, Math.max(1, Number(sheets) - Number(months)), customerId, period],
      );
  }
}

/** Adds and updates the bills of a list. What is paid stays paid here; `reopen` is a matter of snapshots. */
export async function mergeBills(sql: Sql, order: MergeOrder, importId: number): Promise<BillCounts> {
  const isRecord = order.kind === "billing_record";
  const counted = await sql.one<Record<"total" | "fresh" | "changed" | "withoutDebt", number>>(
    `SELECT COUNT(*) AS total, SUM(CASE WHEN b.id IS NULL THEN 1 ELSE 0 END) AS fresh,
            SUM(CASE WHEN b.id IS NOT NULL AND ${isRecord ? "b.sheets = 1 AND " : ""}(b.amount <> s.amount
                 ${order.has.lateFee ? "OR b.late_fee <> COALESCE(s.late_fee, b.late_fee)" : ""}
                 OR (s.energy_kwh IS NOT NULL AND (b.energy_kwh IS NULL OR b.energy_kwh <> s.energy_kwh))) THEN 1 ELSE 0 END) AS changed,
            SUM(CASE WHEN s.amount <= 0 THEN 1 ELSE 0 END) AS without_debt
       FROM ${STAGING_TABLE} s LEFT JOIN bills b ON b.customer_id = s.customer_id AND b.period = s.period WHERE ${IS_BILL}`,
  );
  const value = (column: string) => incoming(sql, column);
  // State first, from the old values: MySQL sets from left to right.
  const updates = [
    isRecord
      ? `amount = CASE WHEN bills.sheets > 1 THEN bills.amount ELSE ${value("amount")} END`
      : `amount = ${value("amount")}`,
    `state = CASE WHEN bills.state = 'paid' THEN 'paid' WHEN ${value("amount")} > 0 THEN 'open' ELSE 'void' END`,
    ...(isRecord ? [] : [`sheets = ${value("sheets")}`]),
    ...(order.has.lateFee ? [`late_fee = ${value("late_fee")}`] : []),
    ...(order.has.dueOn ? [`due_on = ${value("due_on")}`] : []),
    ...["energy_kwh", "meter_start", "meter_end"].map(
      (column) => `${column} = COALESCE(${value(column)}, bills.${column})`,
    ),
    // Data of an older moment fills in, but does not make the bill look older than it is.
    `as_of = CASE WHEN ${value("as_of")} > bills.as_of THEN ${value("as_of")} ELSE bills.as_of END`,
    `import_id = ${value("import_id")}`,
  ];
  const dueOn = sql.dialect === "mysql" ? "CONCAT(s.period, '-20')" : "s.period || '-20'";
  await sql.run(
    `INSERT INTO bills (customer_id, period, amount, late_fee, sheets, energy_kwh, meter_start, meter_end, due_on, state, as_of, import_id)
     SELECT s.customer_id, s.period, s.amount, COALESCE(s.late_fee, 0), COALESCE(s.sheets, 1), s.energy_kwh, s.meter_start,
            s.meter_end, COALESCE(s.due_on, ${dueOn}), CASE WHEN s.amount > 0 THEN 'open' ELSE 'void' END, ?, ?
       FROM ${STAGING_TABLE} s WHERE ${IS_BILL} ${onExisting(sql, ["customer_id", "period"])} ${updates.join(", ")}`,
    [order.asOf, importId],
  );
  const [total, fresh, changed] = [counted?.total, counted?.fresh, counted?.changed].map((count) =>
    Number(count ?? 0),
  );
  return {
    billsNew: fresh!,
    billsChanged: changed!,
    billsUnchanged: total! - fresh! - changed!,
    billsVoid: Number(counted?.withoutDebt ?? 0),
  };
}
