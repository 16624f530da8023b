import type { Open } from "../../../support/database";
import { buildTown, phoneOf } from "../../../support/town";
import { MORNING, minutes, SENDER, seedOn } from "../seed";

const PEOPLE = 1_500;
/** So many have still to be written to. */
const LEFT = 10;

/** So much that no planner takes a table for small: a campaign that is nearly done, and a chat with everybody. */
export async function seedHistory(open: Open): Promise<{ campaignId: number }> {
  const { sql, store, campaign } = await seedOn(open);
  await buildTown(sql, PEOPLE);
  await store.now.senders.add(SENDER, MORNING);
  const campaignId = await campaign();
  await store.now.campaigns.moveTo(campaignId, "running", ["draft"], MORNING);
  const people = Array.from({ length: PEOPLE }, (_, index) => index + 1);
  const rows = (width: number) => people.map(() => `(${Array(width).fill("?").join(", ")})`).join(", ");
  await sql.run(
    `INSERT INTO deliveries (campaign_id, contact_id, state, priority, sender_id, is_cold, next_attempt_at, attempts,
                             begun_at, created_at) VALUES ${rows(10)}`,
    people.flatMap((n) => [
      campaignId,
      n,
      n > LEFT ? "delivered" : "pending",
      5,
      SENDER,
      0,
      MORNING,
      0,
      n > LEFT ? minutes(-n * 1_000) : null,
      MORNING,
    ]),
  );
  await sql.run(
    `INSERT INTO inbox (channel, provider_message_id, sender_id, contact_id, kind, text, sent_at, received_at,
                        caught_up, state, attempts) VALUES ${rows(11)}`,
    people.flatMap((n) => [
      "sandbox",
      `in-${phoneOf(n)}`,
      SENDER,
      n,
      "text",
      "CEK",
      MORNING,
      minutes(-n),
      0,
      n < LEFT ? "received" : "answered",
      0,
    ]),
  );
  // As the server does by itself in time; nobody does it for SQLite.
  if (sql.dialect === "mysql") await sql.all("ANALYZE TABLE deliveries, inbox, bills, contacts, customers");
  return { campaignId };
}
