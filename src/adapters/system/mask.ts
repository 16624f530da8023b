import { maskCustomerId } from "../../domain/customer-id";
import { visibleText } from "../../domain/foreign-text";
import { maskPhone } from "../../domain/phone-number";

/** Twelve digits in three groups of four, as people write an IDPEL. */
const GROUPED_ID = /(?<!\d)\d{4}[ .-]\d{4}[ .-]\d{4}(?!\d)/g;
/** `0812-3456-7890`, `+62 812 3456 7890`. */
const WRITTEN_PHONE = /(?<!\d)(?:\+?62|0)[ .-]?8\d[\d .-]{5,14}\d/g;
/** Anything else of nine digits or more: a phone, an IDPEL, a meter number, a NIK, a token. */
const LONG_NUMBER = /\d{9,}/g;

/**
 * Takes whatever could name a person out of a line that is to be logged, and shows what a terminal would obey. Shorter
 * numbers (counts, ids, rupiah) stay.
 */
export function mask(text: string): string {
  return visibleText(text)
    .replace(GROUPED_ID, (found) => maskDigits(found.replace(/\D/g, "")))
    .replace(WRITTEN_PHONE, (found) => maskPhone(found.replace(/\D/g, "")))
    .replace(LONG_NUMBER, maskDigits);
}

function maskDigits(digits: string): string {
  return digits.length === 12 && !/^62|^0/.test(digits) ? maskCustomerId(digits) : maskPhone(digits);
}

/** `mask` on every string inside plain data; keys too, since a map may be keyed by phone. */
export function maskDeep(value: unknown): unknown {
  if (typeof value === "string") return mask(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(maskDeep);
  if (value instanceof Error) return describeError(value);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [mask(key), maskDeep(inner)]));
  return value;
}

/**
 * Only name, code, message and stack of an error. A driver's error also carries the statement with its parameters,
 * and those are people's messages.
 */
function describeError(error: Error): Record<string, unknown> {
  const code = (error as { code?: unknown }).code;
  return {
    name: error.name,
    ...(code === undefined ? {} : { code: String(code) }),
    message: mask(error.message),
    stack: mask(error.stack ?? ""),
    ...(error.cause === undefined ? {} : { cause: maskDeep(error.cause) }),
  };
}
