import { isBlank, plainCell } from "../plain-cell";
import { readRupiah } from "../rupiah";
import type { Header } from "./header";
import type { SkipReason } from "./record";
import type { RowSums } from "./row-sums";

/** A row without a usable ID may be no customer at all: an empty line, a total, a remark, or the numbers of the columns. */
export function reasonToSkip(
  cells: readonly string[],
  columns: Header["columns"],
  sums: RowSums,
): SkipReason | null {
  if (cells.every(isLine)) return "blank";
  if (isNumbering(cells)) return "header_again";
  if (isTotal(cells, columns, sums)) {
    sums.total();
    return "total";
  }
  return isRemark(cells, columns) || isLoneRemark(cells, columns) ? "remark" : null;
}

/** Nothing, or a line that is drawn: `---`, `=====`, `+----+`. */
function isLine(cell: string): boolean {
  return isBlank(cell) || /^[\s\-=_+*|:.]{2,200}$/.test(cell);
}

/** `Halaman 2`, `RBM JJGAA`, `Dicetak 20-11-2026`, a signature: words in the ID's place, and nothing in any other that we read. */
function isRemark(cells: readonly string[], columns: Header["columns"]): boolean {
  const at = columns.customerId?.[0] ?? -1;
  const id = plainCell(cells[at] ?? "");
  if (!/\p{L}{3}/u.test(id) || /\d{5}/.test(id)) return false;
  return Object.values(columns).every((places) =>
    places.every((place) => place === at || isBlank(cells[place] ?? "")),
  );
}

/** `Jajag, 20 November 2026`, `Manajer ULP`: all that stands in a line, wherever; a name alone may be a customer whose cells are lost. */
function isLoneRemark(cells: readonly string[], columns: Header["columns"]): boolean {
  const [at, ...others] = [...cells.keys()].filter((place) => !isBlank(cells[place]!));
  if (at === undefined || others.length > 0 || at === columns.name?.[0]) return false;
  const words = plainCell(cells[at]!);
  return /\p{L}{3}/u.test(words) && !/\d{5}/.test(words);
}

const TOTAL = /^[^\p{L}\d]{0,5}(?:sub|grand)?[ -]?(?:total|jumlah|jml|rata[ -]?rata|terbilang|banyaknya)\b/iu;
/** What a total may be a total of; any other word behind it is somebody's name (`TOTAL BANGUNAN`). */
const TOTAL_OF = new Set(
  (
    "sub grand total jumlah jml tagihan seluruh seluruhnya semua keseluruhan rp rupiah pelanggan plg idpel lembar lbr " +
    "rekening rek rute rbm unit ulp halaman hal baris data besar akhir per kwh piutang tunggakan saldo dan sd rata terbilang"
  ).split(" "),
);

function saysTotalOnly(words: string): boolean {
  const parts = words.toLowerCase().split(/[^\p{L}\d]+/u);
  return parts.every((part) => part === "" || TOTAL_OF.has(part) || /\d/.test(part));
}

/**
 * A total has no month, no ID, and no name; where it stands in the name's place, it says nothing but what it is a total of.
 * Without a word it must come to what stands above it: a customer whose ID is lost would be passed over otherwise.
 */
function isTotal(cells: readonly string[], columns: Header["columns"], sums: RowSums): boolean {
  const cellOf = (field: keyof Header["columns"]) => plainCell(cells[columns[field]?.[0] ?? -1] ?? "");
  const id = cellOf("customerId");
  if (cellOf("period") !== "" || cellOf("tariff") !== "" || cellOf("meterNumber") !== "") return false;
  const isUnreadable = id === "" && !isBlank(cells[columns.customerId?.[0] ?? -1] ?? "");
  if (isUnreadable) return false;
  if (/\d{5}/.test(id) && !TOTAL.test(id)) return false;
  const words = cells.map((cell) => plainCell(cell)).find((cell) => TOTAL.test(cell));
  const amountAt = columns.amount?.[0] ?? -1;
  const amount = readRupiah(cells[amountAt] ?? "");
  // `Sub Total JJGAA`: of what it is the total, its amount shows.
  if (words !== undefined)
    return words === id || saysTotalOnly(words) || (typeof amount === "number" && sums.comesTo(amount));
  const hasText = /\p{L}/u.test(cellOf("name")) || /\p{L}/u.test(cellOf("address"));
  if (!/^0*$/.test(id) || hasText) return false;
  if (isBlank(cells[amountAt] ?? "")) return true;
  return typeof amount === "object" ? amount.problem === "unreadable" : sums.comesTo(amount);
}

/** `1 2 3 4 5` or `(1) (2) (3)` below the header of a printed table. */
function isNumbering(cells: readonly string[]): boolean {
  const numbers = cells
    .filter((cell) => !isBlank(cell))
    .map((cell) => /^\(?(\d{1,2})\)?$/.exec(plainCell(cell))?.[1]);
  return (
    numbers.length > 2 &&
    numbers.every((one, at) => one !== undefined && (at === 0 || Number(one) === Number(numbers[at - 1]) + 1))
  );
}
