import { maskCustomerId } from "./customer-id";
import { visibleText } from "./foreign-text";
import { maskPhone } from "./phone-number";

/** Twelve digits in three groups of four, as people write an IDPEL. */
const GROUPED_ID = /(?<!\d)\d{4}[ .-]\d{4}[ .-]\d{4}(?!\d)/g;
/** `0812-3456-7890`, `+62 812 3456 7890`. */
const WRITTEN_PHONE = /(?<!\d)(?:\+?62|0)[ .-]?8\d[\d .-]{5,14}\d/g;
/** Anything else of nine digits or more: a phone, an IDPEL, a meter number, a NIK, a token. */
const LONG_NUMBER = /\d{9,}/g;

/**
 * Somebody's words without the numbers that could name a person, for the log and for whoever may only look; what a
 * terminal would obey is shown. Shorter numbers (counts, ids, rupiah) stay.
 */
export function maskNumbers(text: string): string {
  return visibleText(text)
    .replace(GROUPED_ID, (found) => maskDigits(found.replace(/\D/g, "")))
    .replace(WRITTEN_PHONE, (found) => maskPhone(found.replace(/\D/g, "")))
    .replace(LONG_NUMBER, maskDigits);
}

function maskDigits(digits: string): string {
  return digits.length === 12 && !/^62|^0/.test(digits) ? maskCustomerId(digits) : maskPhone(digits);
}
