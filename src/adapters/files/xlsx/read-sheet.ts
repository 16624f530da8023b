import type { RowBatch } from "../../../application/import-ports";
import type { Archive } from "./archive";
import { parseXml } from "./parse-xml";
import type { Workbook } from "./read-workbook";

/** Excel's own limits. */
const MAX_COLUMNS = 16_384;
const MAX_CELL_LENGTH = 32_767;
/** Empty rows up to so many are given as such; a larger gap begins a new batch. */
const MAX_GAP = 1_000;

/** The rows of one sheet as texts, in batches; empty rows at its end, of which Excel keeps thousands, do not come. */
export async function* readSheet(
  archive: Archive,
  part: string,
  workbook: Workbook,
): AsyncGenerator<Omit<RowBatch, "bytesRead"> & { readonly share: number }> {
  let rows: string[][] = [];
  let firstRow = 1;
  let rowNumber = 0;
  let cells: string[] = [];
  let column = -1;
  let type = "";
  let style = 0;
  let text = "";
  let isValue = false;
  let isPhonetic = false;
  const gaps: Omit<RowBatch, "bytesRead">[] = [];

  const endRow = () => {
    if (cells.every((cell) => cell === "")) return;
    let next = firstRow + rows.length;
    if (rowNumber < next) rowNumber = next;
    if (rowNumber - next > MAX_GAP) {
      if (rows.length > 0) gaps.push({ firstRow, rows });
      [rows, firstRow, next] = [[], rowNumber, rowNumber];
    }
    for (; next < rowNumber; next++) rows.push([]);
    rows.push(Array.from(cells, (cell) => cell ?? ""));
  };
  const parsing = parseXml(archive.read(part), {
    open(name, attributes) {
      if (name === "row") {
        rowNumber = Number(attributes.r) || rowNumber + 1;
        cells = [];
        column = -1;
      } else if (name === "c") {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
        type = attributes.t ?? "n";
        style = Number(attributes.s ?? 0);
        text = "";
      } else if (name === "rPh") isPhonetic = true;
      else if (name === "v" || name === "t") isValue = !isPhonetic;
    },
    close(name) {
      if (name === "v" || name === "t") isValue = false;
      else if (name === "rPh") isPhonetic = false;
      else if (name === "c") {
        if (column < MAX_COLUMNS) cells[column] = cellOf(type, text, style, workbook);
      } else if (name === "row") endRow();
    },
    text(piece) {
      if (isValue && text.length < MAX_CELL_LENGTH) text += piece;
    },
  });
  const size = Math.max(1, archive.sizeOf(part));
  let pieces = 0;
  for await (const _ of parsing) {
    pieces += 1;
    for (const gap of gaps.splice(0)) yield { ...gap, share: Math.min(1, (pieces * PIECE_BYTES) / size) };
    if (rows.length === 0) continue;
    yield { firstRow, rows, share: Math.min(1, (pieces * PIECE_BYTES) / size) };
    firstRow += rows.length;
    rows = [];
  }
}

/** What zlib unpacks at a time; only for the progress bar. */
const PIECE_BYTES = 16 * 1024;

/** `C12` → 2. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

/** A cell as the text that a CSV of it would hold. */
function cellOf(type: string, text: string, style: number, workbook: Workbook): string {
  if (type === "s") return workbook.sharedTexts[Number(text)] ?? "";
  if (type === "b") return text === "1" ? "TRUE" : "FALSE";
  if (type !== "n" || text === "") return text;
  const value = Number(text);
  if (Number.isNaN(value)) return text;
  return workbook.isDateStyle[style] === true && value >= 1
    ? dayText(value, workbook.isFrom1904)
    : numberText(value);
}

/** Numbers lose the dust of binary fractions (77125.00000000001). */
export function numberText(value: number): string {
  const whole = Math.round(value);
  return String(Math.abs(value - whole) < 1e-6 ? whole : value);
}

/** Days since 30 December 1899 (the year 1900 had a 29 February in Lotus 1-2-3) or since 1 January 1904. */
export function dayText(serial: number, isFrom1904: boolean): string {
  const epoch = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(epoch + Math.floor(serial) * 86_400_000);
  return Number.isNaN(day.getTime()) ? "" : day.toISOString().slice(0, 10);
}
