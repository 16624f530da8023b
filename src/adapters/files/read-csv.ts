import { createReadStream } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import type { RowBatch } from "../../application/import-ports";
import { chooseDelimiter } from "./choose-delimiter";
import { fileFault } from "./file-fault";
import type { FileFacts, TextEncoding } from "./inspect-file";
import { createCsvSplitter } from "./split-csv";

/** 64 KB are some five hundred rows: enough that a batch costs nothing, few enough that they are gone before the collector looks. */
const CHUNK_BYTES = 64 * 1024;

/** The rows of a delimited text file, in batches, in one pass and flat memory. */
export async function* readCsv(facts: FileFacts): AsyncGenerator<RowBatch> {
  const stream = createReadStream(facts.path, { highWaterMark: CHUNK_BYTES });
  const decode = decoder(facts.encoding);
  let split: ReturnType<typeof createCsvSplitter> | null = null;
  let onlyReturns = false;
  let firstRow = 1;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      let text = decode(chunk);
      if (split === null) {
        text = text.replace(/^\ufeff/, "");
        // Excel on old Macs ends lines with a lone carriage return.
        onlyReturns = text.includes("\r") && !text.includes("\n");
        split = createCsvSplitter(chooseDelimiter(onlyReturns ? text.replaceAll("\r", "\n") : text));
      }
      const rows = split.push(onlyReturns ? text.replaceAll("\r", "\n") : text);
      yield { firstRow, rows, bytesRead: stream.bytesRead };
      firstRow += rows.length;
    }
    const rows = split?.end() ?? [];
    if (rows.length > 0) yield { firstRow, rows, bytesRead: facts.bytes };
  } catch (error) {
    throw fileFault(error, facts.path);
  } finally {
    stream.destroy();
  }
}

/** Text of a piece of the file; a character that is cut at its end is kept for the next piece. */
function decoder(encoding: TextEncoding): (chunk: Buffer) => string {
  if (encoding === "utf-8" || encoding === "utf-16le") {
    const text = new StringDecoder(encoding === "utf-8" ? "utf8" : "utf16le");
    return (chunk) => text.write(chunk);
  }
  const text = new TextDecoder(encoding);
  return (chunk) => text.decode(chunk, { stream: true });
}
