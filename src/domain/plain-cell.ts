import { westernDigits } from "./normalise";

/** No cell that means anything is longer; a longer one is somebody's mistake or bomb, and its row is refused unread. */
export const MAX_CELL_LENGTH = 4_000;
/** IDs, amounts, dates and counts are short: a longer text is none, and no pattern is tried on it. */
const MAX_VALUE_LENGTH = 200;

/** Most cells: visible ASCII with single spaces, in no dress. */
const PLAIN = /^[!#-&(-<>-~][!-~]*(?: [!-~]+)*$/;
const DASHES = /[\p{Pd}\u2212]/gu;
/** The number of a footnote is no digit of the value beside it: `77.125²`. */
const RAISED = /[\u00b2\u00b3\u00b9\u2070-\u209c]/g;
const INVISIBLE = /\p{Cf}|\u034f|[\u115f\u1160\u17b4\u17b5\u3164\uffa0]|[\ufe00-\ufe0f]/gu;

/**
 * A cell or a word as its author sees it, for reading a value from it: without marks of direction and other invisible
 * characters, with plain digits, plain dashes and single spaces, and without the dress that spreadsheets give to a text
 * (`="0890…"`, `=0890…`, a leading `'`, quotes around it). A text that is too long for any value gives an empty one.
 */
export function plainCell(raw: string, maxLength = MAX_VALUE_LENGTH): string {
  if (raw === "" || raw.length > maxLength) return "";
  if (PLAIN.test(raw)) return raw;
  const text = westernDigits(raw.replace(INVISIBLE, "").replace(RAISED, "^").normalize("NFKC"))
    .replace(/\u066c/g, ",")
    .replace(DASHES, "-")
    .replace(/[‘’′]/g, "'")
    .replace(/[“”″]/g, '"')
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return undressed(text);
}

function undressed(text: string): string {
  const bare = text.startsWith("=") ? text.slice(1).trim() : text;
  const quote = bare[0] ?? "";
  if (bare.length > 1 && (quote === '"' || quote === "'") && bare.endsWith(quote))
    return bare.slice(1, -1).trim();
  if (/^= ?\+?\d[\d.,]*$/.test(text)) return bare;
  return text.startsWith("'") ? text.slice(1).trim() : text;
}

/** Nothing that an eye can see: empty, blanks, invisible marks, or the end-of-file mark of DOS. */
export function isBlank(raw: string): boolean {
  return raw === "" || (raw.length <= MAX_CELL_LENGTH && plainCell(raw, MAX_CELL_LENGTH) === "");
}

/**
 * What a spreadsheet or a database shows where it has no value: `#N/A`, `#REF!`, `#DIV/0!`, `#NAMA?`, `Err:502`,
 * `########` (a column too narrow, copied from paper), `\N` and `NULL` of a database's dump.
 */
export function isErrorCell(raw: string): boolean {
  if (raw === "") return false;
  const first = raw.charCodeAt(0);
  // `#`, a backslash, a bracket, E, N, or a blank before one of them.
  if (first !== 35 && first !== 92 && first !== 69 && first !== 78 && first > 40) return false;
  return /^(?:#N\/A!?|#[A-Z_]{2,20}(?:\/0)?[!?]?|#+|Err:\d{3}|\\N|\(?NULL\)?)$/i.test(plainCell(raw));
}
