import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, instant, integer, key } from "./columns";

interface Pair {
  readonly hidden: number;
  readonly known: number;
}

/**
 * Hidden ids become names of contacts, and whoever is known by a phone and by a hidden id becomes one contact. Set
 * statements and this copy of the merge, because a migration must not change when the program does.
 */
export class NamesOfContacts1793500000014 implements MigrationInterface {
  name = "NamesOfContacts1793500000014";

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === "better-sqlite3";
    const named = (column: string) => (isSqlite ? `'lid:' || ${column}` : `CONCAT('lid:', ${column})`);
    await createTable(
      runner,
      "contact_identities_next",
      [key("name", 80, { primary: true }), integer("contact_id"), instant("confirmed_at")],
      { index: { ix_contact_identities_contact: ["contact_id"] } },
    );
    await runner.query(
      `INSERT INTO contacts (phone, created_at, registration)
       SELECT i.phone, MIN(i.confirmed_at), 'unknown' FROM contact_identities i
        WHERE i.phone NOT LIKE 'lid:%' AND NOT EXISTS (SELECT 1 FROM contacts c WHERE c.phone = i.phone)
        GROUP BY i.phone`,
    );
    await runner.query(
      `INSERT INTO contact_identities_next (name, contact_id, confirmed_at)
       SELECT ${named("i.lid")}, c.id, i.confirmed_at FROM contact_identities i JOIN contacts c ON c.phone = i.phone
        WHERE i.phone NOT LIKE 'lid:%'`,
    );
    const pairs: Pair[] = await runner.query(
      `SELECT h.id AS hidden, n.contact_id AS known FROM contacts h JOIN contact_identities_next n ON n.name = h.phone
        WHERE h.phone LIKE 'lid:%' ORDER BY h.id`,
    );
    for (const { hidden, known } of pairs) await merge(runner, Number(hidden), Number(known), isSqlite);
    await runner.query(
      `INSERT INTO contact_identities_next (name, contact_id, confirmed_at)
       SELECT phone, id, created_at FROM contacts WHERE phone LIKE 'lid:%'`,
    );
    await runner.query("UPDATE contacts SET phone = NULL WHERE phone LIKE 'lid:%'");
    await runner.query("DROP TABLE contact_identities");
    await runner.query("ALTER TABLE contact_identities_next RENAME TO contact_identities");
  }

  async down(): Promise<void> {
    throw new Error("forward only: merged contacts cannot be told apart again");
  }
}

const LIVE = "('pending', 'leased')";
const MAY_HAVE_LEFT = "('submitting', 'uncertain', 'accepted', 'delivered', 'read')";
const SAME_CAMPAIGN = `campaign_id IN (SELECT campaign_id FROM (SELECT campaign_id FROM deliveries
                         WHERE contact_id = ? AND campaign_id IS NOT NULL) o)`;
/** The state last: MySQL lets the later columns see what the earlier ones have become. */
const CALLED_OFF = `reason = CASE WHEN state IN ${LIVE} THEN 'same_person' ELSE reason END,
                    lease_token = CASE WHEN state IN ${LIVE} THEN NULL ELSE lease_token END,
                    state = CASE WHEN state IN ${LIVE} THEN 'cancelled' ELSE state END`;
const OF_THE_PERSON = [
  "opted_out_at",
  "wish_at",
  "first_inbound_at",
  "last_inbound_at",
  "first_outbound_at",
  "last_outbound_at",
  "sender_id",
  "attended_by",
  "attended_until",
];

async function merge(runner: QueryRunner, hidden: number, known: number, isSqlite: boolean): Promise<void> {
  const ignore = isSqlite ? "INSERT OR IGNORE INTO" : "INSERT IGNORE INTO";
  await mergeDeliveries(runner, hidden, known);
  // Wrong on either side stays wrong.
  await runner.query(
    `UPDATE contact_customers SET state = 'wrong_number' WHERE contact_id = ? AND customer_id IN (
       SELECT customer_id FROM (SELECT customer_id FROM contact_customers
                                 WHERE contact_id = ? AND state = 'wrong_number') o)`,
    [known, hidden],
  );
  await runner.query(
    `${ignore} contact_customers (contact_id, customer_id, source, state, updated_at)
     SELECT ?, customer_id, source, state, updated_at FROM contact_customers WHERE contact_id = ?`,
    [known, hidden],
  );
  await runner.query(
    `${ignore} foreign_lookups (contact_id, looked_up_on, customer_id)
     SELECT ?, looked_up_on, customer_id FROM foreign_lookups WHERE contact_id = ?`,
    [known, hidden],
  );
  for (const table of ["contact_customers", "foreign_lookups", "conversations"])
    await runner.query(`DELETE FROM ${table} WHERE contact_id = ?`, [hidden]);
  for (const table of ["inbox", "opt_out_events", "cases", "failed_links"])
    await runner.query(`UPDATE ${table} SET contact_id = ? WHERE contact_id = ?`, [known, hidden]);
  const [half] = await runner.query(
    `SELECT ${OF_THE_PERSON.map((column) => `CAST(${column} AS CHAR) AS ${column}`).join(", ")}
       FROM contacts WHERE id = ?`,
    [hidden],
  );
  await runner.query(
    `UPDATE contacts SET ${OF_THE_PERSON.map((column) => `${column} = COALESCE(${column}, ?)`).join(", ")}
      WHERE id = ?`,
    [...OF_THE_PERSON.map((column) => half[column]), known],
  );
  await runner.query("DELETE FROM contacts WHERE id = ?", [hidden]);
  await runner.query("INSERT INTO merged_contacts (old_id, contact_id, merged_at) VALUES (?, ?, ?)", [
    hidden,
    known,
    "1970-01-01 00:00:00.000",
  ]);
}

/** Never two of one campaign that may still go, and none beside one that may have left. */
async function mergeDeliveries(runner: QueryRunner, hidden: number, known: number): Promise<void> {
  await runner.query(
    `UPDATE deliveries SET ${CALLED_OFF} WHERE contact_id = ? AND state IN ${LIVE} AND campaign_id IN (
       SELECT campaign_id FROM (SELECT campaign_id FROM deliveries
                                 WHERE contact_id = ? AND state IN ${MAY_HAVE_LEFT} AND campaign_id IS NOT NULL) o)`,
    [known, hidden],
  );
  await runner.query(
    `UPDATE deliveries SET ${CALLED_OFF}, surplus = id WHERE contact_id = ? AND ${SAME_CAMPAIGN}`,
    [hidden, known],
  );
  await runner.query("UPDATE deliveries SET contact_id = ? WHERE contact_id = ?", [known, hidden]);
}
