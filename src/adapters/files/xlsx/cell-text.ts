import { serialDay } from "../../../domain/import/cells";
import type { Workbook } from "./read-workbook";
import { unescapeText } from "./xml-text";

/** A cell as it stands in a sheet. */
export interface RawCell {
  readonly type: string;
  readonly text: string;
  readonly style: number;
  readonly isFormula: boolean;
}

/** A formula whose program has not kept its value, as if it were one of Excel's errors. */
const NO_VALUE = "#RUMUS!";

/** A cell as the text that a CSV of it would hold. */
export function cellText(cell: RawCell, workbook: Workbook): string {
  const { type, text } = cell;
  if (type === "s") return text.trim() === "" ? "" : (workbook.sharedTexts[Number(text)] ?? "");
  if (type === "b") return text === "1" || text === "true" ? "TRUE" : text === "" ? "" : "FALSE";
  if (type === "inlineStr" || type === "str") return unescapeText(text);
  if (type !== "n") return text;
  if (text === "") return cell.isFormula ? NO_VALUE : "";
  const value = Number(text);
  if (cell.isFormula && value === 0 && workbook.isUncomputed) return NO_VALUE;
  if (Number.isNaN(value)) return text;
  return workbook.isDateStyle[cell.style] === true && value >= 1 && value < LAST_DAY
    ? dayText(value, workbook.isFrom1904)
    : numberText(value);
}

/**
 * Numbers lose the dust of binary fractions (77125.00000000001). One with decimals gets at least four of them: three would
 * look like thousands, and a number is a number.
 */
export function numberText(value: number): string {
  const whole = Math.round(value);
  if (Math.abs(value - whole) < 1e-6) return String(whole);
  const text = String(value);
  const decimals = /^-?\d+\.(\d+)$/.exec(text)?.[1];
  return decimals === undefined ? text : text + "0".repeat(Math.max(0, 4 - decimals.length));
}

const DAYS_1904 = 1_462;
/** 1 January 10000: a spreadsheet shows no day for more, and an ID in a date's format is an ID. */
const LAST_DAY = 2_958_466;

/** Days since 30 December 1899 (the year 1900 had a 29 February in Lotus 1-2-3) or since 1 January 1904. */
export function dayText(serial: number, isFrom1904: boolean): string {
  return serialDay(isFrom1904 ? serial + DAYS_1904 : serial);
}

/** `C12` → 2. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length && at < 4; at++) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}
