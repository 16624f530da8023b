import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, instant, key } from "./columns";

/**
 * Which amounts were told to phones that are not registered for the customer: none of them proves anything any more.
 * Of earlier days only the question was kept, so everything about a customer that somebody asked about counts as told.
 */
export class Disclosures1793500000025 implements MigrationInterface {
  name = "Disclosures1793500000025";

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, "disclosures", [
      key("customer_id", 12, { primary: true }),
      key("period", 7, { primary: true }),
      instant("disclosed_at"),
    ]);
    await runner.query(
      `INSERT INTO disclosures (customer_id, period, disclosed_at)
       SELECT b.customer_id, b.period, MIN(b.as_of) FROM bills b
         JOIN foreign_lookups f ON f.customer_id = b.customer_id GROUP BY b.customer_id, b.period`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable("disclosures");
  }
}
