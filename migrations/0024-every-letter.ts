import type { MigrationInterface, QueryRunner } from "typeorm";

interface TextColumn {
  readonly tableName: string;
  readonly columnName: string;
  readonly columnType: string;
  readonly nullable: string;
}

/**
 * People write emoji, whatever character set the database was created with: one in latin1 refused such a message with
 * error 1366. From now on new tables are utf8mb4, and the columns that people fill are, too; our own keys stay ASCII.
 */
export class EveryLetter1793500000024 implements MigrationInterface {
  name = "EveryLetter1793500000024";

  async up(runner: QueryRunner): Promise<void> {
    if (runner.dataSource.options.type === "better-sqlite3") return;
    const [{ name, set }] = await runner.query(
      "SELECT DATABASE() AS name, @@character_set_database AS `set`",
    );
    if (set !== "utf8mb4") await runner.query(`ALTER DATABASE \`${name}\` CHARACTER SET utf8mb4`);
    const columns: TextColumn[] = await runner.query(
      `SELECT c.table_name AS tableName, c.column_name AS columnName, c.column_type AS columnType,
              c.is_nullable AS nullable
         FROM information_schema.columns c
         JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
        WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE' AND t.table_name <> 'migrations'
          AND c.character_set_name NOT IN ('ascii', 'utf8mb4')`,
    );
    for (const { tableName, columnName, columnType, nullable } of columns)
      await runner.query(
        `ALTER TABLE \`${tableName}\` MODIFY \`${columnName}\` ${columnType} CHARACTER SET utf8mb4 ${nullable === "YES" ? "NULL" : "NOT NULL"}`,
      );
  }

  async down(): Promise<void> {
    // What holds an emoji cannot go back, and nothing needs it to.
  }
}
