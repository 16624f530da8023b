import type { DeliveryMoving } from "../../../../application/ports/repositories";
import { type Delivery, type DeliveryState, FIRST_BESIDES } from "../../../../domain/delivery";
import { placesFor, type Sql } from "../../connection/sql";
import type { Piece } from "../plan-conditions";

/** From one of our numbers to another. */
export function moving(sql: Sql): DeliveryMoving {
  /**
   * All rows, said so that the index by campaign, state and number is used: campaigns are few, and those of one number
   * and state in them are what is looked for. By their state alone all that wait for all numbers would be read.
   */
  const everywhere = async (): Promise<Piece> => {
    const ids = (await sql.all<{ id: number }>("SELECT id FROM campaigns")).map((campaign) => campaign.id);
    return ids.length === 0
      ? { sql: "campaign_id IS NULL", values: [] }
      : { sql: `(campaign_id IS NULL OR campaign_id IN (${placesFor(ids)}))`, values: ids };
  };
  const countIn = async (senderId: string, states: readonly DeliveryState[]) => {
    const all = await everywhere();
    return (await sql.one<{ count: number }>(
      `SELECT COUNT(*) AS count FROM deliveries WHERE ${all.sql} AND state IN (${placesFor(states)}) AND sender_id = ?`,
      [...all.values, ...states, senderId],
    ))!.count;
  };

  return {
    moveAll: async (fromSender, toSender) => {
      const all = await everywhere();
      return sql.patient.run(
        `UPDATE deliveries SET sender_id = ? WHERE ${all.sql} AND state = 'pending' AND sender_id = ?`,
        [toSender, ...all.values, fromSender],
      );
    },
    moveCold: async (fromSender, toSender, limit) => {
      const all = await everywhere();
      const rows = await sql.all<{ id: number }>(
        `SELECT id FROM deliveries WHERE ${all.sql} AND state = 'pending' AND sender_id = ? AND is_cold = 1 LIMIT ?`,
        [...all.values, fromSender, limit],
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
    countPending: (senderId) => countIn(senderId, ["pending", "leased", "submitting", "uncertain"]),
    countDoubts: (senderId) => countIn(senderId, ["submitting", "uncertain"]),
    strays: async () => {
      const all = await everywhere();
      return sql.all(
        `SELECT DISTINCT sender_id FROM deliveries
          WHERE ${all.sql} AND state IN ('pending', 'uncertain') AND sender_id NOT IN (SELECT sender_id FROM senders)`,
        all.values,
      );
    },
    shelveDoubts: (senderId, until) =>
      sql.run(
        `UPDATE deliveries SET next_attempt_at = ?
          WHERE state = 'uncertain' AND sender_id = ? AND next_attempt_at < ?`,
        [until, senderId, until],
      ),
    dueFromFuture: async (now) => {
      const ahead = await sql.all<{ id: number }>(
        `SELECT id FROM deliveries WHERE campaign_id IS NULL AND state = 'pending'
            AND created_at > ? AND next_attempt_at > ?`,
        [now, now],
      );
      if (ahead.length === 0) return 0;
      const ids = ahead.map((row) => row.id);
      return sql.run(
        `UPDATE deliveries SET next_attempt_at = ? WHERE id IN (${placesFor(ids)}) AND state = 'pending'`,
        [now, ...ids],
      );
    },
    oldReplies: (before, limit) =>
      sql.all<Delivery>(
        `SELECT * FROM deliveries WHERE campaign_id IS NULL AND state = 'pending' AND created_at <= ?
          ORDER BY id LIMIT ?`,
        [before, limit],
      ),
    callOffAnswer: async (inReplyTo, reason, at) => {
      const bubbles = `in_reply_to = ? AND ordinal < ${FIRST_BESIDES}`;
      const gone = await sql.all<Pick<Delivery, "state">>(
        `SELECT state FROM deliveries WHERE ${bubbles} AND state NOT IN ('pending', 'cancelled')`,
        [inReplyTo],
      );
      if (gone.some(({ state }) => state === "leased")) return "in_hand";
      if (gone.length > 0) return "has_left";
      await sql.run(
        `UPDATE deliveries SET state = 'cancelled', reason = ?, ended_at = ? WHERE ${bubbles} AND state = 'pending'`,
        [reason, at, inReplyTo],
      );
      // Their places are free for the other answer.
      await sql.run(`UPDATE deliveries SET ordinal = NULL WHERE ${bubbles} AND state = 'cancelled'`, [
        inReplyTo,
      ]);
      return "called_off";
    },
    drop: async (id, reason, at) =>
      (await sql.run(
        "UPDATE deliveries SET state = 'cancelled', reason = ?, ended_at = ? WHERE id = ? AND state = 'pending'",
        [reason, at, id],
      )) > 0,
  };
}
