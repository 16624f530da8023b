import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, instant, integer, key, words } from "./columns";

/** `bsuid:ID.` and 128 letters and digits, the longest name that Meta gives a person. */
const LONGEST_NAME = 140;

/**
 * The official channel: who took a delivery and in which form, what its provider says of templates and of our account,
 * and names of people that are longer than WhatsApp's hidden ids.
 */
export class OfficialChannel1793500000032 implements MigrationInterface {
  name = "OfficialChannel1793500000032";

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === "better-sqlite3";
    const ascii = isSqlite ? "" : "CHARACTER SET ascii COLLATE ascii_bin";
    for (const [column, length] of DELIVERY_COLUMNS)
      await runner.query(`ALTER TABLE deliveries ADD COLUMN ${column} varchar(${length}) ${ascii} NULL`);
    await runner.query("CREATE INDEX ix_deliveries_reach ON deliveries (begun_at, template, contact_id)");
    if (isSqlite) {
      await widenOnSqlite(runner);
    } else {
      await runner.query(
        `ALTER TABLE contact_identities MODIFY name varchar(${LONGEST_NAME}) ${ascii} NOT NULL`,
      );
      await runner.query(`ALTER TABLE inbox MODIFY from_name varchar(${LONGEST_NAME}) ${ascii} NULL`);
    }
    await createTable(runner, "channel_templates", [
      key("name", 120, { primary: true }),
      key("language", 10, { primary: true }),
      key("status", 12),
      key("category", 24, { nullable: true }),
      key("quality", 12, { nullable: true }),
      words("reason", 190),
      instant("updated_at"),
    ]);
    await createTable(runner, "channel_facts", [
      key("name", 40, { primary: true }),
      key("value", 190),
      instant("updated_at"),
    ]);
  }

  async down(): Promise<void> {
    throw new Error("forward only");
  }
}

const DELIVERY_COLUMNS = [
  ["channel", 10],
  ["template", 120],
  ["failed_message_id", 190],
  ["price", 16],
] as const;

/** SQLite cannot change a column. */
async function widenOnSqlite(runner: QueryRunner): Promise<void> {
  await createTable(runner, "contact_identities_next", [
    key("name", LONGEST_NAME, { primary: true }),
    integer("contact_id"),
    instant("confirmed_at"),
  ]);
  await runner.query(
    `INSERT INTO contact_identities_next (name, contact_id, confirmed_at)
     SELECT name, contact_id, confirmed_at FROM contact_identities`,
  );
  await runner.query("DROP TABLE contact_identities");
  await runner.query("ALTER TABLE contact_identities_next RENAME TO contact_identities");
  await runner.query("CREATE INDEX ix_contact_identities_contact ON contact_identities (contact_id)");
  await runner.query("ALTER TABLE inbox RENAME COLUMN from_name TO from_name_before");
  await runner.query(`ALTER TABLE inbox ADD COLUMN from_name varchar(${LONGEST_NAME}) NULL`);
  await runner.query("UPDATE inbox SET from_name = from_name_before WHERE from_name_before IS NOT NULL");
  await runner.query("ALTER TABLE inbox DROP COLUMN from_name_before");
}
