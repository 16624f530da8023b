import type { RowPart } from "../../../application/importing/import-ports";
import type { ImportRecord } from "../../../domain/import/record";
import type { StagingShape } from "./staging-table";

/** No line is longer: the words of a row have 460 letters at most, of up to four bytes, any of which may be escaped. */
const MAX_LINE_BYTES = 8 * 1024;
const FIRST_CAPACITY = 1 << 20;

/** Rows as lines of LOAD DATA's own format, gathered as bytes: a million short texts would keep the collector busy. */
export interface RowLines {
  add(part: RowPart, record: ImportRecord): void;
  readonly bytes: number;
  /** What has been gathered, valid until the call after the next: two buffers take turns. */
  take(): { readonly rows: number; readonly lines: Buffer };
}

export function createRowLines({ values }: StagingShape): RowLines {
  let [buffer, other] = [Buffer.allocUnsafe(FIRST_CAPACITY), Buffer.allocUnsafe(FIRST_CAPACITY)];
  let at = 0;
  let rows = 0;
  return {
    add(part, record) {
      let line = "";
      for (let index = 0; index < values.length; index++) {
        const value = values[index]!(part, record);
        if (index > 0) line += "\t";
        if (value === null) line += "\\N";
        // Texts hold no tabs or line ends any more, only backslashes need care.
        else if (typeof value === "string" && value.includes("\\")) line += value.replaceAll("\\", "\\\\");
        else line += value;
      }
      if (at + MAX_LINE_BYTES > buffer.length) {
        const bigger = Buffer.allocUnsafe(buffer.length * 2);
        buffer.copy(bigger, 0, 0, at);
        buffer = bigger;
      }
      at += buffer.write(`${line}\n`, at);
      rows += 1;
    },
    get bytes() {
      return at;
    },
    take() {
      const taken = { rows, lines: buffer.subarray(0, at) };
      [buffer, other] = [other, buffer];
      at = 0;
      rows = 0;
      return taken;
    },
  };
}
