import type { ErasedRows, PersonTraces } from "../../../../application/ports/repositories";
import type { DocumentRef } from "../../../../application/ports/turn";
import type { Address, PhoneNumber } from "../../../../domain/phone-number";
import { ensureLeaseRow, holdImportMerge } from "../../connection/import-merge";
import { placesFor, type Sql } from "../../connection/sql";

/** Tables with a `contact_id` whose rows are the person's alone. */
export const DELETED_TABLES = [
  "inbox",
  "cases",
  "conversations",
  "foreign_lookups",
  "failed_links",
  "opt_out_events",
  "contact_identities",
  "contact_customers",
  "merged_contacts",
] as const;

export async function addressesOf(sql: Sql, contactId: number): Promise<readonly Address[]> {
  const contact = await sql.one<{ phone: PhoneNumber | null }>("SELECT phone FROM contacts WHERE id = ?", [
    contactId,
  ]);
  const names = await sql.all<{ name: Address }>("SELECT name FROM contact_identities WHERE contact_id = ?", [
    contactId,
  ]);
  // Written under while they were somebody's name, perhaps no longer ours to know.
  const writtenUnder = await sql.all<{ name: Address }>(
    "SELECT DISTINCT from_name AS name FROM inbox WHERE contact_id = ? AND from_name IS NOT NULL",
    [contactId],
  );
  const elsewhere = await sql.all<{ name: Address }>(
    `SELECT name FROM contact_identities WHERE contact_id <> ? AND name IN (${placesFor([0, ...writtenUnder])})`,
    [contactId, "", ...writtenUnder.map(({ name }) => name)],
  );
  const others = new Set(elsewhere.map(({ name }) => name));
  const own = [...names, ...writtenUnder].map(({ name }) => name).filter((name) => !others.has(name));
  return [...new Set<Address>([...(contact?.phone == null ? [] : [contact.phone]), ...own])];
}

/** Customers that this phone and no other is registered for: the person is taken for them. */
function customersOf(sql: Sql, contactId: number) {
  return sql.all<{ customerId: string; name: string }>(
    `SELECT k.customer_id, k.name FROM contact_customers l JOIN customers k ON k.customer_id = l.customer_id
      WHERE l.contact_id = ? AND l.state = 'active' AND NOT EXISTS (
            SELECT 1 FROM contact_customers o
             WHERE o.customer_id = l.customer_id AND o.contact_id <> l.contact_id AND o.state = 'active')
      ORDER BY k.customer_id`,
    [contactId],
  );
}

export async function tracesOf(sql: Sql, contactId: number): Promise<PersonTraces> {
  const heard = await sql.all<{ text: string; document: string | null }>(
    "SELECT text, document FROM inbox WHERE contact_id = ?",
    [contactId],
  );
  const noted = await sql.all<{ summary: string }>("SELECT summary FROM cases WHERE contact_id = ?", [
    contactId,
  ]);
  const reasons = await sql.all<{ reason: string }>(
    "SELECT reason FROM opt_out_events WHERE contact_id = ? AND reason IS NOT NULL",
    [contactId],
  );
  const sent = await sql.all<{ document: string }>(
    "SELECT document FROM deliveries WHERE contact_id = ? AND document IS NOT NULL",
    [contactId],
  );
  const stored = sent.flatMap(({ document }) => {
    const ref = JSON.parse(document) as DocumentRef;
    return ref.kind === "stored" ? [ref.path] : [];
  });
  return {
    addresses: await addressesOf(sql, contactId),
    names: (await customersOf(sql, contactId)).map(({ name }) => name).filter((name) => name !== ""),
    words: [
      ...heard.map(({ text }) => text),
      ...noted.map(({ summary }) => summary),
      ...reasons.map(({ reason }) => reason),
    ],
    files: [...new Set([...heard.flatMap(({ document }) => document ?? []), ...stored])],
  };
}

export async function eraseRows(sql: Sql, contactId: number, at: Date): Promise<ErasedRows> {
  // A file that is just being merged has either put its links here already, or will find the phone on the list.
  await ensureLeaseRow(sql);
  await holdImportMerge(sql);
  const customers = await customersOf(sql, contactId);
  for (const { customerId } of customers)
    await sql.run(
      "UPDATE customers SET name = '', address = NULL, meter_number = NULL, updated_at = ? WHERE customer_id = ?",
      [at, customerId],
    );
  await sql.run("DELETE FROM drafts WHERE case_id IN (SELECT id FROM cases WHERE contact_id = ?)", [
    contactId,
  ]);
  // What was passed on from these messages, or told to other phones because of them, keeps no words.
  await sql.run(
    `UPDATE deliveries SET text = NULL, document = NULL, detail = NULL WHERE contact_id <> ?
        AND state IN ('accepted', 'delivered', 'read', 'failed', 'cancelled')
        AND in_reply_to IN (SELECT id FROM inbox WHERE contact_id = ?)`,
    [contactId, contactId],
  );
  await sql.run(
    `DELETE FROM jobs WHERE state IN ('done', 'failed') AND inbox_id IN (SELECT id FROM inbox WHERE contact_id = ?)`,
    [contactId],
  );
  const replies = await sql.run("DELETE FROM deliveries WHERE contact_id = ? AND campaign_id IS NULL", [
    contactId,
  ]);
  // Their number stays, so that a campaign adds up. A message in somebody's hands has left, or does not begin any more.
  await sql.run(
    `UPDATE deliveries SET state = 'cancelled', reason = 'erased', ended_at = ?, lease_token = NULL, lease_until = NULL
      WHERE contact_id = ? AND state IN ('pending', 'leased', 'submitting', 'uncertain')`,
    [at, contactId],
  );
  const pushes = await sql.run(
    `UPDATE deliveries SET text = NULL, document = NULL, detail = NULL, provider_message_id = NULL,
            failed_message_id = NULL WHERE contact_id = ?`,
    [contactId],
  );
  let messages = 0;
  for (const table of DELETED_TABLES) {
    const deleted = await sql.run(`DELETE FROM ${table} WHERE contact_id = ?`, [contactId]);
    if (table === "inbox") messages = deleted;
  }
  await sql.run("DELETE FROM contacts WHERE id = ?", [contactId]);
  return { messages, deliveries: replies + pushes, customers: customers.length };
}
