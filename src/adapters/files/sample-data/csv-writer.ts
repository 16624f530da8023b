import { type FileHandle, open, rm } from "node:fs/promises";
import { quoteCell } from "../../../domain/csv-line";
import { fileFault } from "../file-fault";

/** Characters gathered before a write. */
const BUFFER = 256 * 1024;

export interface CsvWriter {
  line(cells: readonly (string | number)[]): Promise<void>;
  close(): Promise<void>;
}

/** A CSV written row by row in flat memory, as an export writes it: nothing is guarded against spreadsheets. */
export async function openCsvWriter(path: string, delimiter: string): Promise<CsvWriter> {
  let file: FileHandle;
  try {
    // Made anew: nothing is written through a link, nor into a file that is open to all.
    await rm(path, { force: true });
    file = await open(path, "wx", 0o600);
  } catch (error) {
    throw fileFault(error, path);
  }
  let waiting = "";
  const flush = async () => {
    try {
      await file.writeFile(waiting);
    } catch (error) {
      await file.close();
      throw fileFault(error, path);
    }
    waiting = "";
  };
  return {
    async line(cells) {
      waiting += `${cells.map((cell) => quoteCell(String(cell), delimiter)).join(delimiter)}\r\n`;
      if (waiting.length >= BUFFER) await flush();
    },
    async close() {
      await flush();
      await file.close();
    },
  };
}
