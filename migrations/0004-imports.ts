import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, day, id, instant, integer, key, longText, rupiah, words } from "./columns";

export class Imports1793500000004 implements MigrationInterface {
  name = "Imports1793500000004";

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      "imports",
      [
        id(),
        key("kind", 20),
        words("file_name", 255),
        key("file_hash", 64),
        key("options_hash", 64),
        key("period", 7, { nullable: true }),
        key("unit", 10, { nullable: true }),
        instant("as_of", { nullable: true }),
        key("state", 12),
        integer("rows_read"),
        integer("rows_accepted"),
        integer("rows_rejected"),
        integer("rows_skipped"),
        longText("summary"),
        instant("started_at"),
        instant("finished_at", { nullable: true }),
      ],
      { index: { ix_imports_kind: ["kind", "state", "as_of"], ix_imports_hash: ["file_hash", "state"] } },
    );
    await createTable(
      runner,
      "import_rejections",
      [
        id(),
        integer("import_id"),
        integer("row_number"),
        words("column_name", 40),
        words("value", 120),
        key("reason", 40),
        words("remedy", 255),
      ],
      { index: { ix_import_rejections_import: ["import_id", "row_number"] } },
    );
    // Accepted rows of an import in progress. They become data in one transaction at its end, or never.
    await createTable(
      runner,
      "import_rows",
      [
        { ...integer("import_id"), isPrimary: true },
        { ...integer("row_number"), isPrimary: true },
        key("customer_id", 12),
        key("period", 7, { nullable: true }),
        words("name", 120, { nullable: true }),
        key("tariff", 10, { nullable: true }),
        integer("power_va", { nullable: true }),
        key("customer_group", 4, { nullable: true }),
        words("route", 30, { nullable: true }),
        key("unit", 10, { nullable: true }),
        words("address", 255, { nullable: true }),
        key("meter_number", 20, { nullable: true }),
        rupiah("amount", { nullable: true }),
        rupiah("late_fee", { nullable: true }),
        integer("sheets", { nullable: true }),
        integer("energy_kwh", { nullable: true }),
        integer("meter_start", { nullable: true }),
        integer("meter_end", { nullable: true }),
        day("due_on", { nullable: true }),
        day("paid_on", { nullable: true }),
        key("phone", 20, { nullable: true }),
      ],
      { index: { ix_import_rows_customer: ["import_id", "customer_id", "period"] } },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable("import_rows");
    await runner.dropTable("import_rejections");
    await runner.dropTable("imports");
  }
}
