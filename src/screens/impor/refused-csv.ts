import type { PastImport, RefusedCell } from "../../application/views/import-queries";
import { csvText } from "../../domain/csv-line";
import { REJECTION_TEXTS } from "../../domain/import/rejection";

/** The refused rows of an import that is done, as many as were kept. */
export function refusedCsv(past: PastImport, refused: readonly RefusedCell[]): string {
  const rows = refused.map(({ rowNumber, columnName, value, reason, remedy }) => [
    String(rowNumber),
    columnName,
    value,
    whyOf(reason),
    remedy,
  ]);
  const left = past.rowsRejected - new Set(refused.map(({ rowNumber }) => rowNumber)).size;
  const more =
    left > 0 ? [["", "", "", `Masih ada ${left} baris lagi yang tidak disimpan di sini.`, ""]] : [];
  return csvText(["baris", "kolom", "nilai", "alasan", "cara memperbaiki"], [...rows, ...more]);
}

export function whyOf(reason: string): string {
  const texts: Readonly<Record<string, unknown>> = REJECTION_TEXTS;
  const found = texts[reason] as { readonly why?: unknown } | undefined;
  return typeof found?.why === "string" ? found.why : reason;
}
