import type { MigrationInterface, QueryRunner } from "typeorm";

interface Table {
  readonly tableName: string;
}
interface TextColumn extends Table {
  readonly columnName: string;
  readonly columnType: string;
  readonly nullable: string;
}

/**
 * In a database that was created as latin1 the older tables kept that as their own default, and columns added to them
 * later took it: every table's default is utf8mb4 from now on, and so are those columns.
 */
export class LettersOfTables1793500000037 implements MigrationInterface {
  name = "LettersOfTables1793500000037";

  async up(runner: QueryRunner): Promise<void> {
    if (runner.dataSource.options.type === "better-sqlite3") return;
    const tables: Table[] = await runner.query(
      `SELECT table_name AS tableName FROM information_schema.tables
        WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name <> 'migrations'
          AND table_collation NOT LIKE 'utf8mb4%'`,
    );
    for (const { tableName } of tables)
      await runner.query(`ALTER TABLE \`${tableName}\` DEFAULT CHARACTER SET utf8mb4`);
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
