import type { CampaignReach } from "../../../../application/ports/repositories";
import { LEAST_TIER, windowsOpenedAfter } from "../../../../domain/service-window";
import type { Sql } from "../../connection/sql";

const DAY_MS = 86_400_000;

/**
 * How many more people campaigns may write to first, over all our numbers: the provider's tier, less the different people
 * to whom a template was begun within 24 hours, less those who are claimed, less a place for each note that waits.
 * Belongs into the claim's transaction: the tier's row is locked, so that two claims cannot both take the last place.
 */
export async function tierRoom(sql: Sql, now: Date, wanted: number): Promise<number> {
  const tier = await lockedTier(sql);
  if (tier === Number.POSITIVE_INFINITY) return tier;
  const most = tier - (await notesWaiting(sql));
  // There are no more people than messages, and those are counted ten times faster.
  const roomAtLeast = most - (await messagesBegun(sql, now));
  return roomAtLeast >= wanted ? roomAtLeast : most - (await peopleReached(sql, now));
}

/** May this one person be written to first? Belongs into the transaction that begins the message. */
export async function hasPlaceFor(sql: Sql, contactId: number, now: Date): Promise<boolean> {
  const most = await lockedTier(sql);
  const isReached = await sql.one(
    "SELECT id FROM deliveries WHERE contact_id = ? AND begun_at > ? AND template IS NOT NULL LIMIT 1",
    [contactId, new Date(now.getTime() - DAY_MS)],
  );
  return isReached !== null || (await peopleReached(sql, now)) < most;
}

async function lockedTier(sql: Sql): Promise<number> {
  // The installation's row is there from the first start on: something to lock before the tier has been told.
  const facts = await sql.all<{ name: string; value: string }>(
    `SELECT name, value FROM channel_facts WHERE name IN ('installation', 'tier') ORDER BY name ${sql.dialect === "mysql" ? "FOR UPDATE" : ""}`,
  );
  const tier = facts.find(({ name }) => name === "tier");
  if (tier?.value === "none") return Number.POSITIVE_INFINITY;
  return tier === undefined ? LEAST_TIER : Number(tier.value);
}

/** What we have to tell staff must not wait for the end of a campaign that takes every place the moment it is free. */
async function notesWaiting(sql: Sql): Promise<number> {
  const row = await sql.one<{ count: number }>(
    `SELECT COUNT(DISTINCT contact_id) AS count FROM deliveries
      WHERE campaign_id IS NULL AND state = 'pending' AND in_reply_to IS NULL`,
  );
  return row!.count;
}

async function messagesBegun(sql: Sql, now: Date): Promise<number> {
  const row = await sql.one<{ count: number }>(
    `SELECT (SELECT COUNT(*) FROM deliveries WHERE begun_at > ? AND template IS NOT NULL)
          + (SELECT COUNT(*) FROM deliveries WHERE state = 'leased' AND campaign_id IS NOT NULL) AS count`,
    [new Date(now.getTime() - DAY_MS)],
  );
  return row!.count;
}

/** A person with two messages counts once, as the provider counts. */
export async function peopleReached(sql: Sql, now: Date): Promise<number> {
  const row = await sql.one<{ count: number }>(
    `SELECT COUNT(*) AS count FROM (
       SELECT contact_id FROM deliveries WHERE begun_at > ? AND template IS NOT NULL
       UNION SELECT contact_id FROM deliveries WHERE state = 'leased' AND campaign_id IS NOT NULL) reached`,
    [new Date(now.getTime() - DAY_MS)],
  );
  return row!.count;
}

/** The people that a campaign has still to write to. */
export async function reachOf(sql: Sql, campaignId: number, now: Date): Promise<CampaignReach> {
  const row = await sql.patient.one<CampaignReach>(
    `SELECT COUNT(*) AS people, COALESCE(SUM(is_open), 0) AS open,
            COALESCE(SUM(CASE WHEN is_open = 0 AND is_reached = 1 THEN 1 ELSE 0 END), 0) AS reached
       FROM (SELECT d.contact_id,
                    MAX(EXISTS (SELECT 1 FROM inbox v WHERE v.contact_id = d.contact_id AND v.channel = 'cloud'
                                   AND v.sender_id = d.sender_id AND v.sent_at > ?)) AS is_open,
                    MAX(EXISTS (SELECT 1 FROM deliveries r WHERE r.contact_id = d.contact_id AND r.begun_at > ?
                                   AND r.template IS NOT NULL)) AS is_reached
               FROM deliveries d WHERE d.campaign_id = ? AND d.state IN ('pending', 'leased')
              GROUP BY d.contact_id) people`,
    [windowsOpenedAfter(now), new Date(now.getTime() - DAY_MS), campaignId],
  );
  return row!;
}
