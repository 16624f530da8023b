import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, id, instant, integer, key } from "./columns";

const CONTACT_COLUMNS = [
  id(),
  key("phone", 40, { nullable: true }),
  instant("created_at"),
  instant("opted_out_at", { nullable: true }),
  instant("first_inbound_at", { nullable: true }),
  instant("last_inbound_at", { nullable: true }),
  instant("first_outbound_at", { nullable: true }),
  instant("last_outbound_at", { nullable: true }),
  key("sender_id", 40, { nullable: true }),
  key("registration", 12),
  instant("registration_checked_at", { nullable: true }),
  key("attended_by", 40, { nullable: true }),
  instant("attended_until", { nullable: true }),
  key("lease_token", 36, { nullable: true }),
  instant("lease_until", { nullable: true }),
];

/**
 * A contact is a person: its phone may be unknown, and a hidden id is a name of it. Columns for the wishes of two
 * halves that turn out to be one person, and for what such a merge leaves over.
 */
export class OnePerson1793500000013 implements MigrationInterface {
  name = "OnePerson1793500000013";

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === "better-sqlite3";
    const ascii = isSqlite ? "" : "CHARACTER SET ascii COLLATE ascii_bin";
    if (isSqlite) await rebuildContacts(runner);
    else await runner.query(`ALTER TABLE contacts MODIFY phone varchar(40) ${ascii} NULL`);
    // Where stale ids lead: a process may still hold the id of a contact that has become part of another one.
    await createTable(
      runner,
      "merged_contacts",
      [{ ...integer("old_id"), isPrimary: true }, integer("contact_id"), instant("merged_at")],
      { index: { ix_merged_contacts_contact: ["contact_id"] } },
    );
    await runner.query("ALTER TABLE contacts ADD COLUMN wish_at datetime(3) NULL");
    await runner.query("ALTER TABLE contacts ADD COLUMN wrong_number_at datetime(3) NULL");
    // Who has opted out said so at that time, as far as is known.
    await runner.query("UPDATE contacts SET wish_at = opted_out_at WHERE opted_out_at IS NOT NULL");
    await runner.query(`ALTER TABLE inbox ADD COLUMN from_name varchar(80) ${ascii} NULL`);
    await runner.query(
      `ALTER TABLE deliveries ADD COLUMN surplus integer NOT NULL DEFAULT ${isSqlite ? "(0)" : "0"}`,
    );
    // The new index first: MySQL keeps one for the columns while it can.
    await runner.query(
      "CREATE UNIQUE INDEX uq_deliveries_campaign_person ON deliveries (campaign_id, contact_id, surplus)",
    );
    await runner.query(`DROP INDEX uq_deliveries_campaign_contact${isSqlite ? "" : " ON deliveries"}`);
  }

  async down(): Promise<void> {
    throw new Error("forward only: merged contacts cannot be told apart again");
  }
}

/** SQLite cannot change a column. */
async function rebuildContacts(runner: QueryRunner): Promise<void> {
  const names = CONTACT_COLUMNS.map((column) => column.name).join(", ");
  await createTable(runner, "contacts_next", CONTACT_COLUMNS);
  await runner.query(`INSERT INTO contacts_next (${names}) SELECT ${names} FROM contacts`);
  await runner.query("DROP TABLE contacts");
  await runner.query("ALTER TABLE contacts_next RENAME TO contacts");
  await runner.query("CREATE UNIQUE INDEX uq_contacts_phone ON contacts (phone)");
}
