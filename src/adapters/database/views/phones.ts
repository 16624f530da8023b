import type { PhoneQueries, PlayablePhone, UnderstoodAnswer } from "../../../application/views/phone-queries";
import type { Sql } from "../connection/sql";

/** Of the first contacts some are enough to choose from. */
const LOOKED_AT = 200;

export function phoneQueries(sql: Sql): PhoneQueries {
  return {
    playable: async (limit) => {
      const rows = await sql.all<PlayablePhone>(
        `SELECT c.id AS contact_id, c.phone, COUNT(l.customer_id) AS customers
           FROM (SELECT id, phone FROM contacts WHERE phone IS NOT NULL ORDER BY id LIMIT ${LOOKED_AT}) c
           JOIN contact_customers l ON l.contact_id = c.id AND l.state = 'active'
          GROUP BY c.id, c.phone ORDER BY customers, c.id LIMIT ?`,
        [limit],
      );
      return rows.map((row) => ({ ...row, customers: Number(row.customers) }));
    },
    answers: (contactId, limit) =>
      sql.all<UnderstoodAnswer>(
        `SELECT d.provider_message_id, i.text, i.kind, i.intent, i.confidence, i.rule, COALESCE(i.found_ids, '') AS found_ids
           FROM deliveries d JOIN inbox i ON i.id = d.in_reply_to AND i.contact_id = d.contact_id
          WHERE d.contact_id = ? AND d.ordinal = 0 AND d.provider_message_id IS NOT NULL AND i.intent IS NOT NULL
          ORDER BY d.id DESC LIMIT ?`,
        [contactId, limit],
      ),
  };
}
