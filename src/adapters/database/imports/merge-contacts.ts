import type { CrowdedPhone } from "../../../application/importing/import-ports";
import type { PhoneNumber } from "../../../domain/phone-number";
import { erasedAmong } from "../connection/erased-list";
import { insertIgnore, placesFor } from "../connection/sql";
import type { StagedSql } from "./staging-table";

/** A phone on more customers than this is probably an officer's, not a customer's. */
export const CROWDED_ABOVE = 5;
const CROWDED_SHOWN = 20;

export interface ContactCounts {
  readonly contactsNew: number;
  readonly linksNew: number;
  readonly wrongLinks: number;
  readonly contactsErased: number;
  readonly crowdedPhones: readonly CrowdedPhone[];
}

/**
 * Adds contacts for new phones and links them with their customers. Existing links stay as they are: one that somebody
 * has called wrong is not made right again by the list that was wrong before.
 */
export async function mergeContacts(sql: StagedSql, now: Date): Promise<ContactCounts> {
  const any = await sql.one(`SELECT phone FROM ${sql.staging} WHERE phone IS NOT NULL LIMIT 1`);
  if (any === null)
    return { contactsNew: 0, linksNew: 0, wrongLinks: 0, contactsErased: 0, crowdedPhones: [] };
  const contactsErased = await dropErased(sql);
  const contactsNew = await sql.run(
    `${insertIgnore(sql)} contacts (phone, created_at, registration)
     SELECT DISTINCT phone, ?, 'unknown' FROM ${sql.staging} WHERE phone IS NOT NULL`,
    [now],
  );
  const linksNew = await sql.run(
    `${insertIgnore(sql)} contact_customers (contact_id, customer_id, source, state, updated_at)
     SELECT c.id, s.customer_id, 'import', 'active', ? FROM ${sql.staging} s JOIN contacts c ON c.phone = s.phone`,
    [now],
  );
  const wrong = await sql.one<{ n: number }>(
    `SELECT COUNT(*) AS n FROM ${sql.staging} s JOIN contacts c ON c.phone = s.phone
       JOIN contact_customers l ON l.contact_id = c.id AND l.customer_id = s.customer_id AND l.state = 'wrong_number'`,
  );
  const crowdedPhones = await sql.all<{ phone: string; customers: number }>(
    `SELECT c.phone, x.customers FROM (
        SELECT contact_id, COUNT(*) AS customers FROM contact_customers WHERE state = 'active'
         GROUP BY contact_id HAVING COUNT(*) > ${CROWDED_ABOVE}) x
       JOIN contacts c ON c.id = x.contact_id
      WHERE EXISTS (SELECT 1 FROM ${sql.staging} s WHERE s.phone = c.phone)
      ORDER BY x.customers DESC, c.phone LIMIT ${CROWDED_SHOWN}`,
  );
  return {
    contactsNew,
    linksNew,
    wrongLinks: Number(wrong?.n ?? 0),
    contactsErased,
    crowdedPhones: crowdedPhones.map((row) => ({ phone: row.phone, customers: Number(row.customers) })),
  };
}

/** Asked about at once. */
const PHONES_AT_ONCE = 500;

/**
 * Takes the phones of erased people out of what is staged, so that a list brings none of them back; returns how many it
 * were. Those that are contacts again, because they have written, are not looked for: what they wish stands there.
 */
async function dropErased(sql: StagedSql): Promise<number> {
  const any = await sql.one("SELECT address_hash FROM erased_addresses LIMIT 1");
  if (any === null) return 0;
  const unknown = await sql.all<{ phone: PhoneNumber }>(
    `SELECT DISTINCT s.phone FROM ${sql.staging} s LEFT JOIN contacts c ON c.phone = s.phone
      WHERE s.phone IS NOT NULL AND c.id IS NULL`,
  );
  const erased = [
    ...(
      await erasedAmong(
        sql,
        unknown.map(({ phone }) => phone),
      )
    ).keys(),
  ];
  for (let from = 0; from < erased.length; from += PHONES_AT_ONCE) {
    const some = erased.slice(from, from + PHONES_AT_ONCE);
    await sql.run(`UPDATE ${sql.staging} SET phone = NULL WHERE phone IN (${placesFor(some)})`, some);
  }
  return erased.length;
}
