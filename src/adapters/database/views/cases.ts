import type { CaseQueries } from "../../../application/views/queries";
import type { Sql } from "../connection/sql";

export function caseQueries(sql: Sql): CaseQueries {
  return {
    async counts(actor) {
      const row = await sql.one<{ open: number | null; oldestAt: Date | null; mine: number | null }>(
        `SELECT SUM(state = 'open') AS open, MIN(CASE WHEN state = 'open' THEN opened_at END) AS oldest_at,
                SUM(state = 'taken' AND taken_by = ?) AS mine
           FROM cases WHERE state IN ('open', 'taken')`,
        [actor],
      );
      return { open: Number(row?.open ?? 0), oldestAt: row?.oldestAt ?? null, mine: Number(row?.mine ?? 0) };
    },
    async version() {
      const row = await sql.one<{ newest: number | null; open: number | null; taken: number | null }>(
        `SELECT (SELECT MAX(id) FROM cases) AS newest, SUM(state = 'open') AS open, SUM(state = 'taken') AS taken
           FROM cases WHERE state IN ('open', 'taken')`,
      );
      return `${row?.newest ?? 0}.${row?.open ?? 0}.${row?.taken ?? 0}`;
    },
  };
}
