import type { CaseFilter, CaseLine, CaseQueries } from "../../../application/views/case-queries";
import type { Case } from "../../../domain/case";
import type { Sql } from "../connection/sql";

export function caseQueries(sql: Sql): CaseQueries {
  return {
    async counts(actor) {
      const row = await sql.one<Record<"open" | "mine" | "taken", number | null> & { oldestAt: Date | null }>(
        `SELECT SUM(state = 'open') AS open, MIN(CASE WHEN state = 'open' THEN opened_at END) AS oldest_at,
                SUM(state = 'taken' AND taken_by = ?) AS mine, SUM(state = 'taken') AS taken
           FROM cases WHERE state IN ('open', 'taken')`,
        [actor],
      );
      const mine = Number(row?.mine ?? 0);
      return {
        open: Number(row?.open ?? 0),
        oldestAt: row?.oldestAt ?? null,
        mine,
        others: Number(row?.taken ?? 0) - mine,
      };
    },
    list(filter) {
      const { where, values, order } = conditionOf(filter);
      return sql.all<CaseLine>(
        `SELECT k.*, c.phone, u.name AS customer_name
           FROM (SELECT * FROM cases WHERE ${where} ORDER BY id ${order} LIMIT ?) k
           LEFT JOIN contacts c ON c.id = k.contact_id
           LEFT JOIN customers u ON u.customer_id = k.customer_id
          ORDER BY k.id ${order}`,
        [...values, filter.limit],
      );
    },
    newestId: async () => (await sql.one<{ id: number | null }>("SELECT MAX(id) AS id FROM cases"))?.id ?? 0,
    openAfter: async (id) =>
      (await sql.one<{ count: number }>(
        "SELECT COUNT(*) AS count FROM cases WHERE state = 'open' AND id > ?",
        [id],
      ))!.count,
    oldestOpen: async () =>
      (await sql.one<{ id: number }>("SELECT id FROM cases WHERE state = 'open' ORDER BY id LIMIT 1"))?.id ??
      null,
    ofContact: (contactId, limit) =>
      sql.all<Case>("SELECT * FROM cases WHERE contact_id = ? ORDER BY id DESC LIMIT ?", [contactId, limit]),
    ofCustomer: (customerId, limit) =>
      sql.all<Case>("SELECT * FROM cases WHERE customer_id = ? ORDER BY id DESC LIMIT ?", [
        customerId,
        limit,
      ]),
    async version() {
      const row = await sql.one<
        Record<"newest" | "open" | "taken", number | null> & { takenAt: Date | null }
      >(
        `SELECT (SELECT MAX(id) FROM cases) AS newest, SUM(state = 'open') AS open, SUM(state = 'taken') AS taken,
                MAX(taken_at) AS taken_at
           FROM cases WHERE state IN ('open', 'taken')`,
      );
      return `${row?.newest ?? 0}.${row?.open ?? 0}.${row?.taken ?? 0}.${row?.takenAt?.getTime() ?? 0}`;
    },
  };
}

const SHELVES = {
  open: "state = 'open'",
  mine: "(state = 'taken' AND taken_by = ?)",
  others: "(state = 'taken' AND taken_by <> ?)",
  closed: "state = 'closed'",
} as const;

function conditionOf({ shelf, actor, kind, after, seen }: CaseFilter) {
  const isClosed = shelf === "closed";
  const isOnShelf = SHELVES[shelf];
  const parts: (readonly [words: string, ...values: unknown[]])[] = [];
  const ofActor = isOnShelf.includes("?") ? [actor] : [];
  if (seen === null || isClosed) parts.push([isOnShelf, ...ofActor]);
  else
    parts.push(
      [`(${isOnShelf} OR taken_at >= ? OR closed_at >= ?)`, ...ofActor, seen.at, seen.at],
      ["id <= ?", seen.upTo],
    );
  if (kind !== null) parts.push(["kind = ?", kind]);
  if (after > 0) parts.push([isClosed ? "id < ?" : "id > ?", after]);
  return {
    where: parts.map(([words]) => words).join(" AND "),
    values: parts.flatMap(([, ...values]) => values),
    order: isClosed ? "DESC" : "ASC",
  };
}
