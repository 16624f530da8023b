import { plainCell } from "./plain-cell";

/** Whole rupiah. Never a fraction: PLN's exports have none. */
export type Rupiah = number;

/** `fraction`: a number with decimals that are no zeros; `scientific`: `7,7E+04`. */
export type RupiahProblem = "fraction" | "scientific" | "unreadable";

/**
 * The whole part in groups of three or without, then perhaps a fraction. Four decimals and more are always a fraction:
 * so databases write amounts (`77125.0000`), and so a workbook's number with decimals comes (`numberText`).
 */
const AMOUNT = /^(-?)(\d{1,3}(?:[. ']\d{3})+|\d{1,3}(?:,\d{3})+|\d+)(?:([.,])(\d{1,2}|\d{4,}))?(-?)$/;

/** Reads an amount as exports and people write it: `Rp1.234.567,00`, `1,234,567.00`, `1234567`, `77'125`, `77.125,-`, `77.125 Rp`, `-20.000`. */
export function readRupiah(raw: string): Rupiah | { readonly problem: RupiahProblem } {
  if (/^\d{1,15}$/.test(raw)) return Number(raw);
  const text = plainCell(raw);
  if (/\de[+-]?\d/i.test(text)) return { problem: "scientific" };
  const shown = text.replace(/^rp\.? ?(?=\(.+\)$)/i, "");
  const inBrackets = shown.startsWith("(") && shown.endsWith(")");
  const bare = (inBrackets ? shown.slice(1, -1) : shown)
    .replace(/^([-+]?) ?(?:rp|idr)[.:]? ?/i, "$1")
    .replace(/^\+/, "")
    .replace(/(?:[.,]-{1,2}|[.,]=| ?(?:rupiah|idr|rp\.?))$/i, "")
    .trim();
  const [, minus, whole = "", mark, fraction, minusBehind] = AMOUNT.exec(bare) ?? [];
  if (whole === "" || (mark !== undefined && whole.includes(mark))) return { problem: "unreadable" };
  if (fraction !== undefined && !/^0+$/.test(fraction)) return { problem: "fraction" };
  const value = Number(whole.replace(/\D/g, ""));
  if (!Number.isSafeInteger(value)) return { problem: "unreadable" };
  const isNegative = inBrackets || minus === "-" || minusBehind === "-";
  return isNegative && value !== 0 ? -value : value;
}

/** The amount, or `null` for whatever is no whole rupiah. */
export function parseRupiah(raw: string): Rupiah | null {
  const read = readRupiah(raw);
  return typeof read === "number" ? read : null;
}

/** `77125` → `Rp77.125`, `-20000` → `-Rp20.000`. */
export function formatRupiah(amount: Rupiah): string {
  return `${amount < 0 ? "-" : ""}Rp${formatCount(Math.abs(amount))}`;
}

/** `38344` → `38.344`, as Indonesians write numbers. */
export function formatCount(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, ".");
}
