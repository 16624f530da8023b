import type { AuditQueries, AuditRow } from "../../../application/views/audit-queries";
import type { Sql } from "../connection/sql";

/** Of so many rows the names are gathered that a list may be narrowed by. */
const LOOKED_AT = 5_000;

export function auditQueries(sql: Sql): AuditQueries {
  return {
    list({ actor, command, since, before, limit }) {
      const parts: (readonly [words: string, value: unknown])[] = [];
      if (actor !== null) parts.push(["actor = ?", actor]);
      if (command !== null) parts.push(["command = ?", command]);
      if (since !== null) parts.push(["occurred_at >= ?", since]);
      if (before !== null) parts.push(["id < ?", before]);
      const where = parts.length === 0 ? "" : `WHERE ${parts.map(([words]) => words).join(" AND ")}`;
      return sql.all<AuditRow>(
        `SELECT id, actor, command, details, outcome, occurred_at, face FROM audit_log ${where} ORDER BY id DESC LIMIT ?`,
        [...parts.map(([, value]) => value), limit],
      );
    },
    async words() {
      const rows = await sql.all<{ actor: string; command: string }>(
        `SELECT DISTINCT actor, command FROM (SELECT actor, command FROM audit_log ORDER BY id DESC LIMIT ${LOOKED_AT}) a`,
      );
      const sorted = (words: readonly string[]) => [...new Set(words)].sort();
      return {
        actors: sorted(rows.map(({ actor }) => actor)),
        commands: sorted(rows.map(({ command }) => command)),
      };
    },
  };
}
