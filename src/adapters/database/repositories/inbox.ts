import type { InboxRepository } from "../../../application/repositories";
import type { InboxMessage } from "../../../application/turn";
import { keptText } from "../../../domain/kept-text";
import { messageKey } from "../../../domain/message-key";
import { isDuplicate } from "../contention";
import type { Sql } from "../sql";

export function createInbox(sql: Sql): InboxRepository {
  return {
    has: async (channel, providerMessageId) =>
      (await sql.one("SELECT id FROM inbox WHERE channel = ? AND provider_message_id = ?", [
        channel,
        messageKey(providerMessageId),
      ])) !== null,
    add: async ({ isCaughtUp, ...message }) => {
      try {
        await sql.insert("inbox", {
          ...message,
          fromName: message.fromName ?? null,
          text: keptText(message.text),
          caughtUp: isCaughtUp,
          state: "received",
          attempts: 0,
        });
        return "added";
      } catch (error) {
        if (isDuplicate(error)) return "duplicate";
        throw error;
      }
    },
    waitingOf: async (contactId) => {
      const rows = await sql.all<InboxMessage & { caughtUp: number }>(
        "SELECT * FROM inbox WHERE contact_id = ? AND state = 'received' ORDER BY id",
        [contactId],
      );
      return rows.map(({ caughtUp, ...row }) => ({ ...row, isCaughtUp: caughtUp === 1 }));
    },
    markAnswered: async (id, understanding, at) =>
      (await sql.run(
        `UPDATE inbox SET state = 'answered', answered_at = ?, intent = ?, confidence = ?, rule = ?, found_ids = ?
          WHERE id = ? AND state = 'received'`,
        [
          at,
          understanding.intent,
          Math.round(understanding.confidence * 100),
          understanding.rule.slice(0, 60),
          [...understanding.ids, ...understanding.meterNumbers].join(" ").slice(0, 190),
          id,
        ],
      )) > 0,
    noteFailure: async (id) => {
      await sql.run("UPDATE inbox SET attempts = attempts + 1 WHERE id = ?", [id]);
      return (
        (await sql.one<{ attempts: number }>("SELECT attempts FROM inbox WHERE id = ?", [id]))?.attempts ?? 0
      );
    },
    markFailed: async (id, at) =>
      (await sql.run(
        "UPDATE inbox SET state = 'failed', answered_at = ? WHERE id = ? AND state = 'received'",
        [at, id],
      )) > 0,
    revise: async (channel, providerMessageId, change, text) => {
      const set = change === "edited" ? "text = ?, revision = 'edited'" : "kind = ?, revision = 'deleted'";
      const value = change === "edited" ? keptText(text) : "deleted";
      return (
        (await sql.run(
          `UPDATE inbox SET ${set} WHERE channel = ? AND provider_message_id = ? AND state = 'received'`,
          [value, channel, messageKey(providerMessageId)],
        )) > 0
      );
    },
    newestDocument: async (contactId, since) =>
      (
        await sql.one<{ document: string }>(
          `SELECT document FROM inbox WHERE contact_id = ? AND document IS NOT NULL AND received_at >= ?
            ORDER BY id DESC LIMIT 1`,
          [contactId, since],
        )
      )?.document ?? null,
    countWaiting: async () =>
      (await sql.one<{ count: number }>("SELECT COUNT(*) AS count FROM inbox WHERE state = 'received'"))!
        .count,
    countTooOld: async (since) =>
      (await sql.one<{ count: number }>(
        "SELECT COUNT(*) AS count FROM inbox WHERE rule LIKE 'too_old:%' AND received_at >= ?",
        [since],
      ))!.count,
    countSince: async (contactId, since) =>
      (await sql.one<{ count: number }>(
        "SELECT COUNT(*) AS count FROM inbox WHERE contact_id = ? AND received_at >= ?",
        [contactId, since],
      ))!.count,
  };
}
