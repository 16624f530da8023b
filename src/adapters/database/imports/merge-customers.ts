import type { ImportKind } from "../../../domain/import/kinds";
import { insertIgnore, type Sql } from "../connection/sql";
import type { StagedSql } from "./staging-table";

/** What a customer row says, with `name` first. */
export const CUSTOMER_FACTS = [
  "name",
  "tariff",
  "power_va",
  "customer_group",
  "route",
  "unit",
  "address",
  "meter_number",
];

/** The value of the new row in the tail of an upsert. */
export function incoming(sql: Sql, column: string): string {
  return sql.dialect === "mysql" ? `VALUES(${column})` : `excluded.${column}`;
}

/** Opens the tail of an upsert: what happens to a row whose key exists. */
export function onExisting(sql: Sql, keys: readonly string[]): string {
  return sql.dialect === "mysql"
    ? "ON DUPLICATE KEY UPDATE"
    : `ON CONFLICT (${keys.join(", ")}) DO UPDATE SET`;
}

/**
 * Adds unknown customers and brings known ones up to date; returns how many are new. An empty cell never erases what we
 * know. Contact and settlement lists only fill gaps: names in them are often abbreviated.
 */
export async function mergeCustomers(sql: StagedSql, kind: ImportKind, now: Date): Promise<number> {
  const any = await sql.one(`SELECT customer_id FROM ${sql.staging} WHERE part = 'row' LIMIT 1`);
  if (any === null) return 0;
  const into = `customers (customer_id, ${CUSTOMER_FACTS.join(", ")}, updated_at)
     SELECT s.customer_id, COALESCE(s.name, ''), ${CUSTOMER_FACTS.slice(1)
       .map((column) => `s.${column}`)
       .join(", ")}, ? FROM ${sql.staging} s`;
  if (kind === "contacts" || kind === "settlements")
    return countingNew(sql, () =>
      sql.run(`${insertIgnore(sql)} ${into} WHERE s.part = 'row'`, [now]).then(() => undefined),
    );
  // Most rows of most lists tell nothing new: to find that out by reading is much cheaper than to write and meet the key.
  const known = `LEFT JOIN customers k ON k.customer_id = s.customer_id WHERE s.part = 'row'`;
  const isNews = CUSTOMER_FACTS.map((column) => differs(sql, column)).join(" OR ");
  const found = await sql.one<{ fresh: number | null; news: number | null }>(
    `SELECT SUM(CASE WHEN k.customer_id IS NULL THEN 1 ELSE 0 END) AS fresh,
            SUM(CASE WHEN k.customer_id IS NOT NULL AND (${isNews}) THEN 1 ELSE 0 END) AS news FROM ${sql.staging} s ${known}`,
  );
  const [fresh, news] = [Number(found?.fresh ?? 0), Number(found?.news ?? 0)];
  const facts = CUSTOMER_FACTS.map((column) => {
    const value = column === "name" ? `NULLIF(${incoming(sql, column)}, '')` : incoming(sql, column);
    return `${column} = COALESCE(${value}, customers.${column})`;
  });
  const upsert = async (which: string) => {
    await sql.run(
      `INSERT INTO ${into} ${which} ${onExisting(sql, ["customer_id"])} ${facts.join(", ")}, updated_at = ${incoming(sql, "updated_at")}`,
      [now],
    );
  };
  if (news > 0) await upsert(`${known} AND k.customer_id IS NOT NULL AND (${isNews})`);
  return fresh === 0 ? 0 : countingNew(sql, () => upsert(`${known} AND k.customer_id IS NULL`));
}

/** Does a staged row `s` tell something else of the customer `k`? Byte by byte: also "Siti" is news after "SITI". */
function differs(sql: Sql, column: string): string {
  const bytes = (name: string) =>
    sql.dialect === "mysql" && column !== "power_va" ? `CAST(${name} AS BINARY)` : name;
  const isTold = `s.${column} IS NOT NULL${column === "name" ? " AND s.name <> ''" : ""}`;
  return `(${isTold} AND (k.${column} IS NULL OR ${bytes(`k.${column}`)} <> ${bytes(`s.${column}`)}))`;
}

/** How many customers more there are after `work`: a list may name a new one several times. */
async function countingNew(sql: Sql, work: () => Promise<void>): Promise<number> {
  // By the primary key: in a secondary index InnoDB looks up every row of our own transaction once more, 20 times slower.
  const forced = sql.dialect === "mysql" ? "FORCE INDEX (PRIMARY)" : "";
  const countOf = async () =>
    Number((await sql.one<{ n: number }>(`SELECT COUNT(*) AS n FROM customers ${forced}`))!.n);
  const before = await countOf();
  await work();
  return (await countOf()) - before;
}
