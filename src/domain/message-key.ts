import { murmur3 } from "./holdout";

const ODD = "odd-";
const PLAIN = /^[\x21-\x7e]{1,190}$/;

/**
 * The id of a message as we keep it and ask for it. Ids are chosen by the program that the writer uses, so they may be
 * anything; real ones are short and plain (`3EB0…`, 12 to 32 letters and digits) and stay as they are. Any other id is
 * replaced by its hash, the same each time, so that a repeat is still known as one.
 */
export function messageKey(id: string): string {
  if (PLAIN.test(id)) return id;
  // Percent signs and digits: the hash is over plain text. Half a letter has no such spelling.
  const spelt = encodeURIComponent(id.replace(/\p{Surrogate}/gu, "\ufffd"));
  const parts = [0, 1, 2, 3].map((seed) => murmur3(`${seed}:${spelt}`).toString(16).padStart(8, "0"));
  return `${ODD}${parts.join("")}`;
}

/** Is this what we keep in place of an id? The channel does not know it. */
export function isOddKey(key: string): boolean {
  return key.startsWith(ODD);
}
