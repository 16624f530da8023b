import type { LinkRepository } from "../../../application/ports/repositories";
import type { Newcomer } from "../../../application/ports/turn";
import type { Contact, ContactCustomer } from "../../../domain/contact";
import { insertIgnore, onDuplicate, type Sql } from "../connection/sql";

/** So many are dealt with at once; more than a handful never come in a week. */
const NEWCOMERS = 20;

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
    holdAlone: async (contactId, customerId) => {
      const lock = sql.dialect === "mysql" ? "FOR UPDATE" : "";
      // Two that prove it at once wait for each other here; SQLite has one transaction at a time.
      await sql.one(`SELECT customer_id FROM customers WHERE customer_id = ? ${lock}`, [customerId]);
      const other = await sql.one(
        "SELECT contact_id FROM contact_customers WHERE customer_id = ? AND contact_id <> ? AND state = 'active' LIMIT 1",
        [customerId, contactId],
      );
      return other === null;
    },
    markWrong: async (contactId, customerId, now) => {
      if (customerId === null)
        await sql.run("UPDATE contacts SET wrong_number_at = ? WHERE id = ?", [now, contactId]);
      return sql.run(
        `UPDATE contact_customers SET state = 'wrong_number', updated_at = ?
          WHERE contact_id = ? AND state = 'active'${customerId === null ? "" : " AND customer_id = ?"}`,
        customerId === null ? [now, contactId] : [now, contactId, customerId],
      );
    },
    newcomersTo: async (contactId, since) => {
      // What staff have approved or a list says weighs more than what a phone has proven by itself.
      const rows = await sql.all<Newcomer>(
        `SELECT n.contact_id, c.phone, n.customer_id, 'registered' AS state,
                CASE WHEN own.source = 'proof' AND n.source <> 'proof' THEN 0 ELSE 1 END AS may_end
           FROM contact_customers own
           JOIN contact_customers n ON n.customer_id = own.customer_id AND n.contact_id <> own.contact_id
                AND n.state = 'active' AND n.source <> 'import'
                AND n.updated_at >= ? AND n.updated_at > own.updated_at
           JOIN contacts c ON c.id = n.contact_id
          WHERE own.contact_id = ? AND own.state = 'active'
         UNION ALL
         SELECT k.contact_id, c.phone, k.customer_id, 'asked', CASE WHEN own.source = 'proof' THEN 0 ELSE 1 END
           FROM contact_customers own
           JOIN cases k ON k.customer_id = own.customer_id AND k.contact_id <> own.contact_id
                AND k.kind = 'link_request' AND k.state <> 'closed'
           JOIN contacts c ON c.id = k.contact_id
          WHERE own.contact_id = ? AND own.state = 'active' LIMIT ${NEWCOMERS}`,
        [since, contactId, contactId],
      );
      return rows.map((row) => ({ ...row, mayEnd: Number(row.mayEnd) === 1 }));
    },
    noteDisclosure: async (customerId, period, at) => {
      await sql.run(`${insertIgnore(sql)} disclosures (customer_id, period, disclosed_at) VALUES (?, ?, ?)`, [
        customerId,
        period,
        at,
      ]);
    },
    isDisclosed: async (customerId, period) =>
      (await sql.one("SELECT period FROM disclosures WHERE customer_id = ? AND period = ?", [
        customerId,
        period,
      ])) !== null,
    dropRegistrations: (contactId) =>
      sql.run(
        "DELETE FROM contact_customers WHERE contact_id = ? AND source <> 'import' AND state = 'active'",
        [contactId],
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
