import type { ImportQueries, PastImport, RefusedCell } from "../../../application/views/import-queries";
import type { Sql } from "../connection/sql";

const COLUMNS = `id, kind, file_name, period, as_of, is_snapshot, rows_read, rows_accepted, rows_rejected, summary,
  started_at, imported_by`;

export function importQueries(sql: Sql): ImportQueries {
  return {
    history: (before, limit) =>
      sql.all<PastImport>(
        `SELECT ${COLUMNS} FROM imports WHERE id < ? AND state = 'committed' ORDER BY id DESC LIMIT ?`,
        [before, limit],
      ),
    one: (id) =>
      sql.one<PastImport>(`SELECT ${COLUMNS} FROM imports WHERE id = ? AND state = 'committed'`, [id]),
    refused: (id, limit) =>
      sql.all<RefusedCell>(
        `SELECT \`row_number\`, column_name, value, reason, remedy FROM import_rejections
          WHERE import_id = ? ORDER BY \`row_number\`, id LIMIT ?`,
        [id, limit],
      ),
    uploadVersion: async (handle) => {
      const row = await sql.one<{ state: string; progress: string | null; changed: unknown }>(
        "SELECT state, progress, changed_at AS changed FROM uploads WHERE handle = ?",
        [handle],
      );
      return JSON.stringify(row);
    },
  };
}
