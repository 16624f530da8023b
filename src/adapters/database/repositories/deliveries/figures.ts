import type { DeliveryFigures, DeliveryNote, DialogueLine } from "../../../../application/repositories";
import type { Delivery } from "../../../../domain/delivery";
import type { TallyRow } from "../../../../domain/tally";
import type { Sql } from "../../sql";
import { OTHER_PUSHES } from "./push-reached";
import { UNFINISHED } from "./unfinished";

export function figures(sql: Sql): DeliveryFigures {
  return {
    tally: (campaignId) =>
      sql.all<TallyRow>(
        "SELECT state, reason, COUNT(*) AS count FROM deliveries WHERE campaign_id = ? GROUP BY state, reason",
        [campaignId],
      ),
    firstPending: (campaignId) =>
      sql.one<Delivery>(
        "SELECT * FROM deliveries WHERE campaign_id = ? AND state = 'pending' ORDER BY id LIMIT 1",
        [campaignId],
      ),
    busySenders: async (now) =>
      (
        await sql.all<{ senderId: string }>(
          `SELECT DISTINCT sender_id FROM deliveries WHERE state IN ('leased', 'submitting')
              OR (state = 'pending' AND campaign_id IS NULL AND next_attempt_at <= ?)`,
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
    countReachedSince: async (campaignId, since) =>
      (await sql.one<{ count: number }>(
        `SELECT COUNT(*) AS count FROM deliveries d
          WHERE d.campaign_id = ? AND d.state = 'pending' AND EXISTS (SELECT 1 FROM ${OTHER_PUSHES}
            WHERE o.contact_id = d.contact_id AND o.id <> d.id AND o.begun_at > ?)`,
        [campaignId, since],
      ))!.count,
    queueLengths: async () => {
      const row = await sql.one<{
        replies: number;
        campaign: number;
        uncertain: number;
        unconfirmed: number;
      }>(
        `SELECT COALESCE(SUM(d.state <> 'uncertain' AND d.campaign_id IS NULL), 0) AS replies,
                COALESCE(SUM(d.state <> 'uncertain' AND c.state = 'running'), 0) AS campaign,
                COALESCE(SUM(d.state = 'uncertain'), 0) AS uncertain,
                COALESCE(SUM(d.state = 'uncertain' AND d.provider_message_id IS NOT NULL), 0) AS unconfirmed
           FROM deliveries d LEFT JOIN campaigns c ON c.id = d.campaign_id
          WHERE d.state IN ('pending', 'leased', 'submitting', 'uncertain')`,
      );
      return {
        replies: row?.replies ?? 0,
        campaign: row?.campaign ?? 0,
        uncertain: row?.uncertain ?? 0,
        unconfirmed: row?.unconfirmed ?? 0,
      };
    },
    billsOf: (deliveryId) =>
      sql.all(
        "SELECT customer_id, period FROM delivery_bills WHERE delivery_id = ? ORDER BY customer_id, period",
        [deliveryId],
      ),
    repliesSince: (contactId, since) =>
      sql.all(
        `SELECT text FROM deliveries WHERE contact_id = ? AND campaign_id IS NULL AND created_at >= ?
            AND text IS NOT NULL`,
        [contactId, since],
      ),
    hasReply: async (inReplyTo, ordinal) =>
      (await sql.one("SELECT id FROM deliveries WHERE in_reply_to = ? AND ordinal = ?", [
        inReplyTo,
        ordinal,
      ])) !== null,
    aboutCustomer: (customerId, limit) =>
      sql.all<DeliveryNote>(
        `SELECT id, campaign_id, state,
                CASE WHEN state = 'uncertain' AND provider_message_id IS NOT NULL THEN 'unconfirmed'
                     ELSE reason END AS reason,
                COALESCE(read_at, delivered_at, accepted_at, ended_at, begun_at, created_at) AS known_at
           FROM deliveries
          WHERE customer_id = ? OR id IN (SELECT delivery_id FROM delivery_bills WHERE customer_id = ?)
          ORDER BY id DESC LIMIT ?`,
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
