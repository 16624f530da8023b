import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, instant, integer, key, words } from "./columns";

export class Customers1793500000001 implements MigrationInterface {
  name = "Customers1793500000001";

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      "customers",
      [
        key("customer_id", 12, { primary: true }),
        words("name", 120),
        key("tariff", 10, { nullable: true }),
        integer("power_va", { nullable: true }),
        key("customer_group", 4, { nullable: true }),
        words("route", 30, { nullable: true }),
        key("unit", 10, { nullable: true }),
        words("address", 255, { nullable: true }),
        key("meter_number", 20, { nullable: true }),
        instant("updated_at"),
      ],
      { index: { ix_customers_meter: ["meter_number"] } },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable("customers");
  }
}
