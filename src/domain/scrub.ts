import { type Address, isHidden } from "./phone-number";

/**
 * How much is looked for: phones and hidden ids, which are one person's alone, wherever they stand; names as well, where
 * only staff read and a namesake loses no more than a line; the person's own words, where they can only be a quotation.
 */
export type ScrubDepth = "phones" | "names" | "words";

/** Takes a person out of texts that are somebody else's. */
export interface Scrub {
  /** The text without the lines that the person stands in; `null` where there are none. JSON stays JSON. */
  clean(text: string, depth: ScrubDepth): string | null;
}

export const SCRUBBED = "(dihapus)";

/** Words that are shorter say nothing of anybody: CEK, halo pak. */
const SHORTEST_WORDS = 8;
/** Quotations are cut; so much of a line is looked for. */
const QUOTED = 24;
const SHORTEST_NAME = 4;
const SHORTEST_ID = 5;

export function createScrub(person: {
  readonly addresses: readonly Address[];
  readonly names: readonly string[];
  readonly words: readonly string[];
}): Scrub {
  const phones = person.addresses
    .filter((address) => !isHidden(address))
    .map((phone) => phone.replace(/^62/, ""));
  const hiddenIds = person.addresses
    .filter(isHidden)
    .map((name) => name.slice(name.indexOf(":") + 1))
    .filter((id) => id.length >= SHORTEST_ID);
  const names = person.names.map(plain).filter((name) => name.length >= SHORTEST_NAME);
  const words = [...new Set(person.words.flatMap((text) => text.split("\n")).map(plain))]
    .filter((line) => line.length >= SHORTEST_WORDS)
    .map((line) => line.slice(0, QUOTED));
  const isHit = (line: string, depth: ScrubDepth): boolean => {
    if (hiddenIds.some((id) => hasId(line, id)) || hasPhone(line, phones)) return true;
    if (depth === "phones") return false;
    const text = plain(line);
    return (
      names.some((name) => text.includes(name)) ||
      (depth === "words" && words.some((quoted) => text.includes(quoted)))
    );
  };
  const cleanText = (text: string, depth: ScrubDepth): string => {
    const lines = text.split("\n");
    return lines.map((line) => (isHit(line, depth) ? SCRUBBED.slice(0, line.length) : line)).join("\n");
  };
  return {
    clean(text, depth) {
      const json = parsed(text);
      const cleaned =
        json === undefined
          ? cleanText(text, depth)
          : JSON.stringify(mapTexts(json, (one) => cleanText(one, depth)));
      return cleaned === text || (json !== undefined && cleaned === JSON.stringify(json)) ? null : cleaned;
    },
  };
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}

/** Not as a part of a longer number or word. */
function hasId(text: string, id: string): boolean {
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1))
    if (!/[a-z\d]/i.test(text[at - 1] ?? "") && !/[a-z\d]/i.test(text[at + id.length] ?? "")) return true;
  return false;
}

/** Digits, with what people write between them. */
const RUN = /\d[\d ().\u2010-\u2015\u00a0-]*/g;

/** Does one of these numbers (without its country code) stand in the text, however it is written? */
function hasPhone(text: string, phones: readonly string[]): boolean {
  if (phones.length === 0) return false;
  for (const [run] of text.matchAll(RUN)) {
    const digits = run.replace(/\D/g, "");
    for (const phone of phones)
      for (let at = digits.indexOf(phone); at >= 0; at = digits.indexOf(phone, at + 1))
        if (isWhole(run, digits, at, phone.length)) return true;
  }
  return false;
}

/** Before it stands nothing, a zero or a country code; behind it no further digit follows at once. */
function isWhole(run: string, digits: string, at: number, length: number): boolean {
  const places = [...run].flatMap((letter, place) => (/\d/.test(letter) ? [place] : []));
  const end = places[at + length - 1]!;
  const isEnded = places[at + length] !== end + 1;
  const isBegun =
    at === 0 || places[at - 1] !== places[at]! - 1 || /^(?:00)?(?:62)?0?$/.test(digits.slice(0, at));
  return isEnded && (isBegun || /(?:\D|^)(?:00)?(?:62)?0?$/.test(run.slice(0, places[at]!)));
}

function parsed(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The same value with every text in it changed, those that name its parts too. */
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (typeof value === "number") {
    const text = change(String(value));
    return text === String(value) ? value : text;
  }
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [change(name), mapTexts(one, change)]),
  );
}
