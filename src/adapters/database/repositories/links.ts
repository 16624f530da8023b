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
  };
}
