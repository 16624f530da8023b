/**
 * The database's own clock, so many milliseconds on, as an expression. Leases are reckoned by it: processes on machines
 * whose clocks differ, or jump, then agree on which of them has expired.
 */
export function databaseNow(sql: { readonly dialect: "mysql" | "sqlite" }, plusMs = 0): string {
  return sql.dialect === "mysql"
    ? `TIMESTAMPADD(MICROSECOND, ${plusMs * 1000}, UTC_TIMESTAMP(3))`
    : `strftime('%Y-%m-%d %H:%M:%f', 'now', '${(plusMs / 1000).toFixed(3)} seconds')`;
}

/** A moment as a part of a statement, with the values of its places. */
export interface Moment {
  readonly sql: string;
  readonly values: readonly Date[];
}

/** The moment so many milliseconds after now, by the clock that leases are reckoned by. `now` is the caller's. */
export type LeaseClock = (now: Date, plusMs: number) => Moment;

/** For one process by itself, and for tests whose clock is their own. */
export const byCaller: LeaseClock = (now, plusMs) => ({
  sql: "?",
  values: [new Date(now.getTime() + plusMs)],
});

/** By the database's clock, moved by `offsetMs` as the callers' clock is: the sandbox has its own days. */
export function byDatabase(dialect: "mysql" | "sqlite", offsetMs: number): LeaseClock {
  return (_now, plusMs) => ({ sql: databaseNow({ dialect }, offsetMs + plusMs), values: [] });
}

/** Clocks that are set by less than this are not wrong. */
const WRONG_MS = 60_000;

/**
 * Is the lease in `lease_until` over? Also one that ends later than any of `longestMs` that is taken now: a clock was
 * wrong when it was written, perhaps by a year.
 */
export function leaseIsOver(clock: LeaseClock, now: Date, longestMs: number, column = "lease_until"): Moment {
  const [from, longest] = [clock(now, 0), clock(now, longestMs + WRONG_MS)];
  return {
    sql: `(${column} < ${from.sql} OR ${column} > ${longest.sql})`,
    values: [...from.values, ...longest.values],
  };
}
