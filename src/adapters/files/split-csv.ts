import { MAX_COLUMNS } from "../../domain/import/header";
import { MAX_CELL_LENGTH } from "../../domain/plain-cell";
import { createFinder, splitQuotedRow } from "./split-quoted";
import type { TextShape } from "./text-shape";

/**
 * A quoted cell longer than this was never closed: the quote is then taken for a letter, so that one stray `"` costs
 * its own row and not the rest of the file.
 */
const MAX_QUOTED_ROW = 64 * 1024;
/** A longer line is no row of a list, and would be held in memory whole. */
export const MAX_LINE_LENGTH = 1_000_000;

export interface CsvSplitter {
  /** Takes the next piece of text; returns the rows that are now whole. Throws `LineTooLong`. */
  push(text: string): string[][];
  /** Returns what is left when the file has ended. */
  end(): string[][];
}

/** A line beyond `MAX_LINE_LENGTH`: the file is no list. */
export class LineTooLong extends Error {}

/**
 * Splits delimited text (RFC 4180, lenient about stray quotes and ragged rows) piece by piece. Of a row at most one cell
 * more than a list may have columns is kept, and of a cell one letter more than a cell may have.
 *
 * Our own and not csv-parse: a million rows of 25 columns take csv-parse 7 6.0 s and this 2.1 s, and the whole import
 * may take three times as long as the database's own loader (about 5 s). csv-parse is its referee in the test.
 */
export function createCsvSplitter(shape: TextShape): CsvSplitter {
  const { delimiter } = shape;
  let carry = "";

  const take = (text: string, isEnd: boolean): string[][] => {
    const rows: string[][] = [];
    const delimiterFrom = createFinder(text, delimiter);
    let at = 0;
    while (at < text.length) {
      const newline = text.indexOf("\n", at);
      if (newline < 0 && !isEnd) break;
      const lineEnd = newline < 0 ? text.length : newline;
      if (lineEnd - at > MAX_LINE_LENGTH) throw new LineTooLong();
      const line = text.slice(at, text.charCodeAt(lineEnd - 1) === CARRIAGE_RETURN ? lineEnd - 1 : lineEnd);
      if (!line.includes('"')) {
        // Exports put together: one of them ends its lines as old Macs do.
        for (const part of line.includes("\r") ? line.split(/\r+/) : [line])
          rows.push(bounded(part.split(delimiter, MAX_COLUMNS + 1), part.length));
        at = lineEnd + 1;
        continue;
      }
      const quoted = splitQuotedRow(text, at, shape, delimiterFrom);
      if (quoted !== null && (quoted.next <= text.length || isEnd)) {
        rows.push(bounded(quoted.cells, quoted.next - at));
        at = quoted.next;
      } else if (!isEnd && text.length - at <= MAX_QUOTED_ROW) {
        break;
      } else {
        rows.push(bounded(splitUnquoted(line, delimiter), line.length));
        at = lineEnd + 1;
      }
    }
    carry = text.slice(Math.min(at, text.length));
    if (carry.length > MAX_LINE_LENGTH) throw new LineTooLong();
    return rows;
  };

  return {
    push: (text) => take(carry === "" ? text : carry + text, false),
    end: () => take(carry, true),
  };
}

const CARRIAGE_RETURN = 13;

function bounded(cells: string[], length: number): string[] {
  if (length <= MAX_CELL_LENGTH) return cells;
  return cells.map((cell) => (cell.length > MAX_CELL_LENGTH ? cell.slice(0, MAX_CELL_LENGTH + 1) : cell));
}

/** A line whose quotes do not pair: they are letters, but where they stand around a whole cell. */
function splitUnquoted(line: string, delimiter: string): string[] {
  return line
    .split(delimiter, MAX_COLUMNS + 1)
    .map((cell) =>
      cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1) : cell,
    );
}
