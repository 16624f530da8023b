import type { ChatQueries, ChatRow } from "../../../application/views/chat-queries";
import type { Sql } from "../connection/sql";

/** Receipts come for what was sent of late. */
const WATCHED = 50;

export function chatQueries(sql: Sql): ChatQueries {
  return {
    async newest(contactId, limit) {
      const heard = await sql.all<ChatRow>(
        `SELECT id, 'in' AS side, received_at AS said_at, text, kind, document, NULL AS state, NULL AS campaign_id,
                NULL AS ordinal
           FROM inbox WHERE contact_id = ? ORDER BY received_at DESC, id DESC LIMIT ?`,
        [contactId, limit],
      );
      const said = await sql.all<ChatRow>(
        `SELECT id, 'out' AS side, COALESCE(accepted_at, begun_at, created_at) AS said_at, text, 'text' AS kind, document,
                state, campaign_id, ordinal
           FROM deliveries WHERE contact_id = ? AND (campaign_id IS NULL OR begun_at IS NOT NULL)
          ORDER BY said_at DESC, id DESC LIMIT ?`,
        [contactId, limit],
      );
      // At one moment the question stands before its answer.
      const all = [...heard.reverse(), ...said.reverse()];
      return all.sort((a, b) => a.saidAt.getTime() - b.saidAt.getTime()).slice(-limit);
    },
    async version(contactId) {
      const heard = await sql.one<{ newest: number | null }>(
        "SELECT MAX(id) AS newest FROM inbox WHERE contact_id = ?",
        [contactId],
      );
      const said = await sql.all<{ id: number; state: string }>(
        "SELECT id, state FROM deliveries WHERE contact_id = ? ORDER BY id DESC LIMIT ?",
        [contactId, WATCHED],
      );
      return [heard?.newest ?? 0, ...said.map(({ id, state }) => `${id}${state}`)].join(".");
    },
  };
}
