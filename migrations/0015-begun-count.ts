import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * `begun_count`: how many messages were ever begun for a contact; two senders with one contact meet in its row.
 * `refusals`: how often WhatsApp refused a message for no reason it gave; tries that failed otherwise do not count.
 */
export class BegunCount1793500000015 implements MigrationInterface {
  name = "BegunCount1793500000015";

  // Plain SQL: TypeORM would build the tables anew on SQLite, which the view over deliveries does not allow.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE contacts ADD COLUMN begun_count integer NOT NULL DEFAULT 0");
    await runner.query("ALTER TABLE deliveries ADD COLUMN refusals integer NOT NULL DEFAULT 0");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE deliveries DROP COLUMN refusals");
    await runner.query("ALTER TABLE contacts DROP COLUMN begun_count");
  }
}
