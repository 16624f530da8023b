import type { BillingPeriod } from "../../../domain/billing-period";
import type { ImportNotes } from "../../../domain/effect-report";
import type { Sql } from "../connection/sql";

/** What the committed imports of these months counted; each keeps its counts as JSON in `summary`. */
export async function readImportNotes(
  sql: Sql,
  from: BillingPeriod,
  upTo: BillingPeriod,
): Promise<ImportNotes> {
  const rows = await sql.all<{ summary: string }>(
    "SELECT summary FROM imports WHERE state = 'committed' AND (period IS NULL OR (period >= ? AND period <= ?))",
    [from, upTo],
  );
  const counts = rows.map((row) => countsOf(row.summary));
  const sum = (key: keyof ImportNotes) => counts.reduce((total, each) => total + (Number(each[key]) || 0), 0);
  return {
    paidTwice: sum("paidTwice"),
    reopened: sum("reopened"),
    unknownSettlements: sum("unknownSettlements"),
    olderSnapshots: sum("olderSnapshots"),
  };
}

/** An import of an older version may have left words instead. */
function countsOf(summary: string): Partial<Record<keyof ImportNotes, unknown>> {
  try {
    const parsed: unknown = JSON.parse(summary);
    return typeof parsed === "object" && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}
