import type { MigrationInterface, QueryRunner } from "typeorm";

/** "All interactions" with one contact, both directions, as one list. */
export class Interactions1793500000010 implements MigrationInterface {
  name = "Interactions1793500000010";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW interactions AS
      SELECT contact_id, 'in' AS direction, received_at AS occurred_at, kind AS kind, text AS text, state AS state,
             id AS inbox_id, NULL AS delivery_id, intent AS intent, NULL AS campaign_id
        FROM inbox
      UNION ALL
      SELECT contact_id, 'out', COALESCE(accepted_at, begun_at, created_at),
             CASE WHEN document IS NULL THEN 'text' ELSE 'document' END, text, state,
             in_reply_to, id, NULL, campaign_id
        FROM deliveries
       WHERE contact_id IS NOT NULL AND text IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP VIEW interactions");
  }
}
