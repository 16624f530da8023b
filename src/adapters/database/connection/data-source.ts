import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DataSource } from "typeorm";
import { MIGRATIONS } from "../../../../migrations";
import { TABLES } from "../schema";
import { explainOpening } from "./explain-opening";
import { createMysqlDriver, DATABASE_LIMITS, type DatabaseLimits, POOL_OPTIONS } from "./mysql-driver";
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
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  return file;
}

/** `mysql://user:password@host:3306/database` or `sqlite:path/to/file.db`. */
export function createDataSource(
  url: string,
  options: {
    readonly poolSize?: number;
    readonly limits?: DatabaseLimits;
    /** Some of them, for a schema of the past. */
    readonly migrations?: typeof MIGRATIONS;
  } = {},
): DataSource {
  const { migrations = MIGRATIONS } = options;
  const shared = { entities: TABLES, migrations, migrationsTransactionMode: "each" as const };
  const file = sqliteFileOf(url);
  if (file === null) {
    const { poolSize = 10, limits = DATABASE_LIMITS } = options;
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
      driver: createMysqlDriver(limits),
      extra: {
        ...POOL_OPTIONS,
        connectTimeout: limits.connectMs,
        connectionLimit: poolSize,
        // Below the limit, else mysql2 never closes what is idle.
        maxIdle: Math.max(1, poolSize - 1),
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
      // What is committed must outlast a power cut, too: a send that was recorded is not sent again. NORMAL would lose it.
      database.pragma("synchronous = FULL");
    },
  });
}

/** Opens the database, or says in one sentence why not. */
export async function openDataSource(dataSource: DataSource): Promise<DataSource> {
  try {
    await dataSource.initialize();
    await setBusyTimeout(dataSource, 0);
    return dataSource;
  } catch (error) {
    throw explainOpening(error);
  }
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
