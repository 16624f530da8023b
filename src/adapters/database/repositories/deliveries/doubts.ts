import type { DeliveryDoubts, DoubtfulDelivery, DoubtNote } from "../../../../application/ports/repositories";
import type { Delivery } from "../../../../domain/delivery";
import { placesFor, type Sql } from "../../connection/sql";
import { ADDRESS } from "../contact-address";
import { BACK_TO_PENDING } from "./back-to-pending";

/** Messages that may or may not have left. */
export function doubts(sql: Sql): DeliveryDoubts {
  return {
    find: (id) => sql.one<Delivery>("SELECT * FROM deliveries WHERE id = ?", [id]),
    // For a row in doubt, next_attempt_at says when to ask: it is not after begun_at before the first question.
    doubtful: async (senderIds, limit, now, channel) =>
      senderIds.length === 0
        ? []
        : sql.all<DoubtfulDelivery>(
            `SELECT d.*, ${ADDRESS} AS address FROM deliveries d JOIN contacts c ON c.id = d.contact_id
              WHERE d.state = 'uncertain' AND d.sender_id IN (${placesFor(senderIds)}) AND d.next_attempt_at <= ?
                ${channel === undefined ? "" : "AND (d.channel IS NULL OR d.channel = ?)"}
              ORDER BY d.next_attempt_at, d.id LIMIT ?`,
            [...senderIds, now, ...(channel === undefined ? [] : [channel]), limit],
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
      const changes = {
        accepted: [
          "state = 'accepted', provider_message_id = COALESCE(?, provider_message_id), accepted_at = ?",
          [providerMessageId, at],
        ],
        pending: [`${BACK_TO_PENDING}, begun_at = NULL, next_attempt_at = ?`, [at]],
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
    knownIds: async (contactId, since) =>
      (
        await sql.all<{ providerMessageId: string }>(
          `SELECT provider_message_id FROM deliveries
            WHERE contact_id = ? AND provider_message_id IS NOT NULL AND begun_at >= ?`,
          [contactId, since],
        )
      ).map((row) => row.providerMessageId),
    doubts: (limit) =>
      sql.all<DoubtNote>(
        `SELECT d.id, d.campaign_id, d.sender_id, d.begun_at, d.provider_message_id, c.phone
           FROM deliveries d JOIN contacts c ON c.id = d.contact_id
          WHERE d.state = 'uncertain' ORDER BY d.begun_at, d.id LIMIT ?`,
        [limit],
      ),
  };
}
