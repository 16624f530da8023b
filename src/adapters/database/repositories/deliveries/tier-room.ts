import type { Sql } from "../../connection/sql";

const DAY_MS = 86_400_000;
/** What a new account may do; nobody has told us more yet. */
const LEAST = 250;

/**
 * How many more people all our numbers together may write to first: the provider's tier, less the different people to
 * whom a template was begun within 24 hours, less those who are claimed. Belongs into the claim's transaction: the tier's
 * row is locked, so that two claims cannot both take the last place.
 */
export async function tierRoom(sql: Sql, now: Date): Promise<number> {
  const tier = await sql.one<{ value: string }>(
    `SELECT value FROM channel_facts WHERE name = 'tier' ${sql.dialect === "mysql" ? "FOR UPDATE" : ""}`,
  );
  if (tier?.value === "none") return Number.POSITIVE_INFINITY;
  return (tier === null ? LEAST : Number(tier.value)) - (await peopleReached(sql, now));
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
