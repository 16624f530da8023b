import type { Sender, SenderRepository } from "../../../application/ports/repositories";
import { mayTalk } from "../../../domain/sender-health";
import { leaseIsOver } from "../connection/database-clock";
import { insertIgnore, type Sql } from "../connection/sql";

/** The lease of a living process is renewed long before it has lasted for so long. */
const LONGEST_HOLD_MS = 60_000;

export function createSenders(sql: Sql): SenderRepository {
  /** Says whether it matched a row. */
  const changes = async (what: string, which: string, values: readonly unknown[]) =>
    (await sql.run(`UPDATE senders SET ${what} WHERE ${which}`, values)) > 0;
  const driven = async (now: Date) => {
    const isOver = leaseIsOver(sql.leaseClock, now, LONGEST_HOLD_MS);
    return sql.all<Sender>(
      `SELECT * FROM senders WHERE lease_until IS NOT NULL AND NOT ${isOver.sql} ORDER BY sender_id`,
      isOver.values,
    );
  };
  return {
    driven,
    living: async (now) => (await driven(now)).filter(mayTalk),
    list: () => sql.all<Sender>("SELECT * FROM senders ORDER BY sender_id"),
    find: (senderId) => sql.one<Sender>("SELECT * FROM senders WHERE sender_id = ?", [senderId]),
    add: async (senderId, now) =>
      (await sql.run(
        `${insertIgnore(sql)} senders (sender_id, failure_streak, updated_at) VALUES (?, 0, ?)`,
        [senderId, now],
      )) > 0,
    remove: async (senderId) => (await sql.run("DELETE FROM senders WHERE sender_id = ?", [senderId])) > 0,
    setPaused: (senderId, isPaused, now) =>
      isPaused
        ? changes("paused_at = COALESCE(paused_at, ?), updated_at = ?", "sender_id = ?", [now, now, senderId])
        : changes("paused_at = NULL, updated_at = ?", "sender_id = ?", [now, senderId]),
    setLinked: async (senderId, phone, now) => {
      // The account of the phone before: what WhatsApp held against it is not this one's.
      if (phone !== null)
        await changes(
          `linked_at = NULL, failure_streak = 0, barred_at = NULL, barred_reason = NULL, tripped_at = NULL,
           capped_until = NULL, cold_locked_until = NULL`,
          "sender_id = ? AND phone <> ?",
          [senderId, phone],
        );
      await changes(
        `linked_at = CASE WHEN ? IS NULL AND logged_out_at IS NOT NULL THEN ? ELSE COALESCE(linked_at, ?) END,
         logged_out_at = NULL, phone = COALESCE(?, phone), updated_at = ?`,
        "sender_id = ?",
        [phone, now, now, phone, now, senderId],
      );
    },
    setLoggedOut: (senderId, now) =>
      changes("logged_out_at = ?, updated_at = ?", "sender_id = ? AND logged_out_at IS NULL", [
        now,
        now,
        senderId,
      ]),
    bar: (senderId, reason, now) =>
      changes("barred_at = ?, barred_reason = ?, updated_at = ?", "sender_id = ? AND barred_at IS NULL", [
        now,
        reason.slice(0, 190),
        now,
        senderId,
      ]),
    holdBack: async (senderId, kind, until, now) => {
      const column = `${kind}_until`;
      const isNews = await changes(
        `${column} = ?, updated_at = ?`,
        `sender_id = ? AND (${column} IS NULL OR ${column} <= ?)`,
        [until, now, senderId, now],
      );
      if (!isNews)
        await changes(`${column} = ?`, `sender_id = ? AND ${column} < ?`, [until, senderId, until]);
      return isNews;
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
      await changes("failure_streak = 0, updated_at = ?", "sender_id = ? AND failure_streak > 0", [
        now,
        senderId,
      ]);
    },
    setLookupsFailing: (senderId, failing, now) =>
      changes(
        "lookups_failed_at = ?, updated_at = ?",
        `sender_id = ? AND lookups_failed_at IS ${failing ? "NULL" : "NOT NULL"}`,
        [failing ? now : null, now, senderId],
      ),
    noteThroughput: async (senderId, messagesPerSecond) => {
      await changes("messages_per_second = ?", "sender_id = ?", [messagesPerSecond, senderId]);
    },
    trip: (senderId, limit, now) =>
      changes(
        "tripped_at = ?, updated_at = ?",
        "sender_id = ? AND failure_streak >= ? AND tripped_at IS NULL",
        [now, now, senderId, limit],
      ),
    releaseTripped: (now) =>
      sql.run(
        "UPDATE senders SET tripped_at = NULL, failure_streak = 0, updated_at = ? WHERE tripped_at IS NOT NULL",
        [now],
      ),
    release: (senderId, now) =>
      changes(
        `paused_at = NULL, tripped_at = NULL, barred_at = NULL, barred_reason = NULL, failure_streak = 0,
         updated_at = ?`,
        "sender_id = ?",
        [now, senderId],
      ),
    hold: async (senderId, token, now, until) => {
      const lengthMs = until.getTime() - now.getTime();
      const [end, isOver] = [sql.leaseClock(now, lengthMs), leaseIsOver(sql.leaseClock, now, lengthMs)];
      return (
        (await sql.run(
          `UPDATE senders SET lease_token = ?, lease_until = ${end.sql}
            WHERE sender_id = ? AND (lease_token = ? OR lease_until IS NULL OR ${isOver.sql})`,
          [token, ...end.values, senderId, token, ...isOver.values],
        )) > 0
      );
    },
    letGo: async (senderId, token, now) => {
      // In the past by a millisecond: free at once, also on a clock that stands still.
      const end = sql.leaseClock(now, -1);
      await sql.run(
        `UPDATE senders SET lease_token = NULL, lease_until = ${end.sql} WHERE sender_id = ? AND lease_token = ?`,
        [...end.values, senderId, token],
      );
    },
  };
}
