import { parseCustomerId } from "../customer-id";
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
 * length of cells is looked at. `sample`: the first rows, to learn from before the first is judged.
 */
export function createShapeCheck(
  header: Header,
  isDelimited: boolean,
  sample: readonly (readonly string[])[] = [],
): (cells: readonly string[]) => RejectionReason | null {
  const width = header.labels.length;
  const lastWeighty = Math.max(...WEIGHTY.map((field) => header.columns[field]?.[0] ?? 0));
  const amountAt = header.columns.amount?.[0] ?? -1;
  const feeAt = header.columns.lateFee?.[0] ?? -1;
  const usual = createUsualCells();
  // Delimiters at the header's end need not be in its rows.
  const filledWidth = header.labels.findLastIndex((label) => label !== "") + 1;
  const isNext = createNeighbourCheck(header, sample);
  return (cells) => {
    for (let at = 0; at < cells.length; at++) if (cells[at]!.length > MAX_CELL_LENGTH) return "cell_too_long";
    if (!isDelimited) return null;
    if (cells.length >= filledWidth && cells.length <= width) {
      usual.learn(cells);
      return isMoved(cells, amountAt) || isNext(cells) ? "shape_more" : null;
    }
    if (cells.length < width)
      return isShortened(cells, lastWeighty, amountAt) && usual.areLike(cells)
        ? null
        : reasonFor(cells, "shape_fewer");
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

/** So many whole rows show what a column holds. */
const ROWS_LEARNT = 200;

/** Remembers of which columns all cells are numbers, or all words: a row that lacks a cell within has one in the other's place. */
function createUsualCells() {
  const kinds: (CellKind | "both" | undefined)[] = [];
  let rows = 0;
  return {
    learn(cells: readonly string[]): void {
      if (rows >= ROWS_LEARNT) return;
      rows += 1;
      for (const [at, cell] of cells.entries()) {
        const kind = kindOf(cell);
        if (kind !== null) kinds[at] = kinds[at] === undefined || kinds[at] === kind ? kind : "both";
      }
    },
    areLike: (cells: readonly string[]): boolean =>
      cells.every((cell, at) => {
        const [usual, kind] = [kinds[at], kindOf(cell)];
        return usual === undefined || usual === "both" || kind === null || kind === usual;
      }),
  };
}

type CellKind = "number" | "words";

function kindOf(cell: string): CellKind | null {
  if (isBlank(cell)) return null;
  return /\p{L}/u.test(cell) && !/^(?:rp|idr)\b/i.test(cell) ? "words" : "number";
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
/** An amount as it stands in a cell: no phone, no house number, no year. */
const AMOUNT_LIKE = /^(?:rp\.? ?)?\d{1,3}(?:[.,]\d{3}){1,2}(?:[.,]00?)?$|^\d{5,8}(?:[.,]00?)?$/i;
/** A column in which one of so many rows has a number like an amount is a column of such numbers. */
const FEW = 4;

/**
 * A comma without quotes before the amount, in a row that has lost an empty cell at its end, leaves the row its length:
 * what was to be the amount then stands in the column beside it. Makes the function that tells it by that column, where it
 * is for phones or for nothing that is read, and no other row has such a number in it. Any other column judges its own.
 */
function createNeighbourCheck(
  { columns, labels }: Header,
  sample: readonly (readonly string[])[],
): (cells: readonly string[]) => boolean {
  const at = (columns.amount?.[0] ?? -1) + 1;
  const isPhone = columns.phone?.includes(at) === true;
  const isRead = Object.values(columns).some((places) => places.includes(at));
  if (at === 0 || at >= labels.length || (isRead && !isPhone)) return () => false;
  const isLike = (cells: readonly string[]) => AMOUNT_LIKE.test(cells[at] ?? "");
  if (isPhone) return isLike;
  const idAt = columns.customerId?.[0] ?? -1;
  const rows = sample.filter((cells) => typeof parseCustomerId(cells[idAt] ?? "") === "string");
  const alike = rows.filter(isLike).length;
  const isUsual = alike === rows.length || (alike > 1 && alike * FEW >= rows.length);
  return (cells) => !isUsual && isLike(cells);
}

/** `77` and `125` side by side, from the amount on. */
function hasThousands(cells: readonly string[], at: number): boolean {
  return at >= 0 && /^\D{0,5}\d{1,3}$/.test(cells[at] ?? "") && /^\d{3}\D{0,4}$/.test(cells[at + 1] ?? "");
}

function reasonFor(cells: readonly string[], otherwise: RejectionReason): RejectionReason {
  return cells.some((cell) => cell.includes('"')) ? "shape_quotes" : otherwise;
}
