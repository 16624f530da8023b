import type { TraceRow } from "../../../../application/ports/repositories";
import type { PhoneNumber } from "../../../../domain/phone-number";
import type { Scrub } from "../../../../domain/scrub";
import { placesFor, type Sql } from "../../connection/sql";
import { propertyName } from "../../schema/define-table";
import { SEARCHED } from "./searched";

type Searched = (typeof SEARCHED)[string][number];
type KeyValue = string | number;

const PAGE = 1_000;

/** Reads all words there are; of a year of a unit that is some hundred megabytes, and seconds. */
export async function findTraces(
  sql: Sql,
  scrub: Scrub,
  staff: readonly PhoneNumber[],
): Promise<readonly TraceRow[]> {
  const found: TraceRow[] = [];
  for (const [table, parts] of Object.entries(SEARCHED))
    for (const part of parts)
      for await (const rows of pagesOf(sql, table, part, staff))
        for (const row of rows)
          if (changesOf(row, part, scrub).length > 0)
            found.push({ table, key: keyOf(row, part), depth: part.depth });
  return found;
}

/** Scrubs these rows, each as it is now. */
export async function scrubRows(sql: Sql, rows: readonly TraceRow[], scrub: Scrub): Promise<number> {
  let count = 0;
  for (const { table, key, depth } of rows) {
    const part = SEARCHED[table]!.find((one) => one.depth === depth)!;
    const which = part.key.map((column) => `${column} = ?`).join(" AND ");
    const row = await sql.one<Record<string, unknown>>(`SELECT * FROM ${table} WHERE ${which}`, key);
    const changes = row === null ? [] : changesOf(row, part, scrub);
    if (changes.length === 0) continue;
    count += 1;
    if (
      part.dropped !== undefined &&
      (await sql.run(`DELETE FROM ${table} WHERE ${which} AND ${part.dropped}`, key)) > 0
    )
      continue;
    await sql.run(
      `UPDATE ${table} SET ${changes.map(([column]) => `${column} = ?`).join(", ")} WHERE ${which}`,
      [...changes.map(([, text]) => text), ...key],
    );
  }
  return count;
}

function changesOf(row: Record<string, unknown>, part: Searched, scrub: Scrub): [string, string][] {
  return part.columns.flatMap((column): [string, string][] => {
    const text = row[propertyName(column)];
    const cleaned = typeof text === "string" ? scrub.clean(text, part.depth) : null;
    return cleaned === null ? [] : [[column, cleaned]];
  });
}

function keyOf(row: Record<string, unknown>, part: Searched): KeyValue[] {
  return part.key.map((column) => row[propertyName(column)] as KeyValue);
}

/** In the order of the first column of the key. One of two columns is that of drafts alone, which are fewer than a page. */
async function* pagesOf(
  sql: Sql,
  table: string,
  part: Searched,
  staff: readonly PhoneNumber[],
): AsyncGenerator<readonly Record<string, unknown>[]> {
  const [first] = part.key;
  const words = [...new Set([...part.key, ...part.columns])].map((column) => `t.\`${column}\``).join(", ");
  const isStaff = `t.contact_id IN (SELECT id FROM contacts WHERE phone IN (${placesFor(["", ...staff])}))`;
  const to = {
    to_staff: `AND ${isStaff}`,
    to_others: `AND (t.contact_id IS NULL OR NOT ${isStaff}) AND COALESCE(t.text, t.document, t.detail) IS NOT NULL`,
  };
  const where = part.where === undefined ? "" : to[part.where];
  const values = part.where === undefined ? [] : ["", ...staff];
  for (let after: KeyValue | null = null; ; ) {
    const rows: Record<string, unknown>[] = await sql.all(
      `SELECT ${words} FROM ${table} t WHERE ${after === null ? "1 = 1" : `t.${first} > ?`} ${where} ORDER BY t.${first} LIMIT ${PAGE}`,
      [...(after === null ? [] : [after]), ...values],
    );
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)![propertyName(first!)] as KeyValue;
  }
}
