import type { ConversationRepository } from "../../../application/ports/repositories";
import type { Conversation } from "../../../domain/conversation";
import { insertIgnore, type Sql } from "../connection/sql";

export function createConversations(sql: Sql): ConversationRepository {
  return {
    find: async (contactId) => {
      const row = await sql.one<Conversation & { flowState: string | null }>(
        "SELECT * FROM conversations WHERE contact_id = ?",
        [contactId],
      );
      return row === null
        ? null
        : { ...row, flowState: row.flowState === null ? null : JSON.parse(row.flowState) };
    },
    move: async (contactId, expectedRevision, position, now) => {
      const values = [
        position?.flow ?? null,
        position?.step ?? null,
        position?.version ?? 0,
        position === null ? null : JSON.stringify(position.flowState),
        position?.expiresAt ?? null,
        now,
      ];
      if (expectedRevision === 0)
        return (
          (await sql.run(
            `${insertIgnore(sql)} conversations
                    (flow, step, version, flow_state, expires_at, updated_at, revision, contact_id)
             VALUES (?, ?, ?, ?, ?, ?, 1, ?)`,
            [...values, contactId],
          )) > 0
        );
      return (
        (await sql.run(
          `UPDATE conversations SET flow = ?, step = ?, version = ?, flow_state = ?, expires_at = ?, updated_at = ?,
                  revision = revision + 1
            WHERE contact_id = ? AND revision = ?`,
          [...values, contactId, expectedRevision],
        )) > 0
      );
    },
    forget: async (contactId, now) => {
      await sql.run(
        `UPDATE conversations SET flow = NULL, step = NULL, flow_state = NULL, expires_at = NULL, updated_at = ?,
                revision = revision + 1
          WHERE contact_id = ?`,
        [now, contactId],
      );
    },
    foreignLookups: async (contactId, day) =>
      (
        await sql.all<{ customerId: string }>(
          "SELECT customer_id FROM foreign_lookups WHERE contact_id = ? AND looked_up_on = ?",
          [contactId, day],
        )
      ).map((row) => row.customerId),
    noteForeignLookup: async (contactId, day, number) => {
      await sql.run(
        `${insertIgnore(sql)} foreign_lookups (contact_id, looked_up_on, customer_id) VALUES (?, ?, ?)`,
        [contactId, day, number],
      );
    },
  };
}
