import type { Sql } from "./sql";

/**
 * The database's own clock, so many milliseconds on, as an expression. Leases are reckoned by it: processes on machines
 * whose clocks differ, or jump, then agree on which of them has expired.
 */
export function databaseNow(sql: Pick<Sql, "dialect">, plusMs = 0): string {
  return sql.dialect === "mysql"
    ? `TIMESTAMPADD(MICROSECOND, ${plusMs * 1000}, UTC_TIMESTAMP(3))`
    : `strftime('%Y-%m-%d %H:%M:%f', 'now', '${(plusMs / 1000).toFixed(3)} seconds')`;
}
