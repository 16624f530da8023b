/** The 12-digit number of a PLN connection (IDPEL). It has no check digit: any 12 digits are well formed. */
export type CustomerId = string & { readonly __brand: "CustomerId" };

export type CustomerIdProblem = "empty" | "scientific" | "rounded" | "not_12_digits";

/** Nearly every cell of an export; one test instead of five matters in files of a million rows. */
const CLEAN = /^\d{6}(?!0{6})\d{6}$/;

/**
 * Reads an IDPEL as files and people write it (spaces, dots and dashes between the digits are ignored; so are the
 * spreadsheet's own dress of a number, `516759900011.0`, and of a text, `="516759900011"`).
 * Returns the problem when it is none: `scientific` for `5,16E+11` and `rounded` for six or more trailing zeros,
 * both of which mean that a spreadsheet has destroyed the digits.
 */
export function parseCustomerId(raw: string): CustomerId | { problem: CustomerIdProblem } {
  if (CLEAN.test(raw)) return raw as CustomerId;
  const text = raw.trim();
  if (text === "") return { problem: "empty" };
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(text)) return { problem: "scientific" };
  const digits = text
    .replace(/^="(.*)"$/, "$1")
    .replace(/^(\d{12})[.,]0{1,2}$/, "$1")
    .replace(/[\s.\-'’\u00a0\u200b]/g, "");
  if (!/^\d{12}$/.test(digits)) return { problem: "not_12_digits" };
  if (/0{6}$/.test(digits)) return { problem: "rounded" };
  return digits as CustomerId;
}

/** A customer ID known to be well formed, e.g. from our own database. */
export function customerId(digits: string): CustomerId {
  return digits as CustomerId;
}

/** `516759900011` → `51675****011`: enough for the owner to recognise, useless to a stranger. */
export function maskCustomerId(id: string): string {
  return `${id.slice(0, 5)}****${id.slice(-3)}`;
}
