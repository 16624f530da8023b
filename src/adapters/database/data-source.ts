import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DataSource } from "typeorm";
import { MIGRATIONS } from "../../../migrations";
import { explainOpening } from "./explain-opening";
import { TABLES } from "./schema";
import { GuardedSqlite } from "./sqlite-driver";

/**
 * How long a statement waits in the driver, with the whole process, for another that is writing to the same SQLite file:
 * only while it is being opened or migrated and nothing else goes on. From then on `whenUnlocked` waits.
 */
const OPENING_BUSY_TIMEOUT_MS = 10_000;

/** The file of `sqlite:path/to/file.db`, whose folder is made when it is missing; `null` for a server's URL. */
export function sqliteFileOf(url: string): string | null {
  if (/^(mysql|mariadb):\/\//.test(url)) return null;
  const file = url.replace(/^(sqlite|file):(\/\/)?/, "");
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
  return file;
}

/** `mysql://user:password@host:3306/database` or `sqlite:path/to/file.db`. */
export function createDataSource(url: string, options: { poolSize?: number } = {}): DataSource {
  const shared = { entities: TABLES, migrations: MIGRATIONS, migrationsTransactionMode: "each" as const };
  const file = sqliteFileOf(url);
  if (file === null) {
    return new DataSource({
      ...shared,
      type: url.startsWith("mariadb:") ? "mariadb" : "mysql",
      url,
      charset: "utf8mb4",
      // Both: 'Z' alone shifts DATE columns by a day on servers west of UTC.
      timezone: "Z",
      dateStrings: ["DATE"],
      supportBigNumbers: true,
      bigNumberStrings: false,
      connectTimeout: 10_000,
      extra: {
        connectionLimit: options.poolSize ?? 10,
        decimalNumbers: true,
      },
    });
  }
  return new DataSource({
    ...shared,
    type: "better-sqlite3",
    database: file,
    driver: GuardedSqlite,
    enableWAL: true,
    timeout: OPENING_BUSY_TIMEOUT_MS,
    prepareDatabase: (database: { pragma(text: string): unknown }) => {
      // In WAL mode NORMAL loses nothing on a crash of the process, only (at most) on a power cut.
      database.pragma("synchronous = NORMAL");
    },
  });
}

/** Opens the database, or says in one sentence why not. */
export async function openDataSource(dataSource: DataSource): Promise<DataSource> {
  try {
    await dataSource.initialize();
    await readCommitted(dataSource);
    await setBusyTimeout(dataSource, 0);
    return dataSource;
  } catch (error) {
    throw explainOpening(error);
  }
}

/**
 * Every MySQL session reads what is committed: under REPEATABLE READ several claimers deadlock, and INSERT … SELECT
 * locks the rows that it reads, so that an import would wait for a plan.
 */
async function readCommitted(dataSource: DataSource): Promise<void> {
  if (dataSource.options.type === "better-sqlite3") return;
  const statement = "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED";
  const { pool } = dataSource.driver as unknown as {
    pool: { on(event: "connection", listener: (connection: { query(sql: string): void }) => void): void };
  };
  pool.on("connection", (connection) => connection.query(statement));
  // The one connection that `initialize` has already made.
  await dataSource.query(statement);
}

/** Brings an empty or older database to the schema of this version; returns the names of the migrations it ran. */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  await setBusyTimeout(dataSource, OPENING_BUSY_TIMEOUT_MS);
  try {
    return (await dataSource.runMigrations()).map((migration) => migration.name);
  } finally {
    await setBusyTimeout(dataSource, 0);
  }
}

async function setBusyTimeout(dataSource: DataSource, ms: number): Promise<void> {
  if (dataSource.options.type === "better-sqlite3") await dataSource.query(`PRAGMA busy_timeout = ${ms}`);
}

export type SchemaState = "empty" | "current" | "older" | "unknown";

/** Does the database have exactly the schema that this version knows? */
export async function schemaState(dataSource: DataSource): Promise<SchemaState> {
  const runner = dataSource.createQueryRunner();
  try {
    if (!(await runner.hasTable("migrations"))) return "empty";
    const rows: { name: string }[] = await runner.query("SELECT name FROM migrations ORDER BY id");
    const known = MIGRATIONS.map((migration) => migration.name);
    if (rows.some((row) => !known.includes(row.name))) return "unknown";
    return rows.length === 0 ? "empty" : rows.length < known.length ? "older" : "current";
  } finally {
    await runner.release();
  }
}
