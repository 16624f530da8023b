import type { Sql } from "./sql";

/** The day by whose end a bill is known to be paid (WIB), by the rules of `paymentTime`; NULL while it is open. */
export function paidDay(sql: Sql, bill: string): string {
  return `CASE WHEN ${bill}.state = 'paid' THEN COALESCE(${bill}.paid_on, ${shiftedDay(sql, `${bill}.paid_before`, PAID_BY_SHIFT)}) END`;
}

/** The last day at whose end lists of the unpaid still showed a bill that vanished from them; else NULL. */
export function openDay(sql: Sql, bill: string): string {
  return `CASE WHEN ${bill}.state = 'paid' AND ${bill}.paid_on IS NULL THEN ${shiftedDay(sql, `${bill}.paid_after`, OPEN_THROUGH_SHIFT)} END`;
}

/** UTC to WIB (+7 h), and the day before for a list taken until 12.00 to the minute (−12 h 1 min), as `list-moment` says. */
const PAID_BY_SHIFT = { hours: -5, minutes: -1 };
/** UTC to WIB (+7 h), and the day before unless taken from 20.00 on (+4 h − 24 h). */
const OPEN_THROUGH_SHIFT = { hours: -13, minutes: 0 };

function shiftedDay(
  sql: Sql,
  moment: string,
  { hours, minutes }: { hours: number; minutes: number },
): string {
  const total = hours * 60 + minutes;
  return sql.dialect === "mysql"
    ? `DATE(DATE_ADD(${moment}, INTERVAL ${total} MINUTE))`
    : `DATE(${moment}, '${total} minutes')`;
}

/** A day so many days after another; negative: before it. */
export function daysAfter(sql: Sql, day: string, days: number): string {
  const whole = Math.trunc(days);
  return sql.dialect === "mysql"
    ? `DATE_ADD(${day}, INTERVAL ${whole} DAY)`
    : `DATE(${day}, '${whole} days')`;
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

/** The beginning of a route's code: behind it stands the place of each customer, which makes a group of its own of each. */
export function routeGroup(customer: string, length: number): string {
  return `SUBSTR(${customer}.route, 1, ${Math.trunc(length)})`;
}
