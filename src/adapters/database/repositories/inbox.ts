import type {
  InboxRepository,
  NewInboxMessage,
  WaitingMessage,
} from "../../../application/ports/repositories";
import type { InboxMessage } from "../../../application/ports/turn";
import { ABOUT_BILLS } from "../../../domain/intent";
import { keptText } from "../../../domain/kept-text";
import { messageKey } from "../../../domain/message-key";
import { isDuplicate } from "../connection/contention";
import { leaseIsOver } from "../connection/database-clock";
import { placesFor, type Sql } from "../connection/sql";

/** Contacts are kept for a minute at a time. */
const LONGEST_LEASE_MS = 60_000;
/** No more bubbles are joined (`join-bubbles.ts`). */
const MOST_TOGETHER = 5;

export function createInbox(sql: Sql): InboxRepository {
  return {
    has: async (channel, providerMessageId) =>
      (await sql.one("SELECT id FROM inbox WHERE channel = ? AND provider_message_id = ?", [
        channel,
        messageKey(providerMessageId),
      ])) !== null,
    newestIdOf: async (contactId, channel, senderId) =>
      (
        await sql.one<{ providerMessageId: string }>(
          `SELECT provider_message_id FROM inbox WHERE contact_id = ? AND channel = ? AND sender_id = ?
            ORDER BY received_at DESC, id DESC LIMIT 1`,
          [contactId, channel, senderId],
        )
      )?.providerMessageId ?? null,
    add: async (message) => {
      try {
        await sql.insert("inbox", rowOf(message));
        return "added";
      } catch (error) {
        if (isDuplicate(error)) return "duplicate";
        throw error;
      }
    },
    addAll: (messages) => sql.insertAll("inbox", messages.map(rowOf)),
    waitingOf: async (contactId) => {
      const rows = await sql.all<
        Omit<InboxMessage, "isForwarded"> & { caughtUp: number; isForwarded: number | null }
      >("SELECT * FROM inbox WHERE contact_id = ? AND state = 'received' ORDER BY id LIMIT ?", [
        contactId,
        MOST_TOGETHER,
      ]);
      return rows.map(({ caughtUp, isForwarded, ...row }) => ({
        ...row,
        isCaughtUp: caughtUp === 1,
        isForwarded: isForwarded === 1,
      }));
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
    waitingBehind: (contactId, skipped, limit) =>
      sql.all<WaitingMessage>(
        `SELECT id, kind, text FROM inbox WHERE contact_id = ? AND state = 'received'
          ORDER BY id LIMIT ? OFFSET ?`,
        [contactId, limit, skipped],
      ),
    setSurplusAside: async (ids, at) =>
      ids.length === 0
        ? 0
        : sql.run(
            `UPDATE inbox SET state = 'failed', rule = 'surplus', answered_at = ?
              WHERE id IN (${placesFor(ids)}) AND state = 'received'`,
            [at, ...ids],
          ),
    noteAttempt: async (id) =>
      (await sql.run("UPDATE inbox SET attempts = attempts + 1 WHERE id = ? AND state = 'received'", [id])) >
      0,
    takeBackAttempt: async (id) => {
      await sql.run("UPDATE inbox SET attempts = attempts - 1 WHERE id = ? AND attempts > 0", [id]);
    },
    attemptsOf: async (id) =>
      (await sql.one<{ attempts: number }>("SELECT attempts FROM inbox WHERE id = ?", [id]))?.attempts ?? 0,
    markFailed: async (id, at) =>
      (await sql.run(
        "UPDATE inbox SET state = 'failed', answered_at = ? WHERE id = ? AND state = 'received'",
        [at, id],
      )) > 0,
    askAgain: async (id, contactId, at) =>
      (await sql.run(
        // Until it is answered once more, this says since when it waits.
        `UPDATE inbox SET state = 'received', attempts = 0, answered_at = ?
          WHERE id = ? AND contact_id = ? AND state = 'answered' AND kind = 'text'
            AND intent IN (${placesFor(ABOUT_BILLS)})`,
        [at, id, contactId, ...ABOUT_BILLS],
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
    textBefore: async (message, since) => {
      const before = await sql.one<{ kind: string; text: string; sentAt: Date; state: string }>(
        `SELECT kind, text, sent_at, state FROM inbox WHERE contact_id = ? AND received_at >= ? AND id < ?
          ORDER BY id DESC LIMIT 1`,
        [message.contactId, since, message.id],
      );
      return before?.kind === "text" ? before : null;
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
    waitsSince: async (now) => {
      const isOver = leaseIsOver(sql.leaseClock, now, LONGEST_LEASE_MS, "c.lease_until");
      const first = await sql.one<{ receivedAt: Date }>(
        `SELECT COALESCE(i.answered_at, i.received_at) AS received_at FROM inbox i JOIN contacts c ON c.id = i.contact_id
            WHERE i.state = 'received' AND (c.lease_until IS NULL OR ${isOver.sql})
            ORDER BY i.id LIMIT 1`,
        isOver.values,
      );
      return first?.receivedAt ?? null;
    },
    countFailed: async (since) =>
      (await sql.one<{ count: number }>(
        "SELECT COUNT(*) AS count FROM inbox WHERE state = 'failed' AND received_at >= ?",
        [since],
      ))!.count,
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

function rowOf({ isCaughtUp, ...message }: NewInboxMessage) {
  return {
    ...message,
    fromName: message.fromName ?? null,
    text: keptText(message.text),
    caughtUp: isCaughtUp,
    state: "received",
    attempts: 0,
  };
}
