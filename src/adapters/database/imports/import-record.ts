import type { ImportEnd, ImportPlan, MergeCounts } from "../../../application/import-ports";
import type { Sql } from "../sql";

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
  const { scope, rows, rejections } = end;
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
      JSON.stringify(counts),
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
