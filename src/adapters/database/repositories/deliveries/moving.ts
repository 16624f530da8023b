import type { DeliveryMoving } from "../../../../application/repositories";
import type { Delivery, DeliveryState } from "../../../../domain/delivery";
import { placesFor, type Sql } from "../../sql";

/** From one of our numbers to another. */
export function moving(sql: Sql): DeliveryMoving {
  return {
    moveAll: (fromSender, toSender) =>
      sql.run("UPDATE deliveries SET sender_id = ? WHERE state = 'pending' AND sender_id = ?", [
        toSender,
        fromSender,
      ]),
    moveCold: async (fromSender, toSender, limit) => {
      const rows = await sql.all<{ id: number }>(
        "SELECT id FROM deliveries WHERE state = 'pending' AND is_cold = 1 AND sender_id = ? ORDER BY id LIMIT ?",
        [fromSender, limit],
      );
      if (rows.length === 0) return 0;
      const ids = rows.map((row) => row.id);
      return sql.run(
        `UPDATE deliveries SET sender_id = ? WHERE state = 'pending' AND is_cold = 1 AND sender_id = ?
            AND id IN (${placesFor(ids)})`,
        [toSender, fromSender, ...ids],
      );
    },
    moveNotes: async (fromSender, toSender, contactIds, doubtedBefore, now) => {
      // What the unit begins itself: no campaign, and no answer to anything.
      const theirs = `campaign_id IS NULL AND in_reply_to IS NULL AND sender_id = ?
                      AND contact_id IN (${placesFor(contactIds)})`;
      const waiting = await sql.run(
        `UPDATE deliveries SET sender_id = ?, next_attempt_at = ? WHERE ${theirs} AND state = 'pending'`,
        [toSender, now, fromSender, ...contactIds],
      );
      const doubted = await sql.run(
        `UPDATE deliveries SET state = 'pending', sender_id = ?, next_attempt_at = ?, lease_token = NULL,
                provider_message_id = NULL, begun_at = NULL
          WHERE ${theirs} AND state = 'uncertain' AND begun_at < ?`,
        [toSender, now, fromSender, ...contactIds, doubtedBefore],
      );
      return waiting + doubted;
    },
    countPending: (senderId) => countIn(sql, senderId, ["pending", "leased", "submitting", "uncertain"]),
    countDoubts: (senderId) => countIn(sql, senderId, ["submitting", "uncertain"]),
    strays: () =>
      sql.all(
        `SELECT DISTINCT sender_id FROM deliveries
          WHERE state IN ('pending', 'uncertain') AND sender_id NOT IN (SELECT sender_id FROM senders)`,
      ),
    shelveDoubts: (senderId, until) =>
      sql.run(
        `UPDATE deliveries SET next_attempt_at = ?
          WHERE state = 'uncertain' AND sender_id = ? AND next_attempt_at < ?`,
        [until, senderId, until],
      ),
    oldReplies: (before, limit) =>
      sql.all<Delivery>(
        `SELECT * FROM deliveries WHERE campaign_id IS NULL AND state = 'pending' AND created_at <= ?
          ORDER BY id LIMIT ?`,
        [before, limit],
      ),
    drop: async (id, reason, at) =>
      (await sql.run(
        "UPDATE deliveries SET state = 'cancelled', reason = ?, ended_at = ? WHERE id = ? AND state = 'pending'",
        [reason, at, id],
      )) > 0,
  };
}

async function countIn(sql: Sql, senderId: string, states: readonly DeliveryState[]): Promise<number> {
  return (await sql.one<{ count: number }>(
    `SELECT COUNT(*) AS count FROM deliveries WHERE state IN (${placesFor(states)}) AND sender_id = ?`,
    [...states, senderId],
  ))!.count;
}
