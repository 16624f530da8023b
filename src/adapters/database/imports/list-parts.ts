import type { ImportEnd, ImportPlan } from "../../../application/importing/import-ports";
import { type BillingPeriod, formatPeriod } from "../../../domain/billing-period";
import { Fault } from "../../../domain/fault";
import type { ListPart } from "../../../domain/import/plausibility";
import { formatInstant } from "../../../domain/local-time";
import type { Sql } from "../connection/sql";
import { UNIT_OF_CUSTOMER } from "../schema/customers";
import { IS_BILL } from "./merge-bills";
import type { TakenDirectly } from "./row-taker";
import type { StagedSql } from "./staging-table";

type Counted = Pick<ListPart, "unit" | "period"> & { readonly n: number };

/**
 * The months of the units that a list names bills of; asked before the merge, while what went straight in already has
 * this import's number. A list in which nobody is left speaks of the month that was said and of the one unit that we
 * know; of which, where we know several, it does not say.
 */
export async function listParts(
  sql: StagedSql,
  plan: ImportPlan,
  end: ImportEnd,
  importId: number,
  direct: TakenDirectly,
): Promise<readonly ListPart[]> {
  if (end.emptyOf !== null)
    return [await partOfEmpty(sql, plan, end.emptyOf)].filter((part) => part !== null);
  const staged = await sql.all<Counted>(
    `SELECT COALESCE(s.unit, k.unit, SUBSTR(s.customer_id, 1, 5)) AS unit, s.period, COUNT(*) AS n
       FROM ${sql.staging} s LEFT JOIN customers k ON k.customer_id = s.customer_id
      WHERE ${IS_BILL} GROUP BY COALESCE(s.unit, k.unit, SUBSTR(s.customer_id, 1, 5)), s.period`,
  );
  const straight =
    direct.billsNew === 0
      ? []
      : await sql.all<Counted>(
          `SELECT ${UNIT_OF_CUSTOMER} AS unit, b.period, COUNT(*) AS n
             FROM bills b JOIN customers k ON k.customer_id = b.customer_id
            WHERE b.import_id = ? GROUP BY ${UNIT_OF_CUSTOMER}, b.period`,
          [importId],
        );
  const parts = new Map<string, ListPart>();
  for (const { unit, period, n } of [...staged, ...straight]) {
    const known = parts.get(`${unit} ${period}`)?.rows ?? 0;
    parts.set(`${unit} ${period}`, { unit, period, rows: known + Number(n) });
  }
  return [...parts.values()].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

async function partOfEmpty(
  sql: Sql,
  { fileName }: ImportPlan,
  period: BillingPeriod,
): Promise<ListPart | null> {
  const units = await sql.all<{ unit: string }>(
    `SELECT DISTINCT ${UNIT_OF_CUSTOMER} AS unit FROM bills b JOIN customers k ON k.customer_id = b.customer_id
      WHERE b.state = 'open' AND b.period = ?`,
    [period],
  );
  if (units.length > 1)
    throw new Fault(
      "import_refused",
      `${fileName} kosong, dan tidak menyebut unit mana yang sudah lunas semua (yang masih punya tagihan ${formatPeriod(period)}: ${units.map(({ unit }) => unit).join(", ")}). Ambil daftar pelunasannya sebagai gantinya; tidak ada yang disimpan.`,
    );
  return units.length === 0 ? null : { unit: units[0]!.unit, period, rows: 0 };
}

/** Those parts of which a newer list was taken already, with the moment of that list. */
export async function olderParts(
  sql: Sql,
  plan: ImportPlan,
  parts: readonly ListPart[],
): Promise<readonly (ListPart & { readonly newest: Date })[]> {
  const newer = await sql.all<{ unit: string; period: BillingPeriod; asOf: Date; tellsEarlier: number }>(
    "SELECT unit, period, as_of, tells_earlier FROM import_scopes WHERE as_of > ? ORDER BY as_of DESC",
    [plan.asOf],
  );
  return parts.flatMap((part) => {
    const found = newer.find(
      (one) =>
        one.unit === part.unit &&
        (one.period === part.period || (Number(one.tellsEarlier) === 1 && one.period > part.period)),
    );
    return found === undefined ? [] : [{ ...part, newest: found.asOf }];
  });
}

/** Throws for a list of which only some parts are older: to take half of it is nobody's wish. */
export function refusePartlyOlder(
  plan: ImportPlan,
  parts: readonly ListPart[],
  older: readonly (ListPart & { readonly newest: Date })[],
): void {
  const [first] = older;
  if (first === undefined || older.length === parts.length) return;
  throw new Fault(
    "import_refused",
    `${plan.fileName}: untuk unit ${first.unit} ${formatPeriod(first.period)} sudah ada daftar yang lebih baru (${formatInstant(first.newest)})${older.length > 1 ? `, begitu juga ${older.length - 1} bagian lain` : ""}. ` +
      "Pisahkan berkasnya per unit dan bulan, atau ulangi dengan --force (di WhatsApp: tambahkan kata paksa) bila memang harus diambil seluruhnya; tidak ada yang disimpan.",
  );
}

/** Remembers of which months and units this list was one. */
export async function noteParts(
  sql: Sql,
  plan: ImportPlan,
  parts: readonly ListPart[],
  importId: number,
): Promise<void> {
  for (const { unit, period } of parts)
    await sql.insert("import_scopes", {
      unit,
      period,
      importId,
      asOf: plan.asOf,
      tellsEarlier: plan.columns.has("sheets"),
    });
}

function keyOf({ unit, period }: ListPart): string {
  return `${period} ${unit}`;
}
