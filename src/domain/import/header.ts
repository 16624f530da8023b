import { plainCell } from "../plain-cell";
import { fieldOfHeader, type ImportField, normalizeHeader } from "./fields";
import { withSubHeader } from "./sub-header";

/** How far down the header row may stand: exports carry a title, a unit and a date above it. */
export const HEADER_SEARCH_ROWS = 30;
/** A header may be written over so many rows: bands over columns, units below them. */
const MAX_HEADER_ROWS = 3;
/** So many rows from the top of a table are looked at. */
export const LOOK_AHEAD_ROWS = HEADER_SEARCH_ROWS + MAX_HEADER_ROWS;
/** No list has more columns; whatever has is none. */
export const MAX_COLUMNS = 500;

/** Where the columns of a file are. */
export interface Header {
  /** Position of the header's last row among the rows that were searched, from 0. */
  readonly rowIndex: number;
  /** Position of its first row, where it is written over several. */
  readonly topIndex: number;
  /** The file's own words, for messages. */
  readonly labels: readonly string[];
  /** Column positions by field; `phone` may have several columns, every other field has one. */
  readonly columns: Readonly<Partial<Record<ImportField, readonly number[]>>>;
}

/**
 * Finds the header among the first rows: the row that names the customer ID and the most known columns besides (at
 * least one), with the rows below it that explain it. Returns `null` when there is none. `hidden` columns count only for
 * what no visible column holds.
 */
export function findHeader(
  rows: readonly (readonly string[])[],
  hidden: ReadonlySet<number> = NONE,
): Header | null {
  let best: Header | null = null;
  let bestCount = 1;
  for (const [rowIndex, cells] of rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
    const columns = columnsOf(cells, hidden);
    const count = Object.keys(columns).length;
    if (columns.customerId === undefined || count <= bestCount) continue;
    best = { rowIndex, topIndex: rowIndex, labels: seenLabels(labelsOf(cells), columns, hidden), columns };
    bestCount = count;
  }
  if (best === null) return null;
  for (let under = 1; under < MAX_HEADER_ROWS; under++) {
    const next: readonly string[] | undefined = rows[best.rowIndex + 1];
    const wider: Header | null = next === undefined ? null : explainHeader(best, next, hidden);
    if (wider === null) break;
    best = wider;
  }
  return best;
}

/** The header together with the row below it, when that row belongs to it (`TAGIHAN` over `LEMBAR`, `RPTAG`); else `null`. */
export function explainHeader(
  header: Header,
  below: readonly string[],
  hidden: ReadonlySet<number> = NONE,
): Header | null {
  const labels = withSubHeader(header.labels, labelsOf(below), header.columns.customerId?.[0] ?? -1);
  if (labels === null) return null;
  return {
    rowIndex: header.rowIndex + 1,
    topIndex: header.topIndex,
    labels,
    columns: columnsOf(labels, hidden),
  };
}

/** The file's word for a field, e.g. `RPTAG`; the field's own name when the file has no such column. */
export function labelOf(header: Header, field: ImportField): string {
  const column = header.columns[field]?.[0];
  return column === undefined ? field : (header.labels[column] ?? field);
}

/**
 * Columns that carry the very same word for something a bill stands or falls with, e.g. two of RPTAG: which one counts
 * cannot be told. The word, or `null`.
 */
export function wordTwice({ labels, columns }: Header): string | null {
  for (const field of ["customerId", "amount", "period", "paidOn"] as const) {
    const chosen = columns[field]?.[0];
    if (chosen === undefined) continue;
    const word = normalizeHeader(labels[chosen]!);
    if (labels.filter((label) => normalizeHeader(label) === word).length > 1) return labels[chosen]!;
  }
  return null;
}

const NONE: ReadonlySet<number> = new Set();

function labelsOf(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => plainCell(cell));
}

/** A hidden column that gives way to a visible one has no word: it is not read. */
function seenLabels(
  labels: readonly string[],
  columns: Header["columns"],
  hidden: ReadonlySet<number>,
): readonly string[] {
  if (hidden.size === 0) return labels;
  const used = new Set(Object.values(columns).flat());
  return labels.map((label, at) => (hidden.has(at) && !used.has(at) ? "" : label));
}

function columnsOf(
  cells: readonly string[],
  hidden: ReadonlySet<number>,
): Partial<Record<ImportField, number[]>> {
  const ranks: Partial<Record<ImportField, number>> = {};
  const columns: Partial<Record<ImportField, number[]>> = {};
  for (const [position, cell] of cells.entries()) {
    const found = fieldOfHeader(cell);
    if (!found) continue;
    const rank = hidden.has(position) ? HIDDEN_RANK + found.rank : found.rank;
    const { field } = found;
    if (field === "phone") {
      columns.phone ??= [];
      columns.phone.push(position);
    } else if (ranks[field] === undefined || rank < ranks[field]) {
      ranks[field] = rank;
      columns[field] = [position];
    }
  }
  return columns;
}

/** Above every rank of a visible column. */
const HIDDEN_RANK = 1_000;
