import { hidden } from "./mask";
import { isBlank, plainCell } from "./plain-cell";

/** The 12-digit number of a PLN connection (IDPEL). It has no check digit: any 12 digits are well formed. */
export type CustomerId = string & { readonly __brand: "CustomerId" };

export type CustomerIdProblem = "empty" | "scientific" | "rounded" | "not_12_digits";

/** Nearly every cell of an export; one test instead of five matters in files of a million rows. */
const CLEAN = /^\d{6}(?!0{6})\d{6}$/;
/** What people write around an ID: `ID 5167…`, `No. 5167…`, `5167… (SITI)`, `(5167…)`, a stop or a star behind it. */
const AROUND =
  /^\(|^(?:id ?(?:pel(?:anggan)?)?|no(?:mor)?)[.:# ]{1,3}| ?\([^()\d]{1,40}\)$|[.,;:'*)]{1,2}$/gi;

/**
 * Reads an IDPEL as files and people write it: spaces, dots and dashes between the digits are ignored, so are commas
 * between groups of three, what `plainCell` takes off, and words around it; so is the fraction of a number without one
 * (`516759900011.0`). Returns the problem when it is none: `scientific` for `5,16E+11` and `rounded` for six or more
 * trailing zeros, both of which mean that a spreadsheet has destroyed the digits.
 */
export function parseCustomerId(raw: string): CustomerId | { problem: CustomerIdProblem } {
  if (CLEAN.test(raw)) return raw as CustomerId;
  if (isBlank(raw)) return { problem: "empty" };
  const text = plainCell(raw);
  if (/^\d+(?:[.,]\d+)?e\+?\d+$/i.test(text)) return { problem: "scientific" };
  const bare = text.replace(AROUND, "");
  const whole = /^(?:\d{12}[.,]0+|\d{3}(?:,\d{3}){3}\.0+|\d{3}(?:\.\d{3}){3},0+)$/.test(bare)
    ? bare.replace(/[.,]0+$/, "")
    : bare;
  // Two digits behind the only point or comma are a fraction, and not the end of an ID.
  const isGrouped = /^\d{1,3}(?:,\d{3})+$/.test(whole) || /^\d+(?:[ .'-]+\d+)*$/.test(whole);
  const digits = isGrouped && !/^\d+\.\d{1,2}$/.test(whole) ? whole.replace(/\D/g, "") : "";
  if (digits.length !== 12) return { problem: "not_12_digits" };
  if (/0{6}$/.test(digits)) return { problem: "rounded" };
  return digits as CustomerId;
}

/** A customer ID known to be well formed, e.g. from our own database. */
export function customerId(digits: string): CustomerId {
  return digits as CustomerId;
}

/** `516759900011` → `51675••••011`: enough for the owner to recognise, useless to a stranger. */
export function maskCustomerId(id: string): string {
  return `${id.slice(0, 5)}${hidden(4)}${id.slice(-3)}`;
}
