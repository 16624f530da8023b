import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, day, instant, integer, key } from "./columns";

/**
 * How far each settlement list tells who has paid, for each unit: a month is known to there, and no further. Those of
 * earlier lists are read off the bills that they were the last to settle; whether their moment was said stands in the
 * options that they were taken with (`kind|month|moment`).
 */
export class SettlementSpans1793500000030 implements MigrationInterface {
  name = "SettlementSpans1793500000030";

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, "settlement_spans", [
      { ...integer("import_id"), isPrimary: true },
      key("unit", 10, { primary: true }),
      key("oldest_period", 7),
      key("newest_period", 7),
      day("first_paid_on"),
      day("last_paid_on"),
      integer("payments"),
      instant("as_of", { nullable: true }),
    ]);
    await runner.query(`
      INSERT INTO settlement_spans (import_id, unit, oldest_period, newest_period, first_paid_on, last_paid_on, payments, as_of)
      SELECT i.id, COALESCE(k.unit, SUBSTR(b.customer_id, 1, 5)), MIN(b.period), MAX(b.period), MIN(b.paid_on),
             MAX(b.paid_on), COUNT(*), MAX(CASE WHEN i.options_hash LIKE '%|%|20%' THEN i.as_of END)
        FROM imports i JOIN bills b ON b.import_id = i.id LEFT JOIN customers k ON k.customer_id = b.customer_id
       WHERE i.kind = 'settlements' AND i.state = 'committed' AND b.paid_on IS NOT NULL
       GROUP BY i.id, COALESCE(k.unit, SUBSTR(b.customer_id, 1, 5))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable("settlement_spans");
  }
}
