import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTable, instant, integer, key, longText, words } from "./columns";

/**
 * A file that somebody has put on the page of imports: looked at before anything is stored, taken after a yes. And of an
 * import, who wanted it.
 */
export class Uploads1793500000042 implements MigrationInterface {
  name = "Uploads1793500000042";

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      "uploads",
      [
        key("handle", 32, { primary: true }),
        words("file_name", 255),
        key("path", 190),
        integer("bytes"),
        key("file_hash", 64),
        words("uploaded_by", 60),
        words("wish", 255),
        key("state", 12),
        longText("report", { nullable: true }),
        words("problem", 1_000, { nullable: true }),
        words("progress", 190, { nullable: true }),
        integer("import_id", { nullable: true }),
        instant("created_at"),
        instant("changed_at"),
      ],
      { index: { ix_uploads_created: ["created_at"] } },
    );
    const isSqlite = runner.dataSource.options.type === "better-sqlite3";
    await runner.query(
      `ALTER TABLE imports ADD COLUMN imported_by varchar(60)${isSqlite ? "" : " CHARACTER SET utf8mb4"}`,
    );
  }

  async down(): Promise<void> {
    throw new Error("forward only");
  }
}
