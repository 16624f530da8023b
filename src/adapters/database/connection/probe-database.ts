import type { DataSource } from "typeorm";
import { mutexOf } from "./mutex";
import { poolQuery } from "./mysql-pool";

/**
 * Resolves when the database answers and can be written to, which a full disk, a lock, a server set to read-only or a
 * user without the right to write prevents. Changes nothing and does not wait.
 */
export async function probeDatabase(dataSource: DataSource): Promise<void> {
  if (dataSource.options.type !== "better-sqlite3")
    await poolQuery(dataSource)("UPDATE senders SET updated_at = updated_at WHERE sender_id = ''", []);
  else await mutexOf(dataSource)(() => dataSource.query("PRAGMA user_version = 0"));
}
