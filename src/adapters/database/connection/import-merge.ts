import { insertIgnore, type Sql } from "./sql";

/** The row that a merge keeps locked until it commits. */
const MERGE = "import_merge";

/**
 * Until the caller's transaction ends nobody merges a file into the data, nor takes a person out of it: on MySQL by a lock
 * on a row, on SQLite because it has one writer.
 */
export async function holdImportMerge(sql: Sql): Promise<void> {
  if (sql.dialect === "mysql") await sql.one("SELECT name FROM leases WHERE name = ? FOR UPDATE", [MERGE]);
}

/** Reads first: on MySQL an INSERT that meets the key would wait for a merge that has the row locked. */
export async function ensureLeaseRow(sql: Sql, name: string = MERGE): Promise<void> {
  if ((await sql.one("SELECT name FROM leases WHERE name = ?", [name])) === null)
    await sql.run(`${insertIgnore(sql)} leases (name) VALUES (?)`, [name]);
}
