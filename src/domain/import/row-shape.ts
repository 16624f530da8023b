import { isBlank, MAX_CELL_LENGTH } from "../plain-cell";
import type { ImportField } from "./fields";
import type { Header } from "./header";
import type { RejectionReason } from "./rejection";

/** Columns whose value a shifted row would take from a neighbour. */
const WEIGHTY: readonly ImportField[] = [
  "customerId",
  "period",
  "amount",
  "lateFee",
  "sheets",
  "dueOn",
  "paidOn",
  "energyKwh",
  "meterStart",
  "meterEnd",
];

/**
 * Makes the function that says why a row has not the shape of its header, or `null`. In delimited text cells have no place
 * of their own: a separator too many or too few moves everything behind it into other columns. In a workbook only the
 * length of cells is looked at.
 */
export function createShapeCheck(
  header: Header,
  isDelimited: boolean,
): (cells: readonly string[]) => RejectionReason | null {
  const width = header.labels.length;
  const lastWeighty = Math.max(...WEIGHTY.map((field) => header.columns[field]?.[0] ?? 0));
  const amountAt = header.columns.amount?.[0] ?? -1;
  const feeAt = header.columns.lateFee?.[0] ?? -1;
  return (cells) => {
    for (let at = 0; at < cells.length; at++) if (cells[at]!.length > MAX_CELL_LENGTH) return "cell_too_long";
    if (!isDelimited) return null;
    if (cells.length === width) return isMoved(cells, amountAt) ? "shape_more" : null;
    if (cells.length < width)
      return isShortened(cells, lastWeighty, amountAt) ? null : reasonFor(cells, "shape_fewer");
    if (cells.slice(width).every(isBlank)) return null;
    return hasThousands(cells, amountAt) || hasThousands(cells, feeAt)
      ? "shape_thousands"
      : reasonFor(cells, "shape_more");
  };
}

/** Excel leaves out separators of empty columns at the end of a row; a row that lacks a cell within has a last cell of another column. */
function isShortened(cells: readonly string[], lastWeighty: number, amountAt: number): boolean {
  if (cells.every(isBlank)) return true;
  if (cells.length <= lastWeighty || isBlank(cells.at(-1) ?? "")) return false;
  return amountAt < 0 || /\d{4}|\d[.,]\d{3}/.test(cells[amountAt] ?? "");
}

/**
 * `DSN KRAJAN, 68487` in a row that has lost an empty cell at its end: the amount begins with the blank behind a comma, as
 * no other cell does, and the amount itself stands beside it.
 */
function isMoved(cells: readonly string[], at: number): boolean {
  if (at < 1 || cells[at]?.charCodeAt(0) !== BLANK || !/^ ?\d{4,}/.test(cells[at + 1] ?? "")) return false;
  return cells.every((cell, index) => index === at || cell.charCodeAt(0) !== BLANK);
}

const BLANK = 32;

/** `77` and `125` side by side, from the amount on. */
function hasThousands(cells: readonly string[], at: number): boolean {
  return at >= 0 && /^\D{0,5}\d{1,3}$/.test(cells[at] ?? "") && /^\d{3}\D{0,4}$/.test(cells[at + 1] ?? "");
}

function reasonFor(cells: readonly string[], otherwise: RejectionReason): RejectionReason {
  return cells.some((cell) => cell.includes('"')) ? "shape_quotes" : otherwise;
}
