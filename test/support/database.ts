import { randomBytes } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mysql, { type RowDataPacket } from "mysql2/promise";
import type { DataSource } from "typeorm";
import {
  createDataSource,
  migrate,
  openDataSource,
} from "../../src/adapters/database/connection/data-source";

/** The server that `npm test` started or was lent; empty when jest runs by itself. */
const SERVER = process.env.LUNAS_TEST_MYSQL_URL ?? "";
const RUN = process.env.LUNAS_TEST_RUN ?? "";

export type Engine = "SQLite" | "MySQL";

export interface TestDatabase {
  readonly engine: Engine;
  /** As DATABASE_URL; other processes may open it too. */
  readonly url: string;
  readonly dataSource: DataSource;
}

/** Another connection to the same database within one test; the first of a test finds it migrated and empty. */
export type Open = () => Promise<TestDatabase>;

/** For many rounds in one test: after `anew` the next connection finds an empty database again. */
export type OpenAnew = Open & { anew(): Promise<void> };

/** Runs a suite on SQLite and, where a server is at hand, on MySQL; says so when there is none. */
export function describeOnDatabases(name: string, suite: (open: OpenAnew, engine: Engine) => void): void {
  describe(`${name} (SQLite)`, () => suite(useDatabase("SQLite"), "SQLite"));
  if (SERVER !== "") describe(`${name} (MySQL)`, () => suite(useDatabase("MySQL"), "MySQL"));
  else process.stderr.write(`${name}: not run on MySQL, no server. \`npm test\` starts one.\n`);
}

/** Runs a suite on the server only, for what an embedded database does not have; says so when there is none. */
export function describeOnServer(name: string, suite: (open: Open) => void): void {
  if (SERVER !== "") describe(`${name} (MySQL)`, () => suite(useDatabase("MySQL")));
  else
    describe(`${name} (no MySQL or MariaDB; \`npm test\` starts one)`, () =>
      it("is not tried", () => {
        process.stderr.write(`${name}: not run, no server.\n`);
      }));
}

/** The same for one engine: call it within a `describe`. */
export function useDatabase(engine: Engine): OpenAnew {
  const database = engine === "SQLite" ? sqliteFiles() : mysqlDatabase();
  const opened: DataSource[] = [];
  let url: Promise<string> | null = null;
  beforeAll(database.create);
  const anew = async () => {
    await Promise.all(opened.splice(0).map((each) => each.isInitialized && each.destroy()));
    url = null;
  };
  afterEach(anew);
  afterAll(database.remove);
  const open = async () => {
    url ??= database.empty();
    const dataSource = createDataSource(await url);
    opened.push(dataSource);
    // As the service opens it: READ COMMITTED.
    await openDataSource(dataSource);
    return { engine, url: await url, dataSource };
  };
  return Object.assign(open, { anew });
}

interface Database {
  create(): Promise<void>;
  /** Gives the URL of an empty, migrated database. */
  empty(): Promise<string>;
  remove(): Promise<void>;
}

/** One migrated file, copied for each test. The suites of one run share it: it lies in the run's own folder. */
function sqliteFiles(): Database {
  let folder = "";
  let template = "";
  let count = 0;
  return {
    async create() {
      folder = mkdtempSync(join(tmpdir(), "lunas-sqlite-"));
      template = join(RUN === "" ? folder : tmpdir(), `template-${RUN}.db`);
      if (existsSync(template)) return;
      const own = join(folder, "template.db");
      await migrateUrl(`sqlite:${own}`);
      renameSync(own, template); // Whole, whichever of several workers comes last.
    },
    async empty() {
      const file = join(folder, `${++count}.db`);
      copyFileSync(template, file);
      return `sqlite:${file}`;
    },
    async remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One database for each jest worker, migrated by its first suite and emptied before each test. */
function mysqlDatabase(): Database {
  const run = RUN === "" ? randomBytes(4).toString("hex") : RUN;
  const name = `lunas_test_${run}_${process.env.JEST_WORKER_ID ?? "1"}`;
  const url = `${SERVER}/${name}`;
  return {
    async create() {
      await onServer((connection) =>
        connection.query("CREATE DATABASE IF NOT EXISTS ?? CHARSET utf8mb4", [name]),
      );
      await migrateUrl(url);
    },
    async empty() {
      await onServer((connection) => emptyTables(connection, name));
      return url;
    },
    async remove() {
      if (RUN === "") await onServer((connection) => connection.query("DROP DATABASE ??", [name]));
    },
  };
}

/** TRUNCATE also sets the ids back to 1, but costs milliseconds: only for tables that hold something. */
async function emptyTables(connection: mysql.Connection, name: string): Promise<void> {
  const [tables] = await connection.query<RowDataPacket[]>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ? AND table_type = 'BASE TABLE' AND table_name <> 'migrations'",
    [name],
  );
  const names = tables.map((table) => String(table.name));
  const probe = names.map(
    (table) => `SELECT '${table}' AS name WHERE EXISTS (SELECT 1 FROM \`${name}\`.\`${table}\`)`,
  );
  const [filled] = await connection.query<RowDataPacket[]>(probe.join(" UNION ALL "));
  await connection.query("SET FOREIGN_KEY_CHECKS = 0");
  for (const table of filled) await connection.query("TRUNCATE TABLE ??.??", [name, String(table.name)]);
}

async function onServer(work: (connection: mysql.Connection) => Promise<unknown>): Promise<void> {
  const connection = await mysql.createConnection({ uri: SERVER });
  try {
    await work(connection);
  } finally {
    await connection.end();
  }
}

async function migrateUrl(url: string): Promise<void> {
  const dataSource = await createDataSource(url).initialize();
  try {
    await migrate(dataSource);
    // Into the file itself, which is copied without its journal.
    if (url.startsWith("sqlite:")) await dataSource.query("PRAGMA wal_checkpoint(TRUNCATE)");
  } finally {
    await dataSource.destroy();
  }
}
