import type { Sender, SenderRepository } from "../../../application/repositories";
import { insertIgnore, type Sql } from "../sql";

export function createSenders(sql: Sql): SenderRepository {
  return {
    list: () => sql.all<Sender>("SELECT * FROM senders ORDER BY sender_id"),
    find: (senderId) => sql.one<Sender>("SELECT * FROM senders WHERE sender_id = ?", [senderId]),
    add: async (senderId, now) =>
      (await sql.run(
        `${insertIgnore(sql)} senders (sender_id, state, is_paused, failure_streak, updated_at)
         VALUES (?, 'available', 0, 0, ?)`,
        [senderId, now],
      )) > 0,
    remove: async (senderId) => (await sql.run("DELETE FROM senders WHERE sender_id = ?", [senderId])) > 0,
    setState: async (senderId, state, until, reason, now) => {
      await sql.run(
        "UPDATE senders SET state = ?, state_until = ?, state_reason = ?, updated_at = ? WHERE sender_id = ?",
        [state, until, reason?.slice(0, 190) ?? null, now, senderId],
      );
    },
    setPaused: async (senderId, isPaused, now) =>
      (await sql.run("UPDATE senders SET is_paused = ?, updated_at = ? WHERE sender_id = ?", [
        isPaused,
        now,
        senderId,
      ])) > 0,
    setLinked: async (senderId, phone, now) => {
      await sql.run(
        `UPDATE senders SET linked_at = CASE WHEN phone = ? THEN COALESCE(linked_at, ?) ELSE ? END, phone = ?,
                state = CASE WHEN state = 'logged_out' THEN 'available' ELSE state END, updated_at = ?
          WHERE sender_id = ?`,
        [phone, now, now, phone, now, senderId],
      );
    },
    noteFailure: async (senderId, now) => {
      await sql.run(
        "UPDATE senders SET failure_streak = failure_streak + 1, updated_at = ? WHERE sender_id = ?",
        [now, senderId],
      );
      const row = await sql.one<Sender>("SELECT * FROM senders WHERE sender_id = ?", [senderId]);
      return row?.failureStreak ?? 0;
    },
    noteSuccess: async (senderId, now) => {
      await sql.run(
        "UPDATE senders SET failure_streak = 0, updated_at = ? WHERE sender_id = ? AND failure_streak > 0",
        [now, senderId],
      );
    },
    hold: async (senderId, token, now, until) =>
      (await sql.run(
        `UPDATE senders SET lease_token = ?, lease_until = ?
          WHERE sender_id = ? AND (lease_token = ? OR lease_until IS NULL OR lease_until < ?)`,
        [token, until, senderId, token, now],
      )) > 0,
    letGo: async (senderId, token, now) => {
      await sql.run(
        "UPDATE senders SET lease_token = NULL, lease_until = ? WHERE sender_id = ? AND lease_token = ?",
        // In the past by a millisecond: free at once, also on a clock that stands still.
        [new Date(now.getTime() - 1), senderId, token],
      );
    },
  };
}
