import { formatCell } from "../../domain/report-format";
import type { ScorecardRow } from "../../domain/report-page";

/** The cells of a row as every format but the workbook writes them. */
export function scorecardTexts(row: ScorecardRow) {
  const { kind, differenceKind, messaged, heldOut, difference } = row;
  const limit = (value: number) => formatCell(value, differenceKind).replace(/ poin$| hari$/, "");
  return {
    messaged: formatCell(messaged, kind),
    heldOut: formatCell(heldOut, kind),
    difference: formatCell(difference?.value ?? null, differenceKind),
    interval: difference === null ? "–" : `${limit(difference.low)} … ${limit(difference.high)}`,
  };
}
