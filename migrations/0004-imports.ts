import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, id, instant, integer, key, longText, words } from "./columns";

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
        integer("is_snapshot", { nullable: true }),
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
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable("import_rejections");
    await runner.dropTable("imports");
  }
}
