import type { StagedRow } from "../../../application/import-ports";
import type { Sql } from "../sql";
import { STAGING_COLUMNS, STAGING_TABLE, stagingValues } from "./staging-table";

/** 400 rows of 21 values stay below SQLite's 32,766 places in a statement. */
const ROWS_PER_STATEMENT = 400;

/** Stages rows by `INSERT … VALUES`: SQLite, and MySQL servers that forbid LOAD DATA LOCAL. */
export async function stageByInsert(sql: Sql, rows: readonly StagedRow[]): Promise<void> {
  const places = `(${STAGING_COLUMNS.map(() => "?").join(",")})`;
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    const chunk = rows.slice(from, from + ROWS_PER_STATEMENT);
    await sql.run(
      `INSERT INTO ${STAGING_TABLE} (${STAGING_COLUMNS.join(", ")}) VALUES ${chunk.map(() => places).join(",")}`,
      chunk.flatMap(stagingValues),
    );
  }
}
