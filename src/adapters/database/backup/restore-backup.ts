import type { DataSource } from "typeorm";
import { MIGRATIONS } from "../../../../migrations";
import { Fault } from "../../../domain/fault";
import { createDataSource, migrate, openDataSource, schemaState } from "../connection/data-source";
import { inMysqlTransaction } from "../connection/mysql-pool";
import { type Sql, sqlOf, sqlOfRunner } from "../connection/sql";
import { TABLES } from "../schema";
import {
  type BackupHeader,
  type BackupLine,
  type BackupValue,
  named,
  noBackup,
  readHeader,
  readLine,
} from "./backup-format";
import { type BetweenLives, type Calmed, calmDown } from "./calm-down";

/** Rows of one statement: below SQLite's 32,766 values, and small enough for any server's packet. */
const ROWS_AT_ONCE = 200;
const VALUES_AT_ONCE = 8_000;

export interface Restored {
  readonly madeAt: Date;
  readonly rows: number;
  readonly calmed: Calmed;
}

/**
 * Puts a backup into an empty database, of either kind: the schema of its time, its rows in one transaction, then the
 * migrations since. The whole file is read and checked first, so that a damaged one changes nothing; one that is
 * interrupted leaves the database without rows, and is simply done again. `lines` opens the file anew each time.
 */
export async function restoreBackup(
  url: string,
  file: string,
  lines: () => AsyncIterable<string>,
  { now, schedule }: Omit<BetweenLives, "madeAt">,
  onRows: (rows: number) => void = () => undefined,
): Promise<Restored> {
  const { header, rows } = await checkBackup(file, lines());
  const madeAt = new Date(header.madeAt);
  // Not only the first ones: a later version may have put one in between.
  const migrations = MIGRATIONS.filter(({ name }) => header.migrations.includes(name));
  if (migrations.length < header.migrations.length)
    throw noBackup(file, "dibuat oleh Lunas versi lain yang skemanya tidak dikenal versi ini");
  const dataSource = await openDataSource(createDataSource(url, { migrations }));
  let calmed: Calmed;
  try {
    await needEmpty(dataSource, header);
    await migrate(dataSource);
    calmed = await inTransaction(dataSource, async (sql) => {
      await insertAll(sql, file, lines(), onRows);
      return calmDown(sql, { madeAt, now, schedule });
    });
  } finally {
    await dataSource.destroy();
  }
  const current = await openDataSource(createDataSource(url));
  try {
    await migrate(current);
  } finally {
    await current.destroy();
  }
  return { madeAt, rows, calmed };
}

/** Reads all of it: is every line a row of its table, and are all rows there that its end counts? */
async function checkBackup(
  file: string,
  lines: AsyncIterable<string>,
): Promise<{ readonly header: BackupHeader; readonly rows: number }> {
  const seen: Record<string, number> = {};
  let header: BackupHeader | null = null;
  let table: { readonly name: string; readonly width: number } | null = null;
  let end: Readonly<Record<string, number>> | null = null;
  for await (const text of lines) {
    if (header === null) {
      header = readHeader(text, file);
      continue;
    }
    const line = readLine(text, file);
    if (end !== null) throw noBackup(file, "ada isi sesudah akhirnya");
    if (isRow(line)) {
      if (table === null || line.length !== table.width || !line.every(isValue))
        throw noBackup(file, "isinya rusak");
      seen[table.name]! += 1;
    } else if ("end" in line) end = line.end;
    else {
      table = { name: needTable(line.table, file), width: line.columns.length };
      if (!line.columns.every((column) => NAME.test(column))) throw noBackup(file, "isinya rusak");
      seen[table.name] = 0;
    }
  }
  if (header === null || end === null) throw noBackup(file, "terpotong sebelum akhirnya");
  for (const [name, count] of Object.entries(end))
    if (seen[name] !== count) throw noBackup(file, `baris ${name} tidak lengkap`);
  return { header, rows: Object.values(seen).reduce((all, one) => all + one, 0) };
}

const NAME = /^[a-z][a-z0-9_]{0,63}$/;

/** A table that a later migration drops is not in this version's list; a name of another shape is never a statement's. */
function needTable(name: unknown, file: string): string {
  if (typeof name !== "string" || !NAME.test(name)) throw noBackup(file, "isinya rusak");
  return name;
}

function isRow(line: BackupLine): line is readonly BackupValue[] {
  return Array.isArray(line);
}

function isValue(value: unknown): value is BackupValue {
  return value === null || typeof value === "string" || typeof value === "number";
}

async function insertAll(
  sql: Sql,
  file: string,
  lines: AsyncIterable<string>,
  onRows: (rows: number) => void,
): Promise<void> {
  let table: { readonly name: string; readonly columns: readonly string[] } | null = null;
  let batch: (readonly BackupValue[])[] = [];
  let rows = 0;
  let isFirst = true;
  const flush = async () => {
    if (table === null || batch.length === 0) return;
    const places = `(${table.columns.map(() => "?").join(", ")})`;
    await sql.run(
      `INSERT INTO ${table.name} (${named(table.columns)}) VALUES ${batch.map(() => places).join(", ")}`,
      batch.flat(),
    );
    rows += batch.length;
    onRows(rows);
    batch = [];
  };
  for await (const text of lines) {
    if (isFirst) {
      isFirst = false;
      continue;
    }
    const line = readLine(text, file);
    if (!isRow(line)) {
      await flush();
      table = "table" in line ? { name: line.table, columns: line.columns } : null;
      continue;
    }
    batch.push(line);
    if (batch.length >= ROWS_AT_ONCE || batch.length * line.length >= VALUES_AT_ONCE) await flush();
  }
}

/** Into what holds anything, nothing is restored: two lives of one customer cannot be told apart afterwards. */
async function needEmpty(dataSource: DataSource, { migrations }: BackupHeader): Promise<void> {
  const state = await schemaState(dataSource);
  if (state === "empty") return;
  const runner = dataSource.createQueryRunner();
  try {
    const ran: { name: string }[] = await runner.query("SELECT name FROM migrations ORDER BY id");
    for (const { options } of TABLES) {
      if (!(await runner.hasTable(options.name))) continue;
      const rows: unknown[] = await runner.query(`SELECT 1 FROM ${options.name} LIMIT 1`);
      if (rows.length > 0)
        throw new Fault(
          "wrong_state",
          `Basis data ini sudah berisi (tabel ${options.name}). Pulihkan ke basis data yang kosong: pilih DATABASE_URL lain, atau pindahkan yang lama dulu.`,
        );
    }
    if (ran.some(({ name }) => !migrations.includes(name)))
      throw new Fault(
        "wrong_state",
        "Basis data ini kosong, tetapi skemanya lebih baru daripada cadangan. Pulihkan ke basis data yang belum pernah dipakai Lunas.",
      );
  } finally {
    await runner.release();
  }
}

async function inTransaction<T>(dataSource: DataSource, work: (sql: Sql) => Promise<T>): Promise<T> {
  if (dataSource.options.type !== "better-sqlite3")
    return inMysqlTransaction(dataSource, (query) => work(sqlOf("mysql", query).patient));
  const runner = dataSource.createQueryRunner();
  await runner.query("BEGIN IMMEDIATE");
  try {
    const result = await work(sqlOfRunner(runner));
    await runner.query("COMMIT");
    return result;
  } catch (error) {
    await runner.query("ROLLBACK");
    throw error;
  }
}
