import { type MigrationInterface, type QueryRunner, TableIndex } from "typeorm";

const INDEX = "ix_bills_period";

/** The newest month with bills is asked of the schedule every minute: the end of an index instead of all bills. */
export class BillsByPeriod1793500000038 implements MigrationInterface {
  name = "BillsByPeriod1793500000038";

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex("bills", new TableIndex({ name: INDEX, columnNames: ["period"] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex("bills", INDEX);
  }
}
