import { Fault } from "../../../domain/fault";
import { TABLES } from "../schema";
import { columnName } from "../schema/define-table";

/**
 * A backup is gzip over lines of JSON: the header; for each table its name and columns, then its rows as lists; and at the
 * end how many rows each table had, without which it is not whole. It is the same for both databases: instants and days
 * as the text that both take, everything else as JSON has it.
 */
export const BACKUP_FORMAT = "lunas-backup";
export const BACKUP_VERSION = 1;

export interface BackupHeader {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: number;
  /** Of the snapshot, ISO 8601 with its zone. */
  readonly madeAt: string;
  /** Names of the migrations that the database had seen, in order: its schema. */
  readonly migrations: readonly string[];
}

export type BackupValue = string | number | null;
export type BackupLine =
  | { readonly table: string; readonly columns: readonly string[] }
  | { readonly end: Readonly<Record<string, number>> }
  | readonly BackupValue[];

export interface TableOfBackup {
  readonly name: string;
  /** As the database names them. */
  readonly columns: readonly string[];
  readonly primaryKey: readonly string[];
}

/**
 * What is of one running process or one browser and would be wrong in another life: who holds what, who is signed in,
 * which forms are open.
 */
const PASSING = ["leases", "sign_in_sessions", "sign_in_links", "form_keys"];

/** The tables of this version's schema that a backup holds. */
export function tablesOfBackup(): readonly TableOfBackup[] {
  return TABLES.map(({ options }) => {
    const columns = Object.entries(options.columns);
    return {
      name: options.name,
      columns: columns.map(([property]) => columnName(property)),
      primaryKey: columns.filter(([, column]) => column?.primary).map(([property]) => columnName(property)),
    };
  }).filter(({ name }) => !PASSING.includes(name));
}

/** Columns as a statement takes them on either database, `row_number` too. */
export function named(columns: readonly string[]): string {
  return columns.map((column) => `\`${column}\``).join(", ");
}

/** Reads the first line. Throws a Fault when it is no backup, or one of a later version. */
export function readHeader(line: string, file: string): BackupHeader {
  const header = parseLine(line, file) as Partial<BackupHeader> | null;
  if (header?.format !== BACKUP_FORMAT || !Array.isArray(header.migrations) || !isInstant(header.madeAt))
    throw noBackup(file, "bukan cadangan Lunas");
  if (header.version !== BACKUP_VERSION)
    throw noBackup(
      file,
      `dibuat oleh Lunas yang lebih baru (bentuk ${String(header.version)}); pulihkan dengan versi itu`,
    );
  return header as BackupHeader;
}

/** Reads any later line; a name of a table or column is checked by whoever uses it. */
export function readLine(line: string, file: string): BackupLine {
  const value = parseLine(line, file);
  if (typeof value !== "object" || value === null) throw noBackup(file, "isinya rusak");
  return value as BackupLine;
}

/** The one sentence for a file that cannot be restored. */
export function noBackup(file: string, why: string): Fault {
  return new Fault("file_unreadable", `${file} tidak dapat dipulihkan: ${why}. Tidak ada yang diubah.`);
}

function parseLine(line: string, file: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw noBackup(file, "isinya rusak atau terpotong");
  }
}

function isInstant(value: unknown): boolean {
  return typeof value === "string" && Number.isFinite(Date.parse(value));
}
