import type { Sql } from "../connection/sql";

/** The day by which a bill is known to be paid (WIB), by the rule of `paymentTime`; NULL while it is open. */
export function paidDay(sql: Sql, bill: string): string {
  const later =
    sql.dialect === "mysql"
      ? `DATE(DATE_ADD(${bill}.paid_before, INTERVAL 7 HOUR))`
      : `DATE(${bill}.paid_before, '+7 hours')`;
  return `CASE WHEN ${bill}.state = 'paid' THEN COALESCE(${bill}.paid_on, ${later}) END`;
}

/** Bills that can be placed in time: not void, and not paid on a day that no list tells. */
export function isUsable(bill: string): string {
  return `(${bill}.state = 'open' OR (${bill}.state = 'paid' AND (${bill}.paid_on IS NOT NULL OR ${bill}.paid_before IS NOT NULL)))`;
}

/** MySQL hands sums over as text when they do not fit; rupiah always fit a double. */
export function numbers<Row extends object, Key extends keyof Row>(row: Row, keys: readonly Key[]): Row {
  const result = { ...row };
  for (const key of keys) result[key] = Number(row[key] ?? 0) as Row[Key];
  return result;
}
