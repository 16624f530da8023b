import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, day, id, instant, integer, key, rupiah } from "./columns";

export class Bills1793500000003 implements MigrationInterface {
  name = "Bills1793500000003";

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      "bills",
      [
        id(),
        key("customer_id", 12),
        key("period", 7),
        rupiah("amount"),
        rupiah("late_fee"),
        integer("sheets"),
        integer("energy_kwh", { nullable: true }),
        integer("meter_start", { nullable: true }),
        integer("meter_end", { nullable: true }),
        day("due_on"),
        key("state", 8),
        day("paid_on", { nullable: true }),
        instant("paid_after", { nullable: true }),
        instant("paid_before", { nullable: true }),
        instant("as_of"),
        integer("import_id", { nullable: true }),
      ],
      {
        unique: { uq_bills_customer_period: ["customer_id", "period"] },
        index: { ix_bills_state_period: ["state", "period", "customer_id"] },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable("bills");
  }
}
