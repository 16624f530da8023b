import type { Case } from "../../../../domain/case";
import type { PersonRecord } from "../../../../domain/person-record";
import type { Sql } from "../../connection/sql";

type Of<Name extends keyof PersonRecord> = PersonRecord[Name] extends readonly (infer Row)[] ? Row : never;

export async function recordOf(sql: Sql, contactId: number): Promise<PersonRecord> {
  const of = <Row>(words: string) => sql.all<Row>(words, [contactId]);
  return {
    messages: await of<Of<"messages">>(
      `SELECT id, received_at, sender_id, kind, text, document, intent FROM inbox WHERE contact_id = ?
        ORDER BY received_at, id`,
    ),
    deliveries: await of<Of<"deliveries">>(
      `SELECT id, campaign_id, created_at, begun_at, accepted_at, delivered_at, read_at, state, reason, sender_id, text,
              document
         FROM deliveries WHERE contact_id = ? ORDER BY created_at, id`,
    ),
    cases: await of<Case>("SELECT * FROM cases WHERE contact_id = ? ORDER BY id"),
    conversation: await sql.one<NonNullable<PersonRecord["conversation"]>>(
      "SELECT flow, flow_state FROM conversations WHERE contact_id = ?",
      [contactId],
    ),
    failedLinks: await of<Of<"failedLinks">>(
      "SELECT tried_on, customer_id FROM failed_links WHERE contact_id = ? ORDER BY tried_on, id",
    ),
    lookups: await of<Of<"lookups">>(
      "SELECT looked_up_on, customer_id FROM foreign_lookups WHERE contact_id = ? ORDER BY looked_up_on, customer_id",
    ),
  };
}
