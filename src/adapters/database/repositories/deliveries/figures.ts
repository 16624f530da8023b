import type { DeliveryFigures, DeliveryNote, DialogueLine } from "../../../../application/ports/repositories";
import type { Delivery } from "../../../../domain/delivery";
import type { TallyRow } from "../../../../domain/tally";
import { placesFor, type Sql } from "../../connection/sql";
import { OTHER_PUSHES } from "./push-reached";
import { peopleReached, reachOf } from "./tier-room";
import { UNFINISHED } from "./unfinished";

const WAITING = "('pending', 'leased', 'submitting')";
/** A campaign's queue is counted so far: whoever reads "10000" knows enough, and it costs the same at a million. */
const MOST_COUNTED = 10_000;

type QueueLengths = Awaited<ReturnType<DeliveryFigures["queueLengths"]>>;

export function figures(sql: Sql): DeliveryFigures {
  return {
    tally: (campaignId) =>
      sql.all<TallyRow>(
        "SELECT state, reason, COUNT(*) AS count FROM deliveries WHERE campaign_id = ? GROUP BY state, reason",
        [campaignId],
      ),
    firstPending: (campaignId) =>
      sql.one<Delivery>(
        `SELECT * FROM deliveries WHERE campaign_id = ? AND state = 'pending'
          ORDER BY sender_id, priority, next_attempt_at LIMIT 1`,
        [campaignId],
      ),
    busySenders: async (now) =>
      (
        await sql.all<{ senderId: string }>(
          `SELECT sender_id FROM deliveries WHERE state IN ('leased', 'submitting')
           UNION
           SELECT sender_id FROM deliveries
            WHERE campaign_id IS NULL AND state = 'pending' AND next_attempt_at <= ?`,
          [now],
        )
      ).map(({ senderId }) => senderId),
    isUnfinished: async (campaignId) =>
      (await sql.one(`SELECT c.id FROM campaigns c WHERE c.id = ? AND ${UNFINISHED}`, [campaignId])) !== null,
    use: async (senderId, now, dayStart) => {
      const hourAgo = new Date(now.getTime() - 3_600_000);
      const from = hourAgo < dayStart ? hourAgo : dayStart;
      const row = await sql.one<{
        lastHour: number;
        today: number;
        coldToday: number;
        oldestAt: Date | null;
      }>(
        `SELECT COALESCE(SUM(begun_at > ? AND begun_at <= ?), 0) AS last_hour, COALESCE(SUM(begun_at >= ?), 0) AS today,
                COALESCE(SUM(begun_at >= ? AND is_cold = 1), 0) AS cold_today,
                MIN(CASE WHEN begun_at > ? AND begun_at <= ? THEN begun_at END) AS oldest_at
           FROM deliveries WHERE sender_id = ? AND begun_at >= ? AND campaign_id IS NOT NULL`,
        [hourAgo, now, dayStart, dayStart, hourAgo, now, senderId, from],
      );
      return {
        lastHour: row?.lastHour ?? 0,
        today: row?.today ?? 0,
        coldToday: row?.coldToday ?? 0,
        oldestInHourAt: row?.oldestAt ?? null,
      };
    },
    backlog: (campaignId) =>
      sql.all(
        `SELECT sender_id, is_cold, COUNT(*) AS count FROM deliveries
          WHERE campaign_id = ? AND state IN ('pending', 'leased') GROUP BY sender_id, is_cold`,
        [campaignId],
      ),
    queueOf: (senderId) =>
      sql.all(
        `SELECT d.is_cold, COUNT(*) AS count FROM campaigns c
           JOIN deliveries d ON d.campaign_id = c.id AND d.state IN ('pending', 'leased') AND d.sender_id = ?
          WHERE c.state IN ('running', 'paused') GROUP BY d.is_cold`,
        [senderId],
      ),
    countReachedSince: async (campaignId, since) => {
      // From what our numbers have sent of late, which is little, to those who wait, who may be many.
      const senders = (await sql.all<{ senderId: string }>("SELECT sender_id FROM senders")).map(
        ({ senderId }) => senderId,
      );
      if (senders.length === 0) return 0;
      const row = await sql.one<{ count: number }>(
        `SELECT COUNT(*) AS count
           FROM (SELECT DISTINCT o.contact_id FROM ${OTHER_PUSHES}
                  WHERE o.sender_id IN (${placesFor(senders)}) AND o.begun_at > ?) r
           JOIN deliveries d ON d.campaign_id = ? AND d.contact_id = r.contact_id AND d.state = 'pending'`,
        [...senders, since, campaignId],
      );
      return row!.count;
    },
    peopleReached: (now) => peopleReached(sql, now),
    reachOf: (campaignId, now) => reachOf(sql, campaignId, now),
    queueLengths: async () => {
      const row = await sql.one<QueueLengths>(
        `SELECT (SELECT COUNT(*) FROM deliveries WHERE campaign_id IS NULL AND state IN ${WAITING}) AS replies,
                (SELECT COUNT(*) FROM (
                   SELECT 1 AS one FROM campaigns c JOIN deliveries d ON d.campaign_id = c.id AND d.state IN ${WAITING}
                    WHERE c.state = 'running' LIMIT ${MOST_COUNTED}) f) AS campaign,
                (SELECT COUNT(*) FROM deliveries WHERE state = 'uncertain') AS uncertain,
                (SELECT COUNT(*) FROM deliveries
                  WHERE state = 'uncertain' AND provider_message_id IS NOT NULL) AS unconfirmed`,
      );
      return row!;
    },
    billsOf: (deliveryId) =>
      sql.all(
        "SELECT customer_id, period FROM delivery_bills WHERE delivery_id = ? ORDER BY customer_id, period",
        [deliveryId],
      ),
    repliesSince: (contactId, since) =>
      sql.all(
        // What was written since has begun since, or not yet: so much the index knows.
        `SELECT text, created_at FROM deliveries WHERE contact_id = ? AND (begun_at >= ? OR begun_at IS NULL)
            AND campaign_id IS NULL AND created_at >= ? AND text IS NOT NULL`,
        [contactId, since, since],
      ),
    hasReply: async (inReplyTo, ordinal) =>
      (await sql.one("SELECT id FROM deliveries WHERE in_reply_to = ? AND ordinal = ?", [
        inReplyTo,
        ordinal,
      ])) !== null,
    newestReply: async (contactId, ordinal) =>
      (
        await sql.one<{ id: number | null }>(
          "SELECT MAX(id) AS id FROM deliveries WHERE contact_id = ? AND campaign_id IS NULL AND ordinal = ?",
          [contactId, ordinal],
        )
      )?.id ?? 0,
    aboutCustomer: (customerId, limit) =>
      sql.all<DeliveryNote>(
        `SELECT d.id, d.campaign_id, d.state,
                CASE WHEN d.state = 'uncertain' AND d.provider_message_id IS NOT NULL THEN 'unconfirmed'
                     ELSE d.reason END AS reason,
                COALESCE(d.read_at, d.delivered_at, d.accepted_at, d.ended_at, d.begun_at, d.created_at) AS known_at
           FROM (SELECT delivery_id AS id FROM delivery_bills WHERE customer_id = ?
                 UNION
                 SELECT x.id FROM campaigns c JOIN deliveries x ON x.campaign_id = c.id AND x.customer_id = ?) f
           JOIN deliveries d ON d.id = f.id
           LEFT JOIN campaigns n ON n.id = d.campaign_id AND n.started_at IS NULL
                                AND n.state IN ('draft', 'planned', 'cancelled')
          WHERE n.id IS NULL
          ORDER BY d.id DESC LIMIT ?`,
        [customerId, customerId, limit],
      ),
    dialogue: async (contactId, limit, upTo) => {
      const newest = await sql.all<DialogueLine>(
        `SELECT direction, occurred_at, text, kind, state FROM interactions
          WHERE contact_id = ?${upTo === undefined ? "" : " AND occurred_at <= ?"}
          ORDER BY occurred_at DESC, inbox_id DESC, delivery_id DESC LIMIT ?`,
        upTo === undefined ? [contactId, limit] : [contactId, upTo, limit],
      );
      return newest.reverse();
    },
  };
}
