import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DataSource } from "typeorm";
import { MIGRATIONS } from "../../../migrations";
import { Fault } from "../../domain/fault";
import { TABLES } from "./schema";
import { GuardedSqlite } from "./sqlite-driver";

/** How long one statement waits for another process that is writing to the same SQLite file. */
const SQLITE_BUSY_TIMEOUT_MS = 30_000;

/** `mysql://user:password@host:3306/database` or `sqlite:path/to/file.db`. */
export function createDataSource(url: string, options: { poolSize?: number } = {}): DataSource {
  const shared = { entities: TABLES, migrations: MIGRATIONS, migrationsTransactionMode: "each" as const };
  if (/^(mysql|mariadb):\/\//.test(url)) {
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
  const file = url.replace(/^(sqlite|file):(\/\/)?/, "");
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
  return new DataSource({
    ...shared,
    type: "better-sqlite3",
    database: file,
    driver: GuardedSqlite,
    enableWAL: true,
    timeout: SQLITE_BUSY_TIMEOUT_MS,
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
    return dataSource;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Fault(
      "database_unreachable",
      `Basis data tidak dapat dibuka (${reason}). Periksa DATABASE_URL, dan apakah servernya berjalan dan menerima pengguna ini.`,
    );
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
  return (await dataSource.runMigrations()).map((migration) => migration.name);
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
