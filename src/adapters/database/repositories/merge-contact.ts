import type { Contact, ContactCustomer } from "../../../domain/contact";
import {
  type CampaignRow,
  isCalledWrong,
  mergedContact,
  mergedLink,
  mergedRows,
} from "../../../domain/merge-contacts";
import { insertIgnore, type Sql } from "../connection/sql";
import { columnName } from "../schema/define-table";

/** Every table with a `contact_id` must be here or have a step of its own below; a house test compares. */
export const MOVED_TABLES = [
  "contact_identities",
  "deliveries",
  "inbox",
  "opt_out_events",
  "cases",
  "failed_links",
  "merged_contacts",
] as const;

/**
 * Everything of `from` becomes `into`'s, then `from` is deleted; `merged_contacts` remembers where its id leads. The
 * caller's transaction holds both contacts, so whoever holds a contact before it writes sees the merged truth.
 */
export async function mergeContact(sql: Sql, from: Contact, into: Contact, at: Date): Promise<void> {
  await waitForPlanners(sql);
  await settleCampaignRows(sql, from.id, into.id, at);
  await mergeLinks(sql, from, into, at);
  await mergeConversations(sql, from.id, into.id, at);
  await sql.run(
    `${insertIgnore(sql)} foreign_lookups (contact_id, looked_up_on, customer_id)
     SELECT ?, looked_up_on, customer_id FROM foreign_lookups WHERE contact_id = ?`,
    [into.id, from.id],
  );
  await sql.run("DELETE FROM foreign_lookups WHERE contact_id = ?", [from.id]);
  for (const table of MOVED_TABLES)
    await sql.run(`UPDATE ${table} SET contact_id = ? WHERE contact_id = ?`, [into.id, from.id]);
  const whole = Object.entries(mergedContact(into, from));
  await sql.run(
    // Counted like a send: what was prepared before knew nothing of the other half, and may not begin any more.
    `UPDATE contacts SET ${whole.map(([property]) => `${columnName(property)} = ?`).join(", ")},
            begun_count = begun_count + 1 WHERE id = ?`,
    [...whole.map(([, value]) => value), into.id],
  );
  await sql.run("DELETE FROM contacts WHERE id = ?", [from.id]);
  await sql.insert("merged_contacts", { oldId: from.id, contactId: into.id, mergedAt: at });
}

/**
 * A planner holds its campaign while it writes a page; it either sees all of this merge, or the merge sees all of its page.
 * In between, both would write a row for one person, and the second one's whole work would be undone.
 */
async function waitForPlanners(sql: Sql): Promise<void> {
  if (sql.dialect === "mysql")
    await sql.all("SELECT id FROM campaigns WHERE state = 'draft' ORDER BY id FOR UPDATE");
}

/** See `mergedRows`. What is left over keeps its place in the history; `surplus` lets it stand beside the row that counts. */
async function settleCampaignRows(sql: Sql, from: number, into: number, at: Date): Promise<void> {
  const read = (contactId: number) =>
    sql.all<CampaignRow & { campaignId: number }>(
      `SELECT id, campaign_id, state, reason FROM deliveries
        WHERE contact_id = ? AND campaign_id IS NOT NULL AND surplus = 0 ORDER BY id
        ${sql.dialect === "mysql" ? "FOR UPDATE" : ""}`,
      [contactId],
    );
  const theirs = new Map((await read(from)).map((row) => [row.campaignId, row]));
  if (theirs.size === 0) return;
  for (const ours of await read(into)) {
    const other = theirs.get(ours.campaignId);
    if (other === undefined) continue;
    const { surplus, calledOff } = mergedRows(ours, other);
    await sql.run("UPDATE deliveries SET surplus = id WHERE id = ?", [surplus.id]);
    for (const { id } of calledOff)
      await sql.run(
        `UPDATE deliveries SET state = 'cancelled', reason = 'same_person', ended_at = ?, lease_token = NULL,
                lease_until = NULL
          WHERE id = ?`,
        [at, id],
      );
  }
}

async function mergeLinks(sql: Sql, from: Contact, into: Contact, at: Date): Promise<void> {
  const read = async (half: Contact, other: Contact) =>
    (
      await sql.all<ContactCustomer>(
        "SELECT * FROM contact_customers WHERE contact_id = ? ORDER BY customer_id",
        [half.id],
      )
    ).map((link) =>
      isCalledWrong(link, other.wrongNumberAt)
        ? { ...link, state: "wrong_number" as const, updatedAt: at }
        : link,
    );
  const links = new Map((await read(into, from)).map((link) => [link.customerId, link]));
  for (const link of await read(from, into)) {
    const known = links.get(link.customerId);
    links.set(link.customerId, known === undefined ? link : mergedLink(known, link));
  }
  await sql.run("DELETE FROM contact_customers WHERE contact_id IN (?, ?)", [from.id, into.id]);
  for (const link of links.values()) await sql.insert("contact_customers", { ...link, contactId: into.id });
}

/**
 * The chat goes on where the person last was. A new revision, so that an answer that was thought of before the merge is
 * overtaken and thought of again.
 */
async function mergeConversations(sql: Sql, from: number, into: number, at: Date): Promise<void> {
  const both = await sql.all<{
    contactId: number;
    revision: number;
    expiresAt: Date | null;
    flow: string | null;
  }>(
    `SELECT contact_id, revision, expires_at, flow FROM conversations WHERE contact_id IN (?, ?)
      ORDER BY CASE WHEN flow IS NULL THEN 1 ELSE 0 END, updated_at DESC`,
    [from, into],
  );
  const newest =
    both.find(({ flow, expiresAt }) => flow !== null && (expiresAt === null || expiresAt > at)) ?? both[0];
  if (newest === undefined) return;
  const other = newest.contactId === from ? into : from;
  await sql.run("DELETE FROM conversations WHERE contact_id = ?", [other]);
  await sql.run("UPDATE conversations SET contact_id = ?, revision = ? WHERE contact_id = ?", [
    into,
    Math.max(...both.map(({ revision }) => revision)) + 1,
    newest.contactId,
  ]);
}
