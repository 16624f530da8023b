import type { ImportKind } from "../../../domain/import/kinds";
import { insertIgnore, type Sql } from "../sql";
import { STAGING_TABLE } from "./staging-table";

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
export async function mergeCustomers(sql: Sql, kind: ImportKind, now: Date): Promise<number> {
  const any = await sql.one(`SELECT customer_id FROM ${STAGING_TABLE} WHERE part = 'row' LIMIT 1`);
  if (any === null) return 0;
  // By the primary key: in a secondary index InnoDB looks up every row of our own transaction once more, 20 times slower.
  const forced = sql.dialect === "mysql" ? "FORCE INDEX (PRIMARY)" : "";
  const countOf = async () =>
    Number((await sql.one<{ n: number }>(`SELECT COUNT(*) AS n FROM customers ${forced}`))!.n);
  const before = await countOf();
  const insert = `customers (customer_id, ${CUSTOMER_FACTS.join(", ")}, updated_at)
     SELECT customer_id, COALESCE(name, ''), ${CUSTOMER_FACTS.slice(1).join(", ")}, ? FROM ${STAGING_TABLE} WHERE part = 'row'`;
  if (kind === "contacts" || kind === "settlements") {
    await sql.run(`${insertIgnore(sql)} ${insert}`, [now]);
    return (await countOf()) - before;
  }
  const isNews = CUSTOMER_FACTS.map((column) => {
    const value = column === "name" ? `NULLIF(${incoming(sql, column)}, '')` : incoming(sql, column);
    return `(${value} IS NOT NULL AND (customers.${column} IS NULL OR customers.${column} <> ${value}))`;
  });
  // First, while the other columns still hold what they held: MySQL sets them from left to right.
  const updated = `updated_at = CASE WHEN ${isNews.join(" OR ")} THEN ${incoming(sql, "updated_at")} ELSE customers.updated_at END`;
  const facts = CUSTOMER_FACTS.map((column) => {
    const value = column === "name" ? `NULLIF(${incoming(sql, column)}, '')` : incoming(sql, column);
    return `${column} = COALESCE(${value}, customers.${column})`;
  });
  await sql.run(
    `INSERT INTO ${insert}${sql.dialect === "sqlite" ? " AND true" : ""} ${onExisting(sql, ["customer_id"])} ${[updated, ...facts].join(", ")}`,
    [now],
  );
  return (await countOf()) - before;
}
