import { type QueryRunner, Table, type TableColumnOptions, TableIndex } from "typeorm";

/** The few column kinds that mean the same on MySQL 8, MariaDB and SQLite. Optional columns say so with `nullable`. */
type Optional = { nullable?: true };

export const id = (): TableColumnOptions => ({
  name: "id",
  type: "integer",
  isPrimary: true,
  isGenerated: true,
  generationStrategy: "increment",
});
export const integer = (name: string, optional: Optional = {}): TableColumnOptions => ({
  name,
  type: "integer",
  isNullable: optional.nullable ?? false,
});
/** Whole rupiah. */
export const rupiah = (name: string, optional: Optional = {}): TableColumnOptions => ({
  name,
  type: "bigint",
  isNullable: optional.nullable ?? false,
});
/** Text that people wrote. */
export const words = (name: string, length: number, optional: Optional = {}): TableColumnOptions => ({
  name,
  type: "varchar",
  length: String(length),
  isNullable: optional.nullable ?? false,
});
export const longText = (name: string, optional: Optional = {}): TableColumnOptions => ({
  name,
  type: "text",
  isNullable: optional.nullable ?? false,
});
/** Text that machines wrote: compared byte by byte, so ASCII with a binary collation where the engine has collations. */
export const key = (
  name: string,
  length: number,
  optional: Optional & { primary?: true } = {},
): TableColumnOptions => ({
  name,
  type: "varchar",
  length: String(length),
  isPrimary: optional.primary ?? false,
  isNullable: optional.nullable ?? false,
  charset: "ascii",
  collation: "ascii_bin",
});
/** A moment, UTC, to the millisecond. */
export const instant = (name: string, optional: Optional = {}): TableColumnOptions => ({
  name,
  type: "datetime",
  precision: 3,
  isNullable: optional.nullable ?? false,
});
/** A calendar day in Asia/Jakarta. */
export const day = (name: string, optional: Optional = {}): TableColumnOptions => ({
  name,
  type: "date",
  isNullable: optional.nullable ?? false,
});

interface Indexes {
  readonly unique?: Readonly<Record<string, readonly string[]>>;
  readonly index?: Readonly<Record<string, readonly string[]>>;
}

/** Creates a table with named indexes. SQLite knows no character sets, so they are left out there. */
export async function createTable(
  runner: QueryRunner,
  name: string,
  columns: readonly TableColumnOptions[],
  indexes: Indexes = {},
): Promise<void> {
  const isSqlite = runner.dataSource.options.type === "better-sqlite3";
  const fitting = columns.map((column) =>
    isSqlite ? { ...column, charset: undefined, collation: undefined } : column,
  );
  const named = (group: Readonly<Record<string, readonly string[]>> | undefined, isUnique: boolean) =>
    Object.entries(group ?? {}).map(
      ([indexName, columnNames]) =>
        new TableIndex({ name: indexName, columnNames: [...columnNames], isUnique }),
    );
  await runner.createTable(
    new Table({
      name,
      columns: fitting as TableColumnOptions[],
      indices: [...named(indexes.unique, true), ...named(indexes.index, false)],
      ...(isSqlite ? {} : { engine: "InnoDB" }),
    }),
  );
}
