import { placesFor, type Sql } from "../../connection/sql";
import { BACK_TO_PENDING } from "./back-to-pending";

/** The token stays with a doubt: should the worker still live, its answer is the best news there is. */
const DOUBTED = "state = 'uncertain', detail = 'the sender ended before it knew', lease_until = NULL";

/**
 * Reads the rows first, then changes them by key: an UPDATE that looks for its rows by their state locks those of living
 * senders on its way. Rows that a transaction of a process that stands still has locked are left for later: waiting for
 * them would stop everybody.
 */
export async function takeBack(
  sql: Sql,
  whose: string,
  values: readonly unknown[],
): Promise<{ readonly returned: number; readonly doubted: number }> {
  const isMysql = sql.dialect === "mysql";
  const rows = await sql.all<{ id: number }>(
    `SELECT id FROM deliveries WHERE state IN ('leased', 'submitting') AND ${whose}
      ${isMysql ? "FOR UPDATE SKIP LOCKED" : ""}`,
    values,
  );
  if (rows.length === 0) return { returned: 0, doubted: 0 };
  const ids = rows.map((row) => row.id);
  // The optimizer would rather walk the index of the states.
  const table = `deliveries ${isMysql ? "FORCE INDEX (PRIMARY)" : ""}`;
  const theirs = `id IN (${placesFor(ids)}) AND ${whose}`;
  return {
    returned: await sql.run(
      `UPDATE ${table} SET ${BACK_TO_PENDING}, attempts = attempts - 1 WHERE ${theirs} AND state = 'leased'`,
      [...ids, ...values],
    ),
    doubted: await sql.run(`UPDATE ${table} SET ${DOUBTED} WHERE ${theirs} AND state = 'submitting'`, [
      ...ids,
      ...values,
    ]),
  };
}
