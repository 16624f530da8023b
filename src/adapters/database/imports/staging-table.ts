import type { StagedRow } from "../../../application/import-ports";
import type { Sql } from "../sql";

/**
 * Rows of an import in progress wait in a temporary table: it is seen by their own connection only, so two imports do
 * not meet, and the database forgets it with the connection, so a crash leaves nothing to clean. On MySQL it also costs
 * no redo log.
 */
export const STAGING_TABLE = "import_rows";

const MYSQL_KEY = "CHARACTER SET ascii COLLATE ascii_bin";

/** Column, type (MySQL; SQLite takes the same words), and how a row fills it. */
const COLUMNS: readonly (readonly [
  name: string,
  type: string,
  value: (row: StagedRow) => string | number | null,
])[] = [
  ["part", `VARCHAR(8) ${MYSQL_KEY} NOT NULL`, (row) => row.part],
  ["customer_id", `VARCHAR(12) ${MYSQL_KEY} NOT NULL`, (row) => row.customerId],
  ["period", `VARCHAR(7) ${MYSQL_KEY}`, (row) => row.period],
  ["oldest_period", `VARCHAR(7) ${MYSQL_KEY}`, (row) => row.oldestPeriod],
  ["name", "VARCHAR(120)", (row) => row.name],
  ["tariff", `VARCHAR(10) ${MYSQL_KEY}`, (row) => ascii(row.tariff)],
  ["power_va", "INTEGER", (row) => row.powerVa],
  ["customer_group", `VARCHAR(4) ${MYSQL_KEY}`, (row) => ascii(row.customerGroup)],
  ["route", "VARCHAR(30)", (row) => row.route],
  ["unit", `VARCHAR(10) ${MYSQL_KEY}`, (row) => ascii(row.unit)],
  ["address", "VARCHAR(255)", (row) => row.address],
  ["meter_number", `VARCHAR(20) ${MYSQL_KEY}`, (row) => ascii(row.meterNumber)],
  ["amount", "BIGINT", (row) => row.amount],
  ["late_fee", "BIGINT", (row) => row.lateFee],
  ["sheets", "INTEGER", (row) => row.sheets],
  ["energy_kwh", "INTEGER", (row) => row.energyKwh],
  ["meter_start", "INTEGER", (row) => row.meterStart],
  ["meter_end", "INTEGER", (row) => row.meterEnd],
  ["due_on", "DATE", (row) => row.dueOn],
  ["paid_on", "DATE", (row) => row.paidOn],
  ["phone", `VARCHAR(20) ${MYSQL_KEY}`, (row) => row.phones[0] ?? null],
];

export const STAGING_COLUMNS = COLUMNS.map(([name]) => name);
const VALUES = COLUMNS.map(([, , value]) => value);

export async function createStagingTable(sql: Sql): Promise<void> {
  const columns = COLUMNS.map(
    ([name, type]) => `${name} ${sql.dialect === "mysql" ? type : type.replace(MYSQL_KEY, "")}`,
  );
  await dropStagingTable(sql);
  await sql.run(`CREATE TEMPORARY TABLE ${STAGING_TABLE} (${columns.join(", ")})`);
}

export async function dropStagingTable(sql: Sql): Promise<void> {
  await sql.run(
    sql.dialect === "mysql"
      ? `DROP TEMPORARY TABLE IF EXISTS ${STAGING_TABLE}`
      : `DROP TABLE IF EXISTS temp.${STAGING_TABLE}`,
  );
}

export function stagingValues(row: StagedRow): (string | number | null)[] {
  return VALUES.map((value) => value(row));
}

/** Codes live in ASCII columns; a letter that is none there becomes a question mark instead of an error. */
function ascii(text: string | null): string | null {
  return text === null || /^[\x20-\x7e]*$/.test(text) ? text : text.replace(/[^\x20-\x7e]/g, "?");
}
