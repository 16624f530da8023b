import type { Piece } from "../../plan-conditions";

const IS_CANCELLED =
  "EXISTS (SELECT 1 FROM campaigns c WHERE c.id = deliveries.campaign_id AND c.state = 'cancelled')";

/**
 * The state of a row that nobody is sending any more, as part of an UPDATE's SET: `pending`, or `cancelled` when its
 * campaign was cancelled while it was under way; nobody would ever claim it there.
 */
export function backToPending(at: Date): Piece {
  return {
    sql: `state = CASE WHEN ${IS_CANCELLED} THEN 'cancelled' ELSE 'pending' END,
          reason = CASE WHEN ${IS_CANCELLED} THEN 'campaign_cancelled' ELSE NULL END,
          ended_at = CASE WHEN ${IS_CANCELLED} THEN ? ELSE NULL END, lease_token = NULL, lease_until = NULL,
          provider_message_id = NULL`,
    values: [at],
  };
}
