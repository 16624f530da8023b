import type { RowBatch } from "../../../application/importing/import-ports";
import { MAX_COLUMNS } from "../../../domain/import/header";
import type { MergedCells } from "../../../domain/import/row-cells";
import { isBlank, MAX_CELL_LENGTH } from "../../../domain/plain-cell";
import type { Archive } from "./archive";
import { cellText, columnOf } from "./cell-text";
import { createMergeFollower, type Merge } from "./read-merges";
import type { Workbook } from "./read-workbook";
import { parseXml } from "./read-xml";

/** Excel's own limit. */
const MAX_ROW = 1_048_576;
/** Empty rows up to so many are given as such; a larger gap begins a new batch. */
const MAX_GAP = 20;
/** Rows are handed on in handfuls: one by one they would cost more than to read them. */
const FEWEST_ROWS = 100;
/** What zlib unpacks at a time; only for the progress bar. */
const PIECE_BYTES = 16 * 1024;

/** Rows of a sheet, and how much of it has been read. */
export interface SheetRows extends Omit<RowBatch, "bytesRead" | "source"> {
  readonly share: number;
}

/**
 * The filled rows of one sheet as texts, in batches. `hiddenColumns` is filled before the first batch comes. Empty rows at
 * the end, of which Excel keeps a million, do not come.
 */
export async function* readSheet(
  archive: Archive,
  part: string,
  workbook: Workbook,
  merges: readonly Merge[],
  hiddenColumns: Set<number>,
): AsyncGenerator<SheetRows> {
  const rows = createRowGatherer(merges);
  let cells: string[] = [];
  let column = -1;
  let [type, style, text] = ["n", 0, ""];
  let [isValue, isFormula, isPhonetic] = [false, false, false];

  const parsing = parseXml(archive.read(part), {
    open(name, tag) {
      if (name === "c") {
        const reference = tag.get("r");
        column = reference === undefined ? column + 1 : columnOf(reference);
        type = tag.get("t") ?? "n";
        style = Number(tag.get("s") ?? 0);
        text = "";
        isFormula = false;
      } else if (name === "v" || name === "t") {
        isValue = !isPhonetic;
      } else if (name === "row") {
        rows.begin(tag.get("r"), isTrue(tag.get("hidden")) || isNothing(tag.get("ht")));
        cells = [];
        column = -1;
      } else if (name === "f") isFormula = true;
      else if (name === "rPh") isPhonetic = true;
      else if (name === "col" && (isTrue(tag.get("hidden")) || isNothing(tag.get("width")))) {
        const last = Math.min(Number(tag.get("max")), MAX_COLUMNS);
        for (let at = Number(tag.get("min")); at <= last; at++) hiddenColumns.add(at - 1);
      }
    },
    close(name) {
      if (name === "c") {
        if (column < 0 || column > MAX_COLUMNS) return;
        const filled = cellText({ type, text, style, isFormula }, workbook);
        if (filled !== "") cells[column] = filled;
      } else if (name === "v" || name === "t") isValue = false;
      else if (name === "row") rows.end(cells);
      else if (name === "rPh") isPhonetic = false;
    },
    text(piece) {
      if (isValue && text.length <= MAX_CELL_LENGTH) text += piece.slice(0, MAX_CELL_LENGTH + 1);
    },
  });
  const size = Math.max(1, archive.sizeOf(part));
  let pieces = 0;
  for await (const _ of parsing) {
    pieces += 1;
    const share = Math.min(1, (pieces * PIECE_BYTES) / size);
    for (const batch of rows.take(FEWEST_ROWS)) yield { ...batch, share };
  }
  for (const batch of rows.take(0)) yield { ...batch, share: 1 };
}

type Gathered = Omit<SheetRows, "share">;

/** Puts rows together that follow each other, and remembers what is merged and hidden. */
function createRowGatherer(merges: readonly Merge[]) {
  const mergedOf = createMergeFollower(merges);
  const whole: Gathered[] = [];
  let rows: string[][] = [];
  let firstRow = 1;
  let row = 0;
  let isHidden = false;
  let merged: Map<number, MergedCells> | undefined;
  let hiddenRows: Set<number> | undefined;

  const close = () => {
    if (rows.length > 0)
      whole.push({ firstRow, rows, ...(merged && { merged }), ...(hiddenRows && { hiddenRows }) });
    firstRow += rows.length;
    [rows, merged, hiddenRows] = [[], undefined, undefined];
  };
  return {
    begin(reference: string | undefined, hidden: boolean): void {
      const number = reference === undefined ? row + 1 : Number(reference);
      if (!Number.isInteger(number) || number < 1 || number > MAX_ROW) throw new Error("row beyond a sheet");
      row = Math.max(number, row + 1);
      isHidden = hidden;
    },
    end(sparse: string[]): void {
      const cells = sparse.length === 0 ? sparse : Array.from(sparse, (cell) => cell ?? "");
      const mergedCells = mergedOf(row, cells);
      if (cells.every(isBlank)) return;
      const next = firstRow + rows.length;
      if (row - next > MAX_GAP) {
        close();
        firstRow = row;
      } else for (let blank = next; blank < row; blank++) rows.push([]);
      rows.push(cells);
      if (mergedCells !== null) {
        merged ??= new Map();
        merged.set(row, mergedCells);
      }
      if (isHidden) {
        hiddenRows ??= new Set();
        hiddenRows.add(row);
      }
    },
    /** What is whole by now, and what is being gathered when it has at least so many rows. */
    take(fewest: number): readonly Gathered[] {
      if (rows.length >= Math.max(1, fewest)) close();
      return whole.splice(0);
    },
  };
}

/** A height or a width of nothing hides as well. */
function isNothing(size: string | undefined): boolean {
  return size !== undefined && Number(size) === 0;
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
