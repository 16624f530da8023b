import type { AuditEntry, AuditLogRepository } from "../../../application/ports/repositories";
import type { Sql } from "../connection/sql";

export function createAuditLog(sql: Sql): AuditLogRepository {
  return {
    add: async (entry) => {
      await sql.insert("audit_log", { ...entry, details: entry.details.slice(0, 255) });
    },
    newest: (limit) =>
      sql.all<AuditEntry>(
        "SELECT actor, command, details, outcome, occurred_at, face FROM audit_log ORDER BY id DESC LIMIT ?",
        [limit],
      ),
    countSince: async (actor, command, outcome, since) =>
      (await sql.one<{ count: number }>(
        `SELECT COUNT(*) AS count FROM audit_log
          WHERE occurred_at > ? AND actor = ? AND command = ? AND outcome = ?`,
        [since, actor, command, outcome],
      ))!.count,
  };
}
