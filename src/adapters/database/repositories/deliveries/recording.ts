import type { DeliveryRepository } from "../../../../application/repositories";
import { placesFor, type Sql } from "../../sql";
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
    recordAccepted: (id, token, providerMessageId, at) =>
      recordAccepted(sql, id, token, providerMessageId, at),
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
    recordUncertain: async (id, token, detail, providerMessageId = null) =>
      (await sql.run(
        `UPDATE deliveries SET state = 'uncertain', detail = ?, provider_message_id = ?, lease_until = NULL
          WHERE id = ? AND lease_token = ? AND state = 'submitting'`,
        [detail.slice(0, 190), providerMessageId, id, token],
      )) > 0,
    cancelCampaign: (campaignId, reason, at) =>
      sql.run(
        `UPDATE deliveries SET state = 'cancelled', reason = ?, ended_at = ?
          WHERE campaign_id = ? AND state = 'pending'`,
        [reason, at, campaignId],
      ),
    takeBack: (senderId, now) => takeBack(sql, now, "sender_id = ?", [senderId]),
    expireLeases: (now) => takeBack(sql, now, "lease_until < ?", [now]),
  };
}

/**
 * Reads the rows first, then changes them by key: an UPDATE that looks for its rows by their state locks those of living
 * senders on its way. Rows that a transaction of a process that stands still has locked are left for later: waiting for
 * them would stop everybody.
 */
async function takeBack(
  sql: Sql,
  now: Date,
  whose: string,
  values: readonly unknown[],
): Promise<{ readonly returned: number; readonly doubted: number }> {
  const isMysql = sql.dialect === "mysql";
  const rows = await sql.all<{ id: number }>(
    `SELECT id FROM deliveries WHERE state IN ('leased', 'submitting') AND ${whose}
      ${isMysql ? "FOR UPDATE SKIP LOCKED" : ""}`,
    values,
  );
  if (rows.length === 0) return { returned: 0, doubted: 0 };
  const ids = rows.map((row) => row.id);
  const back = backToPending(now);
  // The optimizer would rather walk the index of the states.
  const table = `deliveries ${isMysql ? "FORCE INDEX (PRIMARY)" : ""}`;
  const theirs = `id IN (${placesFor(ids)}) AND ${whose}`;
  return {
    returned: await sql.run(
      `UPDATE ${table} SET ${back.sql}, attempts = attempts - 1 WHERE ${theirs} AND state = 'leased'`,
      [...back.values, ...ids, ...values],
    ),
    doubted: await sql.run(`UPDATE ${table} SET ${DOUBTED} WHERE ${theirs} AND state = 'submitting'`, [
      ...ids,
      ...values,
    ]),
  };
}

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
