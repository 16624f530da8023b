import { addDays, type LocalDay, parseLocalDay } from "../local-time";

/** Text for a person, on one line: control characters and runs of spaces become one space; `null` when nothing is left. */
export function cleanWords(raw: string, maxLength: number): string | null {
  if (raw === "") return null;
  const text = PLAIN.test(raw) ? raw : raw.replace(/[\s\u0000-\u001f\u007f\u00a0]+/g, " ").trim();
  return text === "" ? null : text.length > maxLength ? text.slice(0, maxLength).trimEnd() : text;
}

/** Most cells: words of visible ASCII with single spaces between them. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** A cell that holds a whole number: `900`, `1.300`, `2200 VA`, `53,00`, `53 kWh`; `undefined` when it holds something else. */
export function parseCount(raw: string): number | null | undefined {
  if (/^\d{1,9}$/.test(raw)) return Number(raw);
  const text = raw
    .trim()
    .replace(/\s*(?:va|kwh|watt)$/i, "")
    .trim();
  if (text === "" || text === "-") return null;
  const match = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,]\d{1,2})?$/.exec(text);
  const value = match ? Number(match[1]!.replace(/[.,]/g, "")) : Number.NaN;
  return Number.isSafeInteger(value) && value < 2 ** 31 ? value : undefined;
}

/** What a spreadsheet counts days from; the year 1900 had a 29 February in Lotus 1-2-3. */
const DAY_ZERO = "1899-12-30";

/** A cell that holds a day, also as the bare number of a spreadsheet's date (`46346` is 20 November 2026; 2009 to 2064). */
export function parseDay(raw: string): LocalDay | null {
  const serial = /^\s*([45]\d{4})(?:[.,]\d+)?\s*$/.exec(raw)?.[1];
  return serial === undefined ? parseLocalDay(raw) : addDays(DAY_ZERO, Number(serial));
}

export interface Tariff {
  readonly tariff: string | null;
  readonly powerVa: number | null;
  readonly isPrepaid: boolean;
}

/**
 * `R1M` → class R1M; `R1/900 VA` → class R1 and 900 VA. A class that ends in T is prepaid (`R1T`, `R1MT`, `B2T`), which
 * has no monthly bill.
 */
export function parseTariff(raw: string): Tariff {
  const text = raw.trim().toUpperCase();
  const both = /^([A-Z]\d?[A-Z]*)\s*[/ ]\s*(\d[\d.,]*)(?:\s*VA)?$/.exec(text);
  const tariff = (both?.[1] ?? text).replace(/[\s/]/g, "").slice(0, 10);
  return {
    tariff: tariff === "" ? null : tariff,
    powerVa: both ? (parseCount(both[2]!) ?? null) : null,
    isPrepaid: /^[A-Z]\d?[A-Z]?T$/.test(tariff),
  };
}

/** How many different cells are kept; a file of a million rows has a few months, days and tariffs. */
const REMEMBERED = 2_000;

/** The same function, with its last different answers kept. */
export function remember<T>(compute: (raw: string) => T): (raw: string) => T {
  const known = new Map<string, T>();
  return (raw) => {
    const answer = known.get(raw);
    if (answer !== undefined) return answer;
    if (known.size >= REMEMBERED) known.clear();
    const fresh = compute(raw);
    known.set(raw, fresh);
    return fresh;
  };
}
