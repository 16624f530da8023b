import type { RowBatch } from "../../application/import-ports";
import { Fault } from "../../domain/fault";
import { findHeader, HEADER_SEARCH_ROWS } from "../../domain/import/header";
import { checkUnpackedSize } from "./check-unpacked-size";
import type { FileFacts } from "./inspect-file";

/** Beyond this the library needs gigabytes, or fails; CSV has no limit. */
export const MAX_XLSX_ROWS = 200_000;
const BATCH_ROWS = 2_000;

/** The rows of the first sheet that has a header we know (else the first sheet), in batches. */
export async function* readXlsx(facts: FileFacts): AsyncGenerator<RowBatch> {
  await checkUnpackedSize(facts.path);
  const rows = await readRows(facts.path);
  if (rows.length > MAX_XLSX_ROWS) {
    throw new Fault(
      "file_unreadable",
      `${facts.path} berisi ${rows.length} baris; .xlsx dibaca sampai ${MAX_XLSX_ROWS} baris. Simpan sebagai CSV, lalu ulangi.`,
    );
  }
  for (let from = 0; from < rows.length; from += BATCH_ROWS) {
    const batch = rows.slice(from, from + BATCH_ROWS).map((row) => row.map(cellText));
    yield {
      firstRow: from + 1,
      rows: batch,
      bytesRead: Math.round((facts.bytes * (from + batch.length)) / rows.length),
    };
  }
}

type XlsxRow = readonly unknown[];

async function readRows(path: string): Promise<readonly XlsxRow[]> {
  let sheets: { data: readonly XlsxRow[] }[];
  try {
    // Loaded when the first .xlsx comes: most imports are CSV.
    const { default: readXlsxFile } = await import("read-excel-file/node");
    sheets = await readXlsxFile(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Fault(
      "file_unreadable",
      `${path} tidak dapat dibaca sebagai .xlsx (${reason}). Simpan ulang dari Excel, atau simpan sebagai CSV.`,
    );
  }
  const hasHeader = (rows: readonly XlsxRow[]) =>
    findHeader(rows.slice(0, HEADER_SEARCH_ROWS).map((row) => row.map(cellText))) !== null;
  return (sheets.find((sheet) => hasHeader(sheet.data)) ?? sheets[0])?.data ?? [];
}

/**
 * A cell as the text that a CSV of it would hold. Numbers lose the dust of binary fractions (77125.00000000001); dates
 * are calendar days, which the library gives as midnight UTC.
 */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") {
    const whole = Math.round(value);
    return String(Math.abs(value - whole) < 1e-6 ? whole : value);
  }
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return String(value);
}
