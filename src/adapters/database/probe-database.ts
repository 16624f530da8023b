import type { DataSource } from "typeorm";
import { mutexOf } from "./mutex";

/** Resolves when the database answers; on SQLite also when it can be written to, which a full disk prevents. */
export async function probeDatabase(dataSource: DataSource): Promise<void> {
  if (dataSource.options.type !== "better-sqlite3") await dataSource.query("SELECT 1");
  else await mutexOf(dataSource)(() => dataSource.query("PRAGMA user_version = 0"));
}
