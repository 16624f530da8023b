import { fieldOfHeader, type ImportField, normalizeHeader } from "./fields";

/** How far down the header row may stand: exports carry a title, a unit and a date above it. */
export const HEADER_SEARCH_ROWS = 30;

/** Where the columns of a file are. */
export interface Header {
  /** Position of the header among the rows that were searched, from 0. */
  readonly rowIndex: number;
  /** The file's own words, for messages. */
  readonly labels: readonly string[];
  /** Column positions by field; `phone` may have several columns, every other field has one. */
  readonly columns: Readonly<Partial<Record<ImportField, readonly number[]>>>;
}

/**
 * Finds the header among the first rows: the row that names the customer ID and the most known columns besides (at
 * least one). Returns `null` when there is none.
 */
export function findHeader(rows: readonly (readonly string[])[]): Header | null {
  let best: Header | null = null;
  let bestCount = 1;
  for (const [rowIndex, cells] of rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
    const columns = columnsOf(cells);
    const count = Object.keys(columns).length;
    if (columns.customerId === undefined || count <= bestCount) continue;
    best = { rowIndex, labels: cells.map((cell) => cell.trim()), columns };
    bestCount = count;
  }
  return best;
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

function columnsOf(cells: readonly string[]): Partial<Record<ImportField, number[]>> {
  const ranks: Partial<Record<ImportField, number>> = {};
  const columns: Partial<Record<ImportField, number[]>> = {};
  for (const [position, cell] of cells.entries()) {
    const found = fieldOfHeader(cell);
    if (!found) continue;
    const { field, rank } = found;
    if (field === "phone") {
      columns.phone = [...(columns.phone ?? []), position];
    } else if (ranks[field] === undefined || rank < ranks[field]) {
      ranks[field] = rank;
      columns[field] = [position];
    }
  }
  return columns;
}
