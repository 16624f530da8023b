import { createReadStream } from "node:fs";
import type { RowBatch, TableSource } from "../../application/importing/import-ports";
import { Fault } from "../../domain/fault";
import { formatCount } from "../../domain/rupiah";
import { chooseDelimiter } from "./choose-delimiter";
import { createDecoding } from "./decode-text";
import { fileFault } from "./file-fault";
import type { FileFacts } from "./inspect-file";
import { type CsvSplitter, createCsvSplitter, LineTooLong, MAX_LINE_LENGTH } from "./split-csv";

/** 64 KB are some five hundred rows: enough that a batch costs nothing, few enough that they are gone before the collector looks. */
const CHUNK_BYTES = 64 * 1024;

/** Excel on old Macs ends lines with a lone carriage return; mainframes and word processors have marks of their own. */
const OTHER_LINE_ENDS = ["\r", "\u0085", "\u2028"] as const;

const TEXT: TableSource = { sheet: null, isDelimited: true, hiddenColumns: new Set(), leftOut: [] };

/** The rows of a delimited text file, in batches, in one pass and flat memory. */
export async function* readCsv(facts: FileFacts): AsyncGenerator<RowBatch> {
  const stream = createReadStream(facts.path, { highWaterMark: CHUNK_BYTES });
  const decoding = createDecoding(facts.encoding);
  let split: CsvSplitter | null = null;
  let lineEnd: string | undefined;
  let firstRow = 1;
  const rowsOf = (piece: string): string[][] => {
    let text = piece;
    if (split === null) {
      text = text.replace(/^\ufeff/, "");
      if (!text.includes("\n")) lineEnd = OTHER_LINE_ENDS.find((one) => text.includes(one));
      split = createCsvSplitter(
        chooseDelimiter(lineEnd === undefined ? text : text.replaceAll(lineEnd, "\n")),
      );
    }
    return split.push(lineEnd === undefined ? text : text.replaceAll(lineEnd, "\n"));
  };
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const text = decoding.write(chunk);
      if (text === "") continue;
      const rows = rowsOf(text);
      yield { source: TEXT, firstRow, rows, bytesRead: stream.bytesRead };
      firstRow += rows.length;
    }
    const rest = decoding.end();
    const rows = [...(rest === "" ? [] : rowsOf(rest)), ...((split as CsvSplitter | null)?.end() ?? [])];
    if (rows.length > 0) yield { source: TEXT, firstRow, rows, bytesRead: facts.bytes };
  } catch (error) {
    if (error instanceof LineTooLong) throw tooLong(facts.path, firstRow);
    throw fileFault(error, facts.path);
  } finally {
    stream.destroy();
  }
}

function tooLong(path: string, firstRow: number): Fault {
  return new Fault(
    "file_unreadable",
    `${path} bukan daftar: setelah baris ${formatCount(firstRow)} ada baris yang lebih panjang dari ${formatCount(MAX_LINE_LENGTH)} huruf. ` +
      "Ekspor ulang dari aplikasi, atau simpan sebagai .xlsx.",
  );
}
