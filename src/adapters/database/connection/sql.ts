import type { DataSource, QueryRunner } from "typeorm";
import { columnName, propertyName } from "../schema/define-table";
import { byCaller, type LeaseClock } from "./database-clock";
import { poolQuery } from "./mysql-pool";
import type { RunQuery } from "./run-query";
import { whenUnlocked } from "./when-unlocked";

/** Statements with `?` places, the same words for MySQL and SQLite; instants go in and come out as `Date`. */
export interface Sql {
  readonly dialect: "mysql" | "sqlite";
  /** Rows with camelCase keys; columns named `…_at`, `…_until`, `…_after`, `…_before`, `…_for`, `as_of` are instants. */
  all<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  one<Row>(sql: string, values?: readonly unknown[]): Promise<Row | null>;
  /** Runs a change; returns how many rows it matched. */
  run(sql: string, values?: readonly unknown[]): Promise<number>;
  /** Inserts one row given by its camelCase properties; returns its generated id (0 where the table has none). */
  insert(table: string, row: Readonly<Record<string, unknown>>): Promise<number>;
  /** Inserts rows of the same properties with one statement. */
  insertAll(table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void>;
  /** By whose clock leases are reckoned. */
  readonly leaseClock: LeaseClock;
  /** The same, with time for a million rows: for plans, imports and reports, which nobody else waits for. */
  readonly patient: Sql;
}

/** SQLite keeps instants as text that sorts like time; MySQL takes the same text. */
export function toDatabaseInstant(at: Date): string {
  return at.toISOString().replace("T", " ").replace("Z", "");
}

function fromDatabaseInstant(value: unknown): unknown {
  return typeof value === "string" ? new Date(`${value.replace(" ", "T")}Z`) : value;
}

const INSTANT = /(_at|_until|_after|_before|_for|as_of)$/;

function toValues(values: readonly unknown[]): unknown[] {
  return values.map((value) =>
    value instanceof Date
      ? toDatabaseInstant(value)
      : typeof value === "boolean"
        ? Number(value)
        : value === undefined
          ? null
          : value,
  );
}

/** What a column is called here, and whether it is an instant; a report reads the same few columns a million times. */
const columns = new Map<string, { readonly property: string; readonly isInstant: boolean }>();

function columnFacts(column: string) {
  const known = columns.get(column);
  if (known !== undefined) return known;
  const facts = { property: propertyName(column), isInstant: INSTANT.test(column) };
  columns.set(column, facts);
  return facts;
}

function fromRow(row: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const column in row) {
    const { property, isInstant } = columnFacts(column);
    result[property] = isInstant ? fromDatabaseInstant(row[column]) : row[column];
  }
  return result;
}

/** The statements of one connection or pool. */
export function sqlOf(dialect: "mysql" | "sqlite", query: RunQuery, leaseClock: LeaseClock = byCaller): Sql {
  const sql = { ...statementsOf(dialect, (words, values) => query(words, values)), leaseClock };
  const patient: Sql = {
    ...statementsOf(dialect, (words, values) => query(words, values, true)),
    leaseClock,
    get patient() {
      return patient;
    },
  };
  return { ...sql, patient };
}

function statementsOf(dialect: "mysql" | "sqlite", query: RunQuery): Omit<Sql, "patient" | "leaseClock"> {
  const all = async <Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> => {
    const { records, raw } = await query(sql, toValues(values));
    return (records ?? (raw as Record<string, unknown>[])).map((row) =>
      fromRow(row as Record<string, unknown>),
    ) as Row[];
  };
  return {
    dialect,
    all,
    one: async <Row>(sql: string, values: readonly unknown[] = []) =>
      (await all<Row>(sql, values))[0] ?? null,
    run: async (sql, values = []) => (await query(sql, toValues(values))).affected ?? 0,
    insertAll: async (table, rows) => {
      await query(...insertion(table, rows));
    },
    insert: async (table, row) => {
      const { raw } = await query(...insertion(table, [row]));
      return typeof raw === "object" && raw !== null
        ? Number((raw as { insertId: number }).insertId)
        : Number(raw);
    },
  };
}

/** Statement and values that insert rows of the same properties. */
function insertion(table: string, rows: readonly Readonly<Record<string, unknown>>[]): [string, unknown[]] {
  const names = Object.keys(rows[0]!);
  const places = `(${names.map(() => "?").join(", ")})`;
  return [
    `INSERT INTO ${table} (${names.map(columnName).join(", ")}) VALUES ${rows.map(() => places).join(", ")}`,
    toValues(rows.flatMap((row) => names.map((name) => row[name]))),
  ];
}

function runnerQuery(runner: QueryRunner): RunQuery {
  return (sql, values) => runner.query(sql, values, true);
}

/** One statement after another on one runner, e.g. inside a transaction. */
export function sqlOfRunner(runner: QueryRunner, leaseClock?: LeaseClock): Sql {
  const isSqlite = runner.dataSource.options.type === "better-sqlite3";
  return sqlOf(isSqlite ? "sqlite" : "mysql", runnerQuery(runner), leaseClock);
}

/** Each statement on its own and committed at once; `exclusive` lets SQLite do one unit of work at a time. */
export function sqlOfDataSource(
  dataSource: DataSource,
  exclusive: <T>(work: () => Promise<T>) => Promise<T>,
  leaseClock?: LeaseClock,
): Sql {
  if (dataSource.options.type !== "better-sqlite3") return sqlOf("mysql", poolQuery(dataSource), leaseClock);
  const query: RunQuery = (sql, values) =>
    whenUnlocked(dataSource, () => exclusive(() => dataSource.createQueryRunner().query(sql, values, true)));
  return sqlOf("sqlite", query, leaseClock);
}

/** `INSERT` that leaves an existing row with the same key as it is. Validate first: MySQL also cuts and coerces. */
export function insertIgnore(sql: Sql): string {
  return sql.dialect === "mysql" ? "INSERT IGNORE INTO" : "INSERT OR IGNORE INTO";
}

/** The tail of an `INSERT` that overwrites the named columns of a row whose key exists. */
export function onDuplicate(sql: Sql, keys: readonly string[], columns: readonly string[]): string {
  return sql.dialect === "mysql"
    ? `ON DUPLICATE KEY UPDATE ${columns.map((name) => `${name} = VALUES(${name})`).join(", ")}`
    : `ON CONFLICT (${keys.join(", ")}) DO UPDATE SET ${columns.map((name) => `${name} = excluded.${name}`).join(", ")}`;
}

/** `?, ?, ?` for a list of values. */
export function placesFor(values: readonly unknown[]): string {
  return values.map(() => "?").join(", ");
}
