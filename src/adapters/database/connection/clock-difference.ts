import type { DataSource } from "typeorm";
import { elapsedOn } from "../../../application/ports/elapsed";
import type { Clock } from "../../../application/ports/ports";
import { mutexOf } from "./mutex";
import { sqlOfDataSource } from "./sql";

export interface ClockDifference {
  /** So many milliseconds is the asked clock ahead of the database's; negative when it is behind. */
  readonly aheadMs: number;
  /** The answer was on its way for so long that it may be wrong by this much, either way. */
  readonly withinMs: number;
}

/** Milliseconds since 1970, whatever zone the server or the session is set to. */
const NOW = {
  mysql: "SELECT TIMESTAMPDIFF(MICROSECOND, '1970-01-01', UTC_TIMESTAMP(3)) / 1000 AS ms",
  sqlite: "SELECT (julianday('now') - 2440587.5) * 86400000.0 AS ms",
} as const;

/** Compares `clock` with the database's. Throws what the database throws. */
export async function clockDifference(
  dataSource: DataSource,
  clock: Pick<Clock, "now" | "elapsedMs">,
): Promise<ClockDifference> {
  const sql = sqlOfDataSource(dataSource, mutexOf(dataSource));
  const before = elapsedOn(clock);
  const answer = await sql.one<{ ms: number | string }>(NOW[sql.dialect]);
  const withinMs = (elapsedOn(clock) - before) / 2;
  return { aheadMs: clock.now().getTime() - withinMs - Number(answer!.ms), withinMs };
}
