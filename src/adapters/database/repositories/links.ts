import type { LinkRepository } from "../../../application/repositories";
import type { Contact, ContactCustomer } from "../../../domain/contact";
import { onDuplicate, type Sql } from "../sql";

export function createLinks(sql: Sql): LinkRepository {
  return {
    ofContact: (contactId) =>
      sql.all<ContactCustomer>("SELECT * FROM contact_customers WHERE contact_id = ? ORDER BY customer_id", [
        contactId,
      ]),
    contactsOf: (customerId) =>
      sql.all<Contact & { linkState: string }>(
        `SELECT c.*, l.state AS link_state FROM contact_customers l JOIN contacts c ON c.id = l.contact_id
          WHERE l.customer_id = ? ORDER BY c.id`,
        [customerId],
      ),
    link: async (contactId, customerId, source, now) => {
      await sql.run(
        `INSERT INTO contact_customers (contact_id, customer_id, source, state, updated_at)
         VALUES (?, ?, ?, 'active', ?)
         ${onDuplicate(sql, ["contact_id", "customer_id"], ["source", "state", "updated_at"])}`,
        [contactId, customerId, source, now],
      );
    },
    markWrong: (contactId, customerId, now) =>
      sql.run(
        `UPDATE contact_customers SET state = 'wrong_number', updated_at = ?
          WHERE contact_id = ? AND state = 'active'${customerId === null ? "" : " AND customer_id = ?"}`,
        customerId === null ? [now, contactId] : [now, contactId, customerId],
      ),
    noteFailure: async (contactId, customerId, day) => {
      await sql.insert("failed_links", { contactId, customerId, triedOn: day });
    },
    failedOn: async (contactId, customerId, day) => {
      const row = await sql.one<{ ofPhone: number; ofCustomer: number }>(
        `SELECT COALESCE(SUM(contact_id = ?), 0) AS of_phone, COALESCE(SUM(customer_id = ?), 0) AS of_customer
           FROM failed_links WHERE tried_on = ? AND (contact_id = ? OR customer_id = ?)`,
        [contactId, customerId, day, contactId, customerId],
      );
      return { ofPhone: Number(row?.ofPhone ?? 0), ofCustomer: Number(row?.ofCustomer ?? 0) };
    },
  };
}
