import type { CaseRepository } from "../../../application/ports/repositories";
import type { Case } from "../../../domain/case";
import type { Sql } from "../connection/sql";

export function createCases(sql: Sql): CaseRepository {
  return {
    open: (newCase) => sql.insert("cases", { ...newCase, state: "open" }),
    find: (id) => sql.one<Case>("SELECT * FROM cases WHERE id = ?", [id]),
    unfinished: (limit) =>
      sql.all<Case>("SELECT * FROM cases WHERE state <> 'closed' ORDER BY id LIMIT ?", [limit]),
    unfinishedOf: (contactId, kind, customerId) =>
      sql.one<Case>(
        `SELECT * FROM cases WHERE contact_id = ? AND kind = ? AND state <> 'closed'
          ${customerId === undefined ? "" : `AND customer_id ${customerId === null ? "IS NULL" : "= ?"}`}
          ORDER BY id DESC LIMIT 1`,
        typeof customerId === "string" ? [contactId, kind, customerId] : [contactId, kind],
      ),
    take: async (id, by, at) =>
      (await sql.run(
        "UPDATE cases SET state = 'taken', taken_by = ?, taken_at = ? WHERE id = ? AND state <> 'closed'",
        [by, at, id],
      )) > 0,
    close: async (id, at) =>
      (await sql.run("UPDATE cases SET state = 'closed', closed_at = ? WHERE id = ? AND state <> 'closed'", [
        at,
        id,
      ])) > 0,
    addToSummary: async (id, line) => {
      const found = await sql.one<Case>("SELECT * FROM cases WHERE id = ?", [id]);
      if (found === null || found.state === "closed") return false;
      return (
        (await sql.run("UPDATE cases SET summary = ? WHERE id = ? AND state <> 'closed'", [
          `${found.summary}\n${line}`.slice(0, 8000),
          id,
        ])) > 0
      );
    },
    announce: async (at) => {
      const news = await sql.all<Case>(
        "SELECT * FROM cases WHERE announced_at IS NULL AND state = 'open' ORDER BY id LIMIT 50",
      );
      const ours: Case[] = [];
      for (const one of news) {
        const isOurs = await sql.run(
          "UPDATE cases SET announced_at = ? WHERE id = ? AND announced_at IS NULL",
          [at, one.id],
        );
        if (isOurs > 0) ours.push(one);
      }
      return ours;
    },
    news: async () => ({
      isWaiting:
        (await sql.one("SELECT id FROM cases WHERE state = 'open' AND announced_at IS NULL LIMIT 1")) !==
        null,
      lastToldAt:
        (
          await sql.one<{ announcedAt: Date }>(
            "SELECT announced_at FROM cases WHERE announced_at IS NOT NULL ORDER BY announced_at DESC LIMIT 1",
          )
        )?.announcedAt ?? null,
    }),
    takenOf: (contactId) =>
      sql.one<Case>("SELECT * FROM cases WHERE contact_id = ? AND state = 'taken' ORDER BY id DESC LIMIT 1", [
        contactId,
      ]),
    countUnfinished: async () =>
      (await sql.one<{ count: number }>("SELECT COUNT(*) AS count FROM cases WHERE state <> 'closed'"))!
        .count,
  };
}
