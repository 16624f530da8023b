import type {
  ImportEnd,
  ImportPlan,
  LastList,
  MergeCounts,
  RowTotals,
} from "../../../application/importing/import-ports";
import type { ImportKind } from "../../../domain/import/kinds";
import type { Sql } from "../connection/sql";

/** Opens the row of an import: other sessions see it when all is done, or never. */
export function openImport(sql: Sql, plan: ImportPlan): Promise<number> {
  return sql.insert("imports", {
    kind: plan.kind,
    fileName: plan.fileName.slice(0, 255),
    fileHash: plan.fileHash,
    optionsHash: plan.optionsKey,
    period: null,
    unit: null,
    asOf: null,
    isSnapshot: false,
    state: "committed",
    rowsRead: 0,
    rowsAccepted: 0,
    rowsRejected: 0,
    rowsSkipped: 0,
    summary: "{}",
    startedAt: plan.startedAt,
    finishedAt: plan.startedAt,
    importedBy: plan.by.slice(0, 60),
  });
}

/** Tells in it what came of the import. One that was ignored as older has no moment of its data and is no snapshot. */
export async function closeImport(
  sql: Sql,
  importId: number,
  plan: ImportPlan,
  end: ImportEnd,
  counts: MergeCounts,
): Promise<void> {
  const { scope, rows, rejections, totals } = end;
  const isIgnored = counts.olderSnapshots > 0;
  await sql.run(
    `UPDATE imports SET period = ?, unit = ?, as_of = ?, is_snapshot = ?, rows_read = ?, rows_accepted = ?, rows_rejected = ?,
        rows_skipped = ?, summary = ? WHERE id = ?`,
    [
      scope.periods.at(-1) ?? null,
      scope.units.length === 1 ? scope.units[0] : null,
      isIgnored || plan.kind === "contacts" ? null : plan.asOf,
      plan.isSnapshot && !isIgnored,
      rows.read,
      rows.accepted,
      rows.rejected,
      rows.skipped,
      JSON.stringify({ ...counts, totals }),
      importId,
    ],
  );
  const values = rejections.map(({ row, column, value, reason, remedy }) => [
    importId,
    row,
    column.slice(0, 40),
    value.slice(0, 120),
    reason,
    remedy,
  ]);
  for (let from = 0; from < values.length; from += 100) {
    const some = values.slice(from, from + 100);
    // `row_number` is a word of SQL on both engines' newer versions, hence the quotes.
    await sql.run(
      "INSERT INTO import_rejections (import_id, `row_number`, column_name, value, reason, remedy) VALUES " +
        some.map(() => "(?, ?, ?, ?, ?, ?)").join(", "),
      some.flat(),
    );
  }
}

/** The list of a kind and unit that was taken last, with what its rows came to. */
export async function lastImport(sql: Sql, kind: ImportKind, unit: string | null): Promise<LastList | null> {
  const found = await sql.one<{
    period: LastList["period"];
    finishedAt: Date;
    rowsAccepted: number;
    summary: string;
  }>(
    `SELECT period, finished_at, rows_accepted, summary FROM imports
      WHERE kind = ? AND state = 'committed' AND (as_of IS NOT NULL OR kind = 'contacts') AND COALESCE(unit, '') = ?
      ORDER BY id DESC LIMIT 1`,
    [kind, unit ?? ""],
  );
  if (found === null) return null;
  const { period, finishedAt: takenAt, rowsAccepted: rows, summary } = found;
  return { period, takenAt, rows, totals: totalsOf(summary) };
}

/** Units of which a list was taken, in order. */
export async function unitsTaken(sql: Sql): Promise<readonly string[]> {
  const rows = await sql.all<{ unit: string }>(
    "SELECT DISTINCT unit FROM imports WHERE state = 'committed' AND unit IS NOT NULL ORDER BY unit",
  );
  return rows.map(({ unit }) => unit);
}

function totalsOf(summary: string): RowTotals | null {
  try {
    const totals = (JSON.parse(summary) as { totals?: RowTotals }).totals;
    return totals === undefined
      ? null
      : { amount: Number(totals.amount), energyKwh: Number(totals.energyKwh) };
  } catch {
    return null;
  }
}
