import type { DeliveryRecording, ReceiptTrace } from "../../../../application/ports/repositories";
import type { Delivery } from "../../../../domain/delivery";
import { messageKey } from "../../../../domain/message-key";
import type { Sql } from "../../connection/sql";
import { BACK_TO_PENDING } from "./back-to-pending";
import { raise } from "./raise";
import { trace, traceAll } from "./trace";

/** What the channel answered, guarded by the attempt's token; an answer that comes late finds the row `uncertain`. */
export function recording(sql: Sql): DeliveryRecording {
  return {
    recordAccepted: (id, token, providerMessageId, at) =>
      recordAccepted(sql, id, token, providerMessageId, at),
    recordRejected: async (id, token, reason, detail, at) =>
      (await sql.run(
        `UPDATE deliveries SET state = 'failed', reason = ?, detail = ?, ended_at = ?, lease_until = NULL
          WHERE id = ? AND lease_token = ? AND state IN ('leased', 'submitting', 'uncertain')`,
        [reason, detail.slice(0, 190), at, id, token],
      )) > 0,
    recordDeferred: async (id, token, reason, nextAttemptAt, counted = null) =>
      (await sql.run(
        `UPDATE deliveries SET ${BACK_TO_PENDING}, detail = ?, next_attempt_at = ?, begun_at = NULL,
                attempts = attempts - ?, refusals = refusals + ?
          WHERE id = ? AND lease_token = ? AND state IN ('leased', 'submitting', 'uncertain')`,
        [reason, nextAttemptAt, Number(counted !== "attempt"), Number(counted === "refusal"), id, token],
      )) > 0,
    recordUncertain: async (id, token, detail, providerMessageId = null) =>
      (await sql.run(
        `UPDATE deliveries SET state = 'uncertain', detail = ?, provider_message_id = ?, lease_until = NULL
          WHERE id = ? AND lease_token = ? AND state = 'submitting'`,
        [detail.slice(0, 190), providerMessageId, id, token],
      )) > 0,
    raise: (providerMessageId, receipt, at) => raise(sql, providerMessageId, receipt, at),
    trace: (told) => trace(sql, withKey(told)),
    traceAll: (told) => traceAll(sql, told.map(withKey)),
    onlyDoubtTo: async (contactId, channel) => {
      const rows = await sql.all<Delivery>(
        `SELECT * FROM deliveries WHERE contact_id = ? AND channel = ? AND state IN ('submitting', 'uncertain') LIMIT 2`,
        [contactId, channel],
      );
      return rows.length === 1 ? rows[0]! : null;
    },
    oldestUntold: async (after) =>
      (
        await sql.one<{ oldestAt: Date | null }>(
          `SELECT MIN(accepted_at) AS oldest_at FROM deliveries
            WHERE begun_at > ? AND channel = 'cloud' AND state = 'accepted' AND accepted_at > ?`,
          [after, after],
        )
      )?.oldestAt ?? null,
    findByProviderMessageId: (providerMessageId) =>
      sql.one<Delivery>("SELECT * FROM deliveries WHERE provider_message_id = ?", [
        messageKey(providerMessageId),
      ]),
    awaitingReceipts: async (senderId, since, limit) =>
      (
        await sql.all<{ providerMessageId: string }>(
          `SELECT provider_message_id FROM deliveries
            WHERE sender_id = ? AND begun_at >= ? AND state IN ('uncertain', 'accepted', 'delivered')
              AND provider_message_id IS NOT NULL ORDER BY begun_at DESC LIMIT ?`,
          [senderId, since, limit],
        )
      ).map((row) => row.providerMessageId),
  };
}

const withKey = (told: ReceiptTrace) => ({ ...told, providerMessageId: messageKey(told.providerMessageId) });

const UNDER_WAY = "lease_token = ? AND state IN ('submitting', 'uncertain')";

/**
 * On MySQL one statement: a transaction of two would keep its locks over a round trip, and for ever if the process
 * stands still in between. On SQLite the contact first: should the process end then, the message has left all the same.
 */
async function recordAccepted(
  sql: Sql,
  id: number,
  token: string,
  providerMessageId: string,
  at: Date,
): Promise<boolean> {
  if (sql.dialect === "mysql")
    return (
      (await sql.run(
        `UPDATE deliveries d LEFT JOIN contacts c ON c.id = d.contact_id
            SET d.state = 'accepted', d.provider_message_id = ?, d.accepted_at = ?, d.lease_until = NULL,
                c.last_outbound_at = ?, c.first_outbound_at = COALESCE(c.first_outbound_at, ?),
                c.sender_id = COALESCE(c.sender_id, d.sender_id)
          WHERE d.id = ? AND d.lease_token = ? AND d.state IN ('submitting', 'uncertain')`,
        [providerMessageId, at, at, at, id, token],
      )) > 0
    );
  await sql.run(
    `UPDATE contacts SET last_outbound_at = ?, first_outbound_at = COALESCE(first_outbound_at, ?),
            sender_id = COALESCE(sender_id, (SELECT sender_id FROM deliveries WHERE id = ?))
      WHERE id = (SELECT contact_id FROM deliveries WHERE id = ? AND ${UNDER_WAY})`,
    [at, at, id, id, token],
  );
  return (
    (await sql.run(
      `UPDATE deliveries SET state = 'accepted', provider_message_id = ?, accepted_at = ?, lease_until = NULL
        WHERE id = ? AND ${UNDER_WAY}`,
      [providerMessageId, at, id, token],
    )) > 0
  );
}
