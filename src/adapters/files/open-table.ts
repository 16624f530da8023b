import { basename } from "node:path";
import type { TableFile } from "../../application/importing/import-ports";
import { inspectFile } from "./inspect-file";
import { readCsv } from "./read-csv";
import { readXlsx } from "./read-xlsx";

/**
 * Opens a CSV (`,` `;` tab `|`; UTF-8, UTF-16 or Windows-1252) or .xlsx file, told apart by its content and not by its
 * name. `sheet` names the one to read of a workbook with several. Throws a Fault that says what is wrong with the file and
 * what to do.
 */
export async function openTable(path: string, sheet: string | null = null): Promise<TableFile> {
  const facts = await inspectFile(path);
  return {
    path,
    fileName: basename(path),
    bytes: facts.bytes,
    hash: facts.hash,
    batches: () => (facts.format === "xlsx" ? readXlsx(facts, sheet) : readCsv(facts)),
  };
}
