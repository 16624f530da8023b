import type { DeliveryRepository } from "../../../../application/repositories";
import type { Sql } from "../../sql";
import { backToPending } from "./back-to-pending";

type Recording = Pick<
  DeliveryRepository,
  | "recordAccepted"
  | "recordRejected"
  | "recordDeferred"
  | "recordUncertain"
  | "takeBack"
  | "cancelCampaign"
  | "expireLeases"
>;

/** The token stays with a doubt: should the worker still live, its answer is the best news there is. */
const DOUBTED = "state = 'uncertain', detail = 'the sender ended before it knew', lease_until = NULL";

/** What the channel answered, guarded by the attempt's token; an answer that comes late finds the row `uncertain`. */
export function recording(sql: Sql): Recording {
  return {
    recordAccepted: async (id, token, providerMessageId, at) =>
      (await sql.run(
        `UPDATE deliveries SET state = 'accepted', provider_message_id = ?, accepted_at = ?, lease_until = NULL
          WHERE id = ? AND lease_token = ? AND state IN ('submitting', 'uncertain')`,
        [providerMessageId, at, id, token],
      )) > 0,
    recordRejected: async (id, token, reason, detail, at) =>
      (await sql.run(
        `UPDATE deliveries SET state = 'failed', reason = ?, detail = ?, ended_at = ?, lease_until = NULL
          WHERE id = ? AND lease_token = ? AND state IN ('submitting', 'uncertain')`,
        [reason, detail.slice(0, 190), at, id, token],
      )) > 0,
    recordDeferred: async (id, token, reason, nextAttemptAt) => {
      const back = backToPending(nextAttemptAt);
      return (
        (await sql.run(
          `UPDATE deliveries SET ${back.sql}, detail = ?, next_attempt_at = ?, begun_at = NULL
            WHERE id = ? AND lease_token = ? AND state IN ('submitting', 'uncertain')`,
          [...back.values, reason, nextAttemptAt, id, token],
        )) > 0
      );
    },
    recordUncertain: async (id, token, detail) =>
      (await sql.run(
        `UPDATE deliveries SET state = 'uncertain', detail = ?, lease_until = NULL
          WHERE id = ? AND lease_token = ? AND state = 'submitting'`,
        [detail.slice(0, 190), id, token],
      )) > 0,
    cancelCampaign: (campaignId, reason, at) =>
      sql.run(
        `UPDATE deliveries SET state = 'cancelled', reason = ?, ended_at = ?
          WHERE campaign_id = ? AND state = 'pending'`,
        [reason, at, campaignId],
      ),
    takeBack: async (senderId, now) => {
      const back = backToPending(now);
      return {
        returned: await sql.run(
          `UPDATE deliveries SET ${back.sql}, attempts = attempts - 1 WHERE state = 'leased' AND sender_id = ?`,
          [...back.values, senderId],
        ),
        doubted: await sql.run(
          `UPDATE deliveries SET ${DOUBTED} WHERE state = 'submitting' AND sender_id = ?`,
          [senderId],
        ),
      };
    },
    expireLeases: async (now) => {
      const back = backToPending(now);
      return {
        returned: await sql.run(
          `UPDATE deliveries SET ${back.sql}, attempts = attempts - 1 WHERE state = 'leased' AND lease_until < ?`,
          [...back.values, now],
        ),
        doubted: await sql.run(
          `UPDATE deliveries SET ${DOUBTED} WHERE state = 'submitting' AND lease_until < ?`,
          [now],
        ),
      };
    },
  };
}
