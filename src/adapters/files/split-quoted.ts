import { parseCustomerId } from "../../domain/customer-id";
import { findHeader, MAX_COLUMNS } from "../../domain/import/header";
import type { TextShape } from "./text-shape";

/** A row with its cells, and where the following row begins; beyond the text's length when no newline ended the row. */
interface QuotedRow {
  readonly cells: string[];
  readonly next: number;
}

/** Where a letter next stands from a place on, or -1; places are asked for in order, so that no text is searched twice. */
export type Finder = (from: number) => number;

export function createFinder(text: string, letter: string): Finder {
  let asked = 0;
  let found = -2;
  return (from) => {
    const isKnown = from >= asked && (found === -1 || from <= found);
    if (!isKnown || found === -2) {
      asked = from;
      found = text.indexOf(letter, from);
    }
    return found;
  };
}

interface Reading extends QuotedRow {
  /** Contents of the quoted cells that run over line ends. */
  readonly overLines: readonly string[];
  /** After a cell that runs over line ends its quote is followed by more words: it was the next row's first quote. */
  readonly isBroken: boolean;
}

const CARRIAGE_RETURN = 13;
/** Rows are told from words over lines by at least so many columns. */
const FEWEST_COLUMNS = 4;

/**
 * Splits one row that has quotes, from `at`; `null` when its quotes do not pair. Quotes are what RFC 4180 says, but:
 * - database dumps write `\"` for a quote within quotes: that reading counts where it gives the header's number of cells;
 * - a quoted cell that holds whole rows was never meant to be quoted: two stray quotes stand far from each other; nor was
 *   one that runs over line ends in a row of another shape than the header's, or with more words behind its last quote;
 * - a line that stands in quotes as a whole is the row within them.
 */
export function splitQuotedRow(
  text: string,
  at: number,
  shape: TextShape,
  delimiterFrom: Finder,
): QuotedRow | null {
  const plain = readQuoted(text, at, delimiterFrom, false);
  if (shape.width > 0 && plain?.cells.length !== undefined && !hasBackslashQuote(text, at, plain.next)) {
    return settled(plain, shape);
  }
  if (shape.width > 0) {
    const escaped = readQuoted(text, at, delimiterFrom, true);
    const fits =
      escaped !== null &&
      escaped.cells.length === shape.width &&
      !escaped.isBroken &&
      !swallows(escaped, shape);
    if (fits && hasBackslashQuote(text, at, escaped.next)) return escaped;
  }
  return plain === null ? null : settled(plain, shape);
}

function settled(row: Reading, shape: TextShape): QuotedRow | null {
  if (row.isBroken || swallows(row, shape) || !holdsOver(row, shape)) return null;
  const [first = "", ...others] = row.cells;
  if (!first.includes(shape.delimiter) || others.some((cell) => cell !== "")) return row;
  const within = readQuoted(first, 0, createFinder(first, shape.delimiter), false);
  return within !== null && within.next > first.length && isRow(within.cells, shape)
    ? { cells: within.cells, next: row.next }
    : row;
}

/** A cell that runs over line ends is believed only in a row that then has the shape of its header. */
function holdsOver({ overLines, cells }: Reading, { width }: TextShape): boolean {
  if (overLines.length === 0 || width === 0 || cells.length === width) return true;
  return cells.length > width && cells.slice(width).every((cell) => cell === "");
}

/** As many cells as the header has, or the header itself. */
function isRow(cells: readonly string[], { width }: TextShape): boolean {
  return width > 0 ? cells.length === width : findHeader([cells]) !== null;
}

function hasBackslashQuote(text: string, at: number, next: number): boolean {
  return text.slice(at, next).includes('\\"');
}

/** Does a quoted cell hold what looks like rows: a customer ID as a cell of its own, or as many cells as the header? */
function swallows({ overLines }: Reading, { delimiter, width }: TextShape): boolean {
  return overLines.some((content) =>
    content.split("\n").some((line, index) => {
      const cells = line.split(delimiter, MAX_COLUMNS);
      if (cells.length < 2) return false;
      if (index > 0 && width >= FEWEST_COLUMNS && cells.length === width) return true;
      return cells.some(
        (cell) => /\d{3}/.test(cell) && typeof parseCustomerId(cell.replaceAll('"', "")) === "string",
      );
    }),
  );
}

function readQuoted(text: string, at: number, delimiterFrom: Finder, byBackslash: boolean): Reading | null {
  const cells: string[] = [];
  const overLines: string[] = [];
  let isBroken = false;
  let start = at;
  let newline = text.indexOf("\n", start);
  for (;;) {
    let cell = "";
    let isOver = false;
    if (text[start] === '"') {
      const closed = closeQuote(text, start, byBackslash);
      if (closed === null) return null;
      cell = closed.cell;
      start = closed.next;
      if (newline >= 0 && newline < start) {
        overLines.push(cell);
        isOver = true;
        newline = text.indexOf("\n", start);
      }
    }
    // What stands between a closing quote and the delimiter is kept as it is.
    const rowEnd = newline < 0 ? text.length : newline;
    const nextDelimiter = delimiterFrom(start);
    if (nextDelimiter >= 0 && nextDelimiter < rowEnd) {
      isBroken ||= isOver && text.slice(start, nextDelimiter).trim() !== "";
      if (cells.length <= MAX_COLUMNS) cells.push(cell + text.slice(start, nextDelimiter));
      start = nextDelimiter + 1;
      continue;
    }
    const end = text.charCodeAt(rowEnd - 1) === CARRIAGE_RETURN && rowEnd > start ? rowEnd - 1 : rowEnd;
    isBroken ||= isOver && text.slice(start, end).trim() !== "";
    cells.push(cell + text.slice(start, end));
    return { cells, next: rowEnd + 1, overLines, isBroken };
  }
}

function closeQuote(text: string, open: number, byBackslash: boolean): { cell: string; next: number } | null {
  let cell = "";
  let from = open + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    const next = text[quote + 1];
    if (byBackslash && text[quote - 1] === "\\" && quote - 1 >= from) {
      cell += `${text.slice(from, quote - 1)}"`;
      from = quote + 1;
      continue;
    }
    cell += text.slice(from, quote);
    if (next !== '"') return { cell, next: quote + 1 };
    cell += '"';
    from = quote + 2;
  }
}
