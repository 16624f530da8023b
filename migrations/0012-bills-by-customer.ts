import { type MigrationInterface, type QueryRunner, TableIndex } from "typeorm";

const BY_PERIOD = new TableIndex({
  name: "ix_bills_state_period",
  columnNames: ["state", "period", "customer_id"],
});
const BY_CUSTOMER = new TableIndex({
  name: "ix_bills_state_customer",
  columnNames: ["state", "customer_id", "period", "amount"],
});

/**
 * What a plan asks of each customer, open bills up to a month, is answered from the index alone, however many paid
 * months lie beside them. Nobody asks for a month's open bills other than to read nearly all of them.
 */
export class BillsByCustomer1793500000012 implements MigrationInterface {
  name = "BillsByCustomer1793500000012";

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex("bills", BY_CUSTOMER);
    await runner.dropIndex("bills", BY_PERIOD.name!);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.createIndex("bills", BY_PERIOD);
    await runner.dropIndex("bills", BY_CUSTOMER.name!);
  }
}
