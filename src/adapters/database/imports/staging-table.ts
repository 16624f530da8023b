import type { RowPart } from "../../../application/importing/import-ports";
import { addMonths } from "../../../domain/billing-period";
import type { ImportField } from "../../../domain/import/fields";
import type { ImportRecord } from "../../../domain/import/record";
import type { Sql } from "../connection/sql";

/**
 * The connection of one import. Its rows wait in a temporary table: the database forgets it with the connection, so a
 * crash leaves nothing to clean, and on MySQL it costs no redo log. SQLite has one connection for everybody in the
 * process, so every import has a table of its own name.
 */
export interface StagedSql extends Sql {
  readonly staging: string;
}

let sessions = 0;

export function stagedOn(sql: Sql): StagedSql {
  sessions += 1;
  return { ...sql, staging: `import_rows_${sessions}` };
}

const MYSQL_KEY = "CHARACTER SET ascii COLLATE ascii_bin";

type Value = (part: RowPart, record: ImportRecord) => string | number | null;

/** Column, type (MySQL; SQLite takes the same words), the field of the file that fills it, and how. */
const COLUMNS: readonly (readonly [name: string, type: string, field: ImportField | null, value: Value])[] = [
  ["part", `VARCHAR(8) ${MYSQL_KEY} NOT NULL`, null, (part) => part],
  ["customer_id", `VARCHAR(12) ${MYSQL_KEY} NOT NULL`, null, (_, record) => record.customerId],
  ["period", `VARCHAR(7) ${MYSQL_KEY}`, null, (_, record) => record.period],
  ["amount", "BIGINT", null, (_, record) => record.amount],
  ["sheets", "INTEGER", null, (_, record) => sheetsOf(record)],
  // The first month that the amount covers; differs from `period` where LEMBAR is above 1.
  ["oldest_period", `VARCHAR(7) ${MYSQL_KEY}`, "sheets", (_, record) => oldestPeriodOf(record)],
  ["name", "VARCHAR(120)", "name", (_, record) => record.name],
  ["tariff", `VARCHAR(10) ${MYSQL_KEY}`, "tariff", (_, record) => ascii(record.tariff)],
  ["power_va", "INTEGER", "powerVa", (_, record) => record.powerVa],
  ["customer_group", `VARCHAR(4) ${MYSQL_KEY}`, "customerGroup", (_, record) => ascii(record.customerGroup)],
  ["route", "VARCHAR(30)", "route", (_, record) => record.route],
  ["unit", `VARCHAR(10) ${MYSQL_KEY}`, "unit", (_, record) => ascii(record.unit)],
  ["address", "VARCHAR(255)", "address", (_, record) => record.address],
  ["meter_number", `VARCHAR(20) ${MYSQL_KEY}`, "meterNumber", (_, record) => ascii(record.meterNumber)],
  ["late_fee", "BIGINT", "lateFee", (_, record) => record.lateFee],
  ["energy_kwh", "INTEGER", "energyKwh", (_, record) => record.energyKwh],
  ["meter_start", "INTEGER", "meterStart", (_, record) => record.meterStart],
  ["meter_end", "INTEGER", "meterEnd", (_, record) => record.meterEnd],
  ["due_on", "DATE", "dueOn", (_, record) => record.dueOn],
  ["paid_on", "DATE", "paidOn", (_, record) => record.paidOn],
  ["phone", `VARCHAR(20) ${MYSQL_KEY}`, "phone", (_, record) => record.phones[0] ?? null],
];

/**
 * The staging columns that a file fills. The others are in the table too (the merges name them all) and stay empty;
 * not sending fourteen times "nothing" for each of a million rows is worth seconds.
 */
export interface StagingShape {
  readonly columns: readonly string[];
  readonly values: readonly Value[];
}

export function shapeFor(fields: ReadonlySet<ImportField>): StagingShape {
  // A power can come out of TARIF/DAYA.
  const isFilled = (field: ImportField | null) =>
    field === null || fields.has(field) || (field === "powerVa" && fields.has("tariff"));
  const filled = COLUMNS.filter(([, , field]) => isFilled(field));
  return { columns: filled.map(([name]) => name), values: filled.map(([, , , value]) => value) };
}

/** The same for rows whose amount is of one month: what is the same in each of them is not sent. */
export function monthlyShape(shape: StagingShape): StagingShape {
  const kept = shape.columns.flatMap((column, index) =>
    ["part", "sheets", "oldest_period"].includes(column) ? [] : [index],
  );
  return {
    columns: kept.map((index) => shape.columns[index]!),
    values: kept.map((index) => shape.values[index]!),
  };
}

/** How many months the amount covers: at least one. */
export function sheetsOf(record: ImportRecord): number {
  return Math.max(1, record.sheets ?? 1);
}

function oldestPeriodOf(record: ImportRecord): string | null {
  const sheets = sheetsOf(record);
  return record.period === null || sheets === 1 ? record.period : addMonths(record.period, 1 - sheets);
}

/**
 * Staged rows `s` with the open bills `b` of their customers, in this order and by the customer's key: without fresh
 * statistics both engines may take all open bills for every staged row, minutes instead of milliseconds.
 */
export function stagedWithOpenBills(sql: StagedSql): string {
  const join =
    sql.dialect === "sqlite"
      ? "CROSS JOIN bills b INDEXED BY uq_bills_customer_period"
      : "STRAIGHT_JOIN bills b FORCE INDEX (uq_bills_customer_period)";
  return `${sql.staging} s ${join} ON b.customer_id = s.customer_id AND b.state = 'open'`;
}

/**
 * For MariaDB alone; to MySQL and SQLite it is a comment. Rows that nobody else sees and nothing rolls back need no undo
 * log: filling the table takes half the time that InnoDB needs for it.
 */
const ENGINE = "/*M! ENGINE=Aria TRANSACTIONAL=0 */";

export async function createStagingTable(sql: StagedSql): Promise<void> {
  const columns = COLUMNS.map(
    ([name, type]) => `${name} ${sql.dialect === "mysql" ? type : type.replace(MYSQL_KEY, "")}`,
  );
  await dropStagingTable(sql);
  await sql.run(`CREATE TEMPORARY TABLE ${sql.staging} (${columns.join(", ")}) ${ENGINE}`);
}

export async function dropStagingTable(sql: StagedSql): Promise<void> {
  await sql.run(
    sql.dialect === "mysql"
      ? `DROP TEMPORARY TABLE IF EXISTS ${sql.staging}`
      : `DROP TABLE IF EXISTS temp.${sql.staging}`,
  );
}

/** Codes live in ASCII columns; a letter that is none there becomes a question mark instead of an error. */
function ascii(text: string | null): string | null {
  return text === null || /^[\x20-\x7e]*$/.test(text) ? text : text.replace(/[^\x20-\x7e]/g, "?");
}
