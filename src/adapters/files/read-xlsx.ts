import type { RowBatch, TableSource } from "../../application/importing/import-ports";
import { Fault } from "../../domain/fault";
import { findHeader, LOOK_AHEAD_ROWS } from "../../domain/import/header";
import type { FileFacts } from "./inspect-file";
import { type Archive, archiveFault, openArchive } from "./xlsx/archive";
import { chooseSheets, type SheetView } from "./xlsx/choose-sheets";
import { readMerges } from "./xlsx/read-merges";
import { readSheet } from "./xlsx/read-sheet";
import { findWorkbook, readWorkbook, type Sheet, type Workbook } from "./xlsx/read-workbook";

/** A unit has some 40,000 customers; whoever brings more rows than this has a database behind it, which writes CSV. */
export const MAX_XLSX_ROWS = 200_000;
/** Above the header and below the data there may be a few more. */
const SPARE_ROWS = 100;
/** A unit has some thirty routes; a workbook with more sheets is none of its lists. */
const MAX_SHEETS = 50;

/**
 * The rows of the sheets that are the list, in batches, in one pass; `sheet` names the one to read where the workbook
 * cannot tell.
 *
 * Our own and no library: see docs/xlsx.md, with figures.
 */
export async function* readXlsx(facts: FileFacts, sheet: string | null): AsyncGenerator<RowBatch> {
  const { path, bytes } = facts;
  const archive = await openArchive(path);
  try {
    const part = await findWorkbook(archive);
    if (part === null) throw notAWorkbook(archive, path);
    const workbook = await readWorkbook(archive, part, path);
    if (workbook.sheets.length === 0) throw new Error("tanpa lembar kerja");
    const { read, leftOut } = await choose(archive, workbook, path, sheet);
    const total = read.reduce((sum, view) => sum + archive.sizeOf(view.sheet.part), 1);
    let before = 0;
    let filled = 0;
    for (const [index, view] of read.entries()) {
      const size = archive.sizeOf(view.sheet.part);
      const from = index === 0 ? 1 : headerRow(view);
      const merges = await readMerges(archive, view.sheet.part);
      const hiddenColumns = new Set<number>();
      const source: TableSource = { sheet: view.sheet.name, isDelimited: false, hiddenColumns, leftOut };
      for await (const batch of readSheet(archive, view.sheet.part, workbook, merges, hiddenColumns)) {
        filled += batch.rows.reduce((sum, cells) => sum + (cells.length > 0 ? 1 : 0), 0);
        if (filled > MAX_XLSX_ROWS + SPARE_ROWS) throw tooManyRows(path);
        const { share, ...rows } = batch;
        const below = Math.max(0, from - rows.firstRow);
        if (below >= rows.rows.length) continue;
        const bytesRead = Math.round((bytes * (before + size * share)) / total);
        yield { ...rows, source, bytesRead, firstRow: rows.firstRow + below, rows: rows.rows.slice(below) };
      }
      before += size;
    }
  } catch (error) {
    throw archiveFault(error, path);
  } finally {
    archive.close();
  }
}

function tooManyRows(path: string): Fault {
  return new Fault(
    "file_unreadable",
    `${path} berisi lebih dari ${MAX_XLSX_ROWS} baris. Simpan sebagai CSV, lalu ulangi.`,
  );
}

async function choose(archive: Archive, workbook: Workbook, path: string, named: string | null) {
  const { sheets } = workbook;
  const refuse = (sentence: string) =>
    new Fault("import_refused", `${path} ${sentence} Tidak ada yang disimpan.`);
  if (sheets.length > MAX_SHEETS)
    throw refuse(
      `berisi lebih dari ${MAX_SHEETS} lembar. Simpan lembar yang dimaksud sebagai berkas sendiri.`,
    );
  const views: SheetView[] = [];
  for (const sheet of sheets) views.push(await look(archive, workbook, sheet));
  const choice = chooseSheets(views, named);
  if ("ask" in choice) throw refuse(choice.ask);
  return choice;
}

/** The first filled rows of a sheet. */
async function look(archive: Archive, workbook: Workbook, sheet: Sheet): Promise<ViewWithNumbers> {
  const first: (readonly string[])[] = [];
  const numbers: number[] = [];
  const hiddenColumns = new Set<number>();
  for await (const { firstRow, rows } of readSheet(archive, sheet.part, workbook, [], hiddenColumns)) {
    for (const [at, cells] of rows.entries()) {
      if (first.length >= LOOK_AHEAD_ROWS) break;
      first.push(cells);
      numbers.push(firstRow + at);
    }
    if (first.length >= LOOK_AHEAD_ROWS) break;
  }
  return { sheet, header: findHeader(first, hiddenColumns), first, numbers };
}

interface ViewWithNumbers extends SheetView {
  /** The rows' numbers. */
  readonly numbers: readonly number[];
}

/** Number of the row in which the header of a sheet begins. */
function headerRow(view: SheetView & Partial<ViewWithNumbers>): number {
  return view.numbers?.[view.header?.topIndex ?? 0] ?? 1;
}

/** Many things are zip archives: what this one is, and what to do with it. */
function notAWorkbook(archive: Archive, path: string): Fault {
  const fault = (sentence: string) => new Fault("file_unreadable", `${path} ${sentence}`);
  const save = "lalu simpan sebagai Buku Kerja Excel (.xlsx) atau CSV.";
  if (archive.has("xl/workbook.bin")) return fault(`adalah berkas .xlsb. Buka di Excel, ${save}`);
  if (archive.has("content.xml"))
    return fault(`adalah berkas LibreOffice (.ods). Buka di LibreOffice, ${save}`);
  if (archive.has("Index/Document.iwa") || archive.has("Index.zip") || archive.has("index.xml"))
    return fault("adalah berkas Numbers. Di Numbers pilih File > Export To > Excel, lalu kirim hasilnya.");
  if (archive.has("word/document.xml"))
    return fault(`adalah dokumen Word (.docx). Salin tabelnya ke Excel, ${save}`);
  if (archive.has("ppt/presentation.xml"))
    return fault("adalah presentasi PowerPoint. Mintalah daftarnya sebagai berkas Excel atau CSV.");
  return fault(
    "adalah arsip zip, bukan .xlsx. Bila daftarnya ada di dalamnya, ekstrak dulu, lalu ambil berkas itu.",
  );
}
