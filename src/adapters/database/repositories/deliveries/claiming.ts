import type { DeliveryClaiming } from "../../../../application/ports/repositories";
import { type Delivery, PRIORITY } from "../../../../domain/delivery";
import { leaseIsOver } from "../../connection/database-clock";
import { placesFor, type Sql } from "../../connection/sql";
import { BACK_TO_PENDING } from "./back-to-pending";
import { begin } from "./begin";
import { circumstances } from "./circumstances";
import { takeBack } from "./taking-back";
import { hasPlaceFor, tierRoom } from "./tier-room";

/** Four send time limits and half a minute, of which SEND_TIMEOUT_SECONDS may be 300. */
const LONGEST_LEASE_MS = (4 * 300 + 30) * 1000;
/** Nothing is put off for longer, not even over a night in which nothing is sent. */
const LONGEST_WAIT_MS = 2 * 86_400_000;

/** From `pending` to `submitting`. `claim` belongs into a transaction: it reads rows and then writes their lease. */
export function claiming(sql: Sql): DeliveryClaiming {
  return {
    addReply: (reply) =>
      sql.insert("deliveries", {
        contactId: reply.contactId,
        inReplyTo: reply.inReplyTo,
        ordinal: reply.ordinal,
        state: "pending",
        priority: PRIORITY.reply,
        senderId: reply.senderId,
        isCold: false,
        text: reply.text,
        document: reply.document,
        nextAttemptAt: reply.now,
        attempts: 0,
        createdAt: reply.now,
      }),
    hasReplyDue: async (senderId, now) =>
      (await sql.one(
        `SELECT id FROM deliveries
          WHERE campaign_id IS NULL AND sender_id = ? AND state = 'pending' AND priority <= ? AND next_attempt_at <= ? LIMIT 1`,
        [senderId, PRIORITY.cold, now],
      )) !== null,
    claim: async ({ senderId, campaignId, limit: wanted, token, now, until, includeCold, withinTier }) => {
      const limit = withinTier === true ? Math.min(wanted, await tierRoom(sql, now, wanted)) : wanted;
      if (limit <= 0) return [];
      // SKIP LOCKED where there are row locks; the "portable" UPDATE … ORDER BY … LIMIT is 13 times slower on MariaDB.
      const lock = sql.dialect === "mysql" ? "FOR UPDATE SKIP LOCKED" : "";
      // What waits has no reason, and is cold or not as its priority says: they are named because the index has them, and
      // rows that have to be sorted first are all locked.
      const rows = await sql.all<Delivery>(
        `SELECT * FROM deliveries
          WHERE campaign_id ${campaignId === null ? "IS NULL" : "= ?"} AND sender_id = ? AND state = 'pending'
            AND priority <= ? AND next_attempt_at <= ?
          ORDER BY priority, next_attempt_at, is_cold, reason, id LIMIT ? ${lock}`,
        [
          ...(campaignId === null ? [] : [campaignId]),
          senderId,
          includeCold ? PRIORITY.cold : PRIORITY.warm,
          now,
          limit,
        ],
      );
      if (rows.length === 0) return [];
      const ids = rows.map((row) => row.id);
      const end = sql.leaseClock(now, until.getTime() - now.getTime());
      await sql.run(
        `UPDATE deliveries SET state = 'leased', lease_token = ?, lease_until = ${end.sql}, attempts = attempts + 1
          WHERE id IN (${placesFor(ids)})`,
        [token, ...end.values, ...ids],
      );
      return rows.map((row) => ({ ...row, state: "leased", leaseToken: token, attempts: row.attempts + 1 }));
    },
    release: async (id, token, nextAttemptAt) =>
      (await sql.run(
        `UPDATE deliveries SET ${BACK_TO_PENDING}, attempts = attempts - 1, next_attempt_at = ?
          WHERE id = ? AND state = 'leased' AND lease_token = ?`,
        [nextAttemptAt, id, token],
      )) > 0,
    dueAfterSetBack: (now) =>
      sql.run(
        `UPDATE deliveries SET next_attempt_at = ?
          WHERE state = 'pending' AND next_attempt_at > ? AND (created_at > ? OR next_attempt_at > ?)`,
        [now, now, now, new Date(now.getTime() + LONGEST_WAIT_MS)],
      ),
    skip: async (id, token, reason, at) =>
      (await sql.run(
        `UPDATE deliveries SET state = 'cancelled', reason = ?, ended_at = ?, lease_until = NULL
          WHERE id = ? AND state = 'leased' AND lease_token = ?`,
        [reason, at, id, token],
      )) > 0,
    circumstances: (id, monthStart) => circumstances(sql, id, monthStart),
    hasPlaceFor: (contactId, now) => hasPlaceFor(sql, contactId, now),
    begin: (id, token, text, document, at, seen, form) =>
      begin(sql, { id, token, text, document, at, seen, form }),
    takeBack: (senderId) => takeBack(sql, "sender_id = ?", [senderId]),
    expireLeases: (now) => {
      const isOver = leaseIsOver(sql.leaseClock, now, LONGEST_LEASE_MS);
      return takeBack(sql, isOver.sql, isOver.values);
    },
    cancelCampaign: (campaignId, reason, at) =>
      sql.patient.run(
        // By another index, what senders have in hand would be read, and locked, as well: they would wait for us.
        `UPDATE deliveries ${sql.dialect === "mysql" ? "FORCE INDEX (ix_deliveries_claim)" : ""}
            SET state = 'cancelled', reason = ?, ended_at = ?
          WHERE campaign_id = ? AND state = 'pending'`,
        [reason, at, campaignId],
      ),
  };
}
