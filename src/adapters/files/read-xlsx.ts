import type { RowBatch } from "../../application/import-ports";
import { Fault } from "../../domain/fault";
import { findHeader, HEADER_SEARCH_ROWS } from "../../domain/import/header";
import type { FileFacts } from "./inspect-file";
import { type Archive, archiveFault, openArchive } from "./xlsx/archive";
import { readSheet } from "./xlsx/read-sheet";
import { readWorkbook, type Workbook } from "./xlsx/read-workbook";

/** A unit has some 40,000 customers; whoever brings more rows than this has a database behind it, which writes CSV. */
export const MAX_XLSX_ROWS = 200_000;
/** Above the header and below the data there may be a few more. */
const SPARE_ROWS = 100;

/**
 * The rows of the first sheet that has a header we know (else the first sheet), in batches, in one pass.
 *
 * Our own and not read-excel-file: that one holds all cells in memory and fails at 200,000 rows ("Maximum call stack
 * size exceeded").
 */
export async function* readXlsx(facts: FileFacts): AsyncGenerator<RowBatch> {
  const { path, bytes } = facts;
  const archive = await openArchive(path);
  try {
    if (!archive.has("xl/workbook.xml")) throw notAWorkbook(archive, path);
    const workbook = await readWorkbook(archive, path);
    const sheet = await chooseSheet(archive, workbook);
    if (sheet === null) throw new Error("tanpa lembar kerja");
    for await (const { firstRow, rows, share } of readSheet(archive, sheet, workbook)) {
      if (firstRow + rows.length > MAX_XLSX_ROWS + SPARE_ROWS)
        throw new Fault(
          "file_unreadable",
          `${path} berisi lebih dari ${MAX_XLSX_ROWS} baris. Simpan sebagai CSV, lalu ulangi.`,
        );
      yield { firstRow, rows, bytesRead: Math.round(bytes * share) };
    }
  } catch (error) {
    throw archiveFault(error, path);
  } finally {
    archive.close();
  }
}

/** Many things are zip archives: what this one is, and what to do with it. */
function notAWorkbook(archive: Archive, path: string): Fault {
  const fault = (sentence: string) => new Fault("file_unreadable", `${path} ${sentence}`);
  if (archive.has("xl/workbook.bin"))
    return fault("adalah berkas .xlsb. Buka di Excel, lalu simpan sebagai .xlsx atau CSV.");
  if (archive.has("content.xml"))
    return fault(
      "adalah berkas LibreOffice (.ods). Buka di LibreOffice, lalu simpan sebagai .xlsx atau CSV.",
    );
  return fault(
    "adalah arsip zip, bukan .xlsx. Bila daftarnya ada di dalamnya, ekstrak dulu, lalu ambil berkas itu.",
  );
}

async function chooseSheet(archive: Archive, workbook: Workbook): Promise<string | null> {
  const { sheets } = workbook;
  if (sheets.length < 2) return sheets[0] ?? null;
  for (const sheet of sheets) {
    const first: (readonly string[])[] = [];
    for await (const { rows } of readSheet(archive, sheet, workbook)) {
      first.push(...rows.slice(0, HEADER_SEARCH_ROWS));
      if (first.length >= HEADER_SEARCH_ROWS) break;
    }
    if (findHeader(first) !== null) return sheet;
  }
  return sheets[0]!;
}
