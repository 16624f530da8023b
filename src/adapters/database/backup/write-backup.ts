import { MIGRATIONS } from "../../../../migrations";
import type { Sql } from "../connection/sql";
import { toDatabaseInstant } from "../connection/sql";
import { propertyName } from "../schema/define-table";
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupHeader,
  type BackupLine,
  type BackupValue,
  named,
  type TableOfBackup,
  tablesOfBackup,
} from "./backup-format";

/** Rows read at once; memory stays flat however large a table is. */
const PAGE = 2_000;

/**
 * The lines of a backup of what `sql` sees, which is a snapshot (`inSnapshot`) of a database of this version's schema.
 * `onRows` is told how many rows have been read so far.
 */
export async function* backupLines(
  sql: Sql,
  madeAt: Date,
  onRows: (rows: number) => void = () => undefined,
  pageRows = PAGE,
): AsyncGenerator<BackupHeader | BackupLine> {
  yield {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    madeAt: madeAt.toISOString(),
    migrations: MIGRATIONS.map(({ name }) => name),
  };
  const end: Record<string, number> = {};
  let rows = 0;
  for (const table of tablesOfBackup()) {
    yield { table: table.name, columns: table.columns };
    end[table.name] = 0;
    for await (const page of pagesOf(sql, table, pageRows)) {
      for (const row of page) yield row;
      end[table.name]! += page.length;
      rows += page.length;
      onRows(rows);
    }
  }
  yield { end };
}

/** In the order of the primary key, each page from where the last one ended. */
async function* pagesOf(
  sql: Sql,
  { name, columns, primaryKey }: TableOfBackup,
  pageRows: number,
): AsyncGenerator<readonly (readonly BackupValue[])[]> {
  let after: readonly BackupValue[] | null = null;
  for (;;) {
    const { where, values }: Where =
      after === null ? { where: "", values: [] } : whereAfter(primaryKey, after);
    const rows: Record<string, unknown>[] = await sql.all(
      `SELECT ${named(columns)} FROM ${name} ${where} ORDER BY ${named(primaryKey)} LIMIT ${pageRows}`,
      values,
    );
    const page = rows.map((row) => columns.map((column) => toValue(row[propertyName(column)])));
    if (page.length > 0) yield page;
    if (page.length < pageRows) return;
    after = primaryKey.map((column) => page.at(-1)![columns.indexOf(column)]!);
  }
}

interface Where {
  readonly where: string;
  readonly values: readonly BackupValue[];
}

/** `a >= ? AND (a > ? OR (a = ? AND b > ?))`: MySQL uses an index for the first part, and for no comparison of lists. */
function whereAfter(primaryKey: readonly string[], after: readonly BackupValue[]): Where {
  const [first, ...others] = primaryKey;
  const column = named([first!]);
  const [value, ...later] = after;
  if (others.length === 0) return { where: `WHERE ${column} > ?`, values: [value!] };
  const inner = whereAfter(others, later);
  return {
    where: `WHERE ${column} >= ? AND (${column} > ? OR (${column} = ? AND ${inner.where.slice("WHERE ".length)}))`,
    values: [value!, value!, value!, ...inner.values],
  };
}

function toValue(value: unknown): BackupValue {
  if (value instanceof Date) return toDatabaseInstant(value);
  if (typeof value === "bigint") return Number(value);
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  throw new TypeError(`a backup cannot hold a ${typeof value}`);
}
