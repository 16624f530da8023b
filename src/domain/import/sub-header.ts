import { isBlank } from "../plain-cell";
import { fieldOfHeader } from "./fields";

/** What only says how the column above is measured. */
const UNIT =
  /^\(?(?:rp\.?|rupiah|kwh|va|watt|lbr|lembar|ribu(?:an)?|juta(?:an)?|(?:dalam|dlm) [a-z ]{2,20}|rp\.? ?(?:ribu|juta|000)|x ?1[.,]?000|000)\)?$/i;

/**
 * The labels of a header over two rows, or `null` when the lower row is no part of it. A band stands over several columns
 * and the words below it say which is which, so the lower word counts; a unit below a word (`Rp` below `DENDA`) is added in brackets and never names the column; any other
 * word below a word qualifies it (`TAGIHAN` over `BULAN LALU`), so both together are the label.
 */
export function withSubHeader(
  upper: readonly string[],
  lower: readonly string[],
  idColumn: number,
): readonly string[] | null {
  if (!isBlank(lower[idColumn] ?? "")) return null;
  const filled = [...lower.entries()].filter(([, cell]) => !isBlank(cell));
  if (filled.length === 0 || filled.some(([, cell]) => !isWord(cell))) return null;
  const belongs = filled.some(
    ([at, cell]) =>
      fieldOfHeader(cell) !== null || UNIT.test(cell) || (upper[at] === "" && bandOver(upper, at)),
  );
  if (!belongs) return null;
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => labelFrom(upper, lower, at));
}

function labelFrom(upper: readonly string[], lower: readonly string[], at: number): string {
  const [above, below] = [upper[at] ?? "", lower[at] ?? ""];
  const isBand = above !== "" && (upper[at + 1] ?? "") === "" && (lower[at + 1] ?? "") !== "";
  // A band with nothing below its own first column names no column.
  if (isBand || above === "") return below;
  if (below === "") return above;
  if (UNIT.test(below)) return `${above} (${below.replace(/[()]/g, "")})`;
  return fieldOfHeader(below) !== null ? below : `${above} ${below}`;
}

/** A word stands to the left with nothing between: its cell may reach over this column. */
function bandOver(upper: readonly string[], at: number): boolean {
  return upper.slice(0, at).some((cell) => cell !== "");
}

/** Headings have letters and no long numbers. */
function isWord(cell: string): boolean {
  return /\p{L}|000/u.test(cell) && !/\d{5}/.test(cell);
}
