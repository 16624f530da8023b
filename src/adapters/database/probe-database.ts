import type { DataSource } from "typeorm";
import { mutexOf } from "./mutex";

/**
 * Resolves when the database answers and can be written to, which a full disk, a lock, a server set to read-only or a
 * user without the right to write prevents. Changes nothing and does not wait.
 */
export async function probeDatabase(dataSource: DataSource): Promise<void> {
  if (dataSource.options.type !== "better-sqlite3")
    await dataSource.query("UPDATE senders SET state_until = state_until WHERE sender_id = ''");
  else await mutexOf(dataSource)(() => dataSource.query("PRAGMA user_version = 0"));
}
