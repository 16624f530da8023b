import type {
  Circumstances,
  DeliveryRepository,
  DoubtfulDelivery,
} from "../../../../application/repositories";
import type { Delivery } from "../../../../domain/delivery";
import { placesFor, type Sql } from "../../sql";
import { backToPending } from "./back-to-pending";
import { OTHER_PUSHES } from "./push-reached";
import { raise } from "./raise";

type Settling = Pick<
  DeliveryRepository,
  | "doubtful"
  | "askAgain"
  | "noteUnconfirmed"
  | "settle"
  | "raise"
  | "find"
  | "circumstances"
  | "findByProviderMessageId"
  | "billsOf"
  | "knownIds"
  | "awaitingReceipts"
  | "moveCold"
  | "moveAll"
>;

/** Receipts and the deciding of doubts. */
export function settling(sql: Sql): Settling {
  const findByProviderMessageId = (providerMessageId: string) =>
    sql.one<Delivery>("SELECT * FROM deliveries WHERE provider_message_id = ?", [providerMessageId]);

  return {
    find: (id) => sql.one<Delivery>("SELECT * FROM deliveries WHERE id = ?", [id]),
    circumstances: (id) =>
      sql.one<Circumstances>(
        `SELECT c.phone, c.opted_out_at, c.registration, c.registration_checked_at, p.state AS campaign_state,
                i.provider_message_id AS quoted_message_id,
                (SELECT MAX(o.begun_at) FROM ${OTHER_PUSHES}
                  WHERE o.contact_id = d.contact_id AND o.id <> d.id) AS other_push_begun_at
           FROM deliveries d JOIN contacts c ON c.id = d.contact_id
           LEFT JOIN campaigns p ON p.id = d.campaign_id LEFT JOIN inbox i
             ON i.id = d.in_reply_to AND i.contact_id = d.contact_id
          WHERE d.id = ?`,
        [id],
      ),
    findByProviderMessageId,
    billsOf: (deliveryId) =>
      sql.all(
        "SELECT customer_id, period FROM delivery_bills WHERE delivery_id = ? ORDER BY customer_id, period",
        [deliveryId],
      ),
    // For a row in doubt, next_attempt_at says when to ask: it is not after begun_at before the first question.
    doubtful: async (senderIds, limit, now) =>
      senderIds.length === 0
        ? []
        : sql.all<DoubtfulDelivery>(
            `SELECT d.*, c.phone FROM deliveries d JOIN contacts c ON c.id = d.contact_id
              WHERE d.state = 'uncertain' AND d.sender_id IN (${placesFor(senderIds)}) AND d.next_attempt_at <= ?
              ORDER BY d.next_attempt_at, d.id LIMIT ?`,
            [...senderIds, now, limit],
          ),
    askAgain: async (id, at) =>
      (await sql.run("UPDATE deliveries SET next_attempt_at = ? WHERE id = ? AND state = 'uncertain'", [
        at,
        id,
      ])) > 0,
    noteUnconfirmed: async (id, providerMessageId, at) =>
      (await sql.run(
        `UPDATE deliveries SET provider_message_id = ?, next_attempt_at = ? WHERE id = ? AND state = 'uncertain'`,
        [providerMessageId, at, id],
      )) > 0,
    settle: async (id, to, providerMessageId, at) => {
      const back = backToPending(at);
      const changes = {
        accepted: [
          "state = 'accepted', provider_message_id = COALESCE(?, provider_message_id), accepted_at = ?",
          [providerMessageId, at],
        ],
        pending: [`${back.sql}, begun_at = NULL, next_attempt_at = ?`, [...back.values, at]],
        failed: ["state = 'failed', reason = 'gave_up', ended_at = ?", [at]],
      } as const;
      const [set, values] = changes[to];
      return (
        (await sql.run(`UPDATE deliveries SET ${set} WHERE id = ? AND state = 'uncertain'`, [
          ...values,
          id,
        ])) > 0
      );
    },
    raise: (providerMessageId, receipt, at) => raise(sql, providerMessageId, receipt, at),
    knownIds: async (contactId, since) =>
      (
        await sql.all<{ providerMessageId: string }>(
          `SELECT provider_message_id FROM deliveries
            WHERE contact_id = ? AND provider_message_id IS NOT NULL AND created_at >= ?`,
          [contactId, since],
        )
      ).map((row) => row.providerMessageId),
    awaitingReceipts: async (senderId, since, limit) =>
      (
        await sql.all<{ providerMessageId: string }>(
          `SELECT provider_message_id FROM deliveries
            WHERE sender_id = ? AND begun_at >= ? AND state IN ('uncertain', 'accepted', 'delivered')
              AND provider_message_id IS NOT NULL ORDER BY begun_at DESC LIMIT ?`,
          [senderId, since, limit],
        )
      ).map((row) => row.providerMessageId),
    moveAll: (fromSender, toSender) =>
      sql.run(
        "UPDATE deliveries SET sender_id = ? WHERE state = 'pending' AND campaign_id IS NOT NULL AND sender_id = ?",
        [toSender, fromSender],
      ),
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
  };
}
