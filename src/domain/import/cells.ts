import { type BillingPeriod, parsePeriod, periodOf } from "../billing-period";
import { type LocalDay, parseLocalDay } from "../local-time";
import { plainCell } from "../plain-cell";

/**
 * Text for a person, on one line: control characters and runs of spaces become one space, marks that nobody sees go;
 * `null` when nothing is left.
 */
export function cleanWords(raw: string, maxLength: number): string | null {
  if (raw === "") return null;
  const text =
    PLAIN.test(raw) && !/[\\&]/.test(raw)
      ? raw
      : undressed(
          raw
            .replace(UNSEEN, "")
            .replace(/[\s\p{Cc}]+/gu, " ")
            .trim(),
        );
  return text === "" ? null : text.length > maxLength ? text.slice(0, maxLength).trimEnd() : text;
}

/** Most cells: words of visible ASCII with single spaces between them. */
const PLAIN = /^[!#-<>-~][!-~]*(?: [!-~]+)*$/;
/** Marks of direction, soft hyphens and joints; not the joiners that some scripts are written with. */
const UNSEEN = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** What web pages write for the signs that they are made of. */
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&quot;": '"',
  "&#39;": "'",
  "&apos;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&nbsp;": " ",
};

/** `="SITI"`, `"SITI"` → `SITI`; `BU \"SRI\"` of a database → `BU "SRI"`; a stray quote of a broken CSV is no letter of a name. */
function undressed(raw: string): string {
  const text = raw
    .replace(/\\(["'\\])/g, "$1")
    .replace(/&(?:amp|quot|#39|apos|lt|gt|nbsp);/g, (entity) => ENTITIES[entity]!)
    .trim();
  if (/^=?"[^"]+"$/.test(text)) return text.slice(text.indexOf('"') + 1, -1).trim();
  const isStray = text.startsWith('"') && text.indexOf('"', 1) < 0;
  return isStray ? text.slice(1).trim() : text;
}

/** Words behind a number that say what is counted. */
const UNITS =
  /^([^a-z]*[^a-z ]) ?(?:va|watt|w|kwh|lembar|lbr|bulan|bln|bl|rekening|rek|x)\.?(?: (?:tagihan|rekening|tunggakan))?(?: ?\([a-z ]{1,20}\))?$/i;
const NUMBER_WORDS: readonly string[] = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam"];
/** Four decimals and more are a fraction: so a workbook's number with decimals comes. */
const COUNT = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}|\d{4,}))?$/;

/**
 * A cell that holds a whole number: `900`, `1.300`, `2200 VA`, `1,3 kVA`, `53,00`, `53 kWh`, `2 lembar`; a fraction is
 * rounded, unless it must be whole. `undefined` when it holds something else.
 */
export function parseCount(raw: string, isWhole = false): number | null | undefined {
  if (/^\d{1,9}$/.test(raw)) return Number(raw);
  const text = plainCell(raw);
  if (text === "" || text === "-") return raw.length > 200 ? undefined : null;
  const kilo = /^(\d{1,4})(?:[.,](\d{1,3}))? ?kva$/i.exec(text);
  if (kilo !== null) return Math.round(Number(`${kilo[1]}.${kilo[2] ?? 0}`) * 1_000);
  const inWords = NUMBER_WORDS.indexOf(text.toLowerCase().replace(/ (?:lembar|lbr|bulan|bln)$/, ""));
  if (inWords >= 0) return inWords;
  const bare = UNITS.exec(text)?.[1] ?? text.replace(/ ?\([a-z ]{1,20}\)$| ?[.,;]$/i, "");
  const [, whole, fraction] = COUNT.exec(bare) ?? [];
  if (whole === undefined || (isWhole && /[1-9]/.test(fraction ?? ""))) return undefined;
  const value = Math.round(Number(`${whole.replace(/\D/g, "")}.${fraction ?? 0}`));
  return Number.isSafeInteger(value) && value < 2 ** 31 ? value : undefined;
}

/** No connection is weaker: a smaller number is in kVA without its unit, or another column's. */
const LEAST_POWER_VA = 200;

/** A cell that holds a power, also with its tariff (`R1/900`). */
export function parsePower(raw: string): number | null | undefined {
  const power = parseCount(raw) ?? parseTariff(raw).powerVa ?? (isNone(raw) ? null : undefined);
  return typeof power === "number" && power > 0 && power < LEAST_POWER_VA ? undefined : power;
}

/** How many months an amount covers: whole, or not to be believed. */
export function parseSheets(raw: string): number | null | undefined {
  return parseCount(raw, true);
}

function isNone(raw: string): boolean {
  const text = plainCell(raw);
  return (text === "" || text === "-") && raw.length <= 200;
}

/** What a spreadsheet counts days from; the year 1900 had a 29 February in Lotus 1-2-3. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const SECONDS_A_DAY = 86_400;

/**
 * A cell that holds a day, also as the bare number of a spreadsheet's date (`46346` is 20 November 2026; 2009 to 2064).
 * Computed dates lie a hair beside midnight, so the second is rounded before the day is cut.
 */
export function parseDay(raw: string): LocalDay | null {
  const serial = /^([45]\d{4}(?:[.,]\d{1,18})?)$/.exec(plainCell(raw))?.[1];
  return serial === undefined ? parseLocalDay(raw) : serialDay(Number(serial.replace(",", ".")), DAY_ZERO);
}

/** The day of a spreadsheet's number, counted from `epoch` (milliseconds); empty for one that is no day. */
export function serialDay(serial: number, epoch = DAY_ZERO): LocalDay {
  const day = new Date(
    epoch + Math.floor(Math.round(serial * SECONDS_A_DAY) / SECONDS_A_DAY) * SECONDS_A_DAY * 1_000,
  );
  return Number.isNaN(day.getTime()) ? "" : day.toISOString().slice(0, 10);
}

/**
 * A cell that holds a month, also as the day that a spreadsheet makes of it: a typed `Nov-26` becomes 26 November of the
 * year in which it was typed, and a typed `01/11/2026` becomes 11 January in an English Excel. Days that may stand for
 * another year (`Nov-25`) or another month (in January, up to the 12th) are `ambiguous`.
 */
export function parseMonth(raw: string): BillingPeriod | { readonly problem: "unreadable" | "ambiguous" } {
  const period = parsePeriod(raw);
  if (period !== null) return period;
  const day = parseDay(raw);
  if (day === null || day === "") return { problem: "unreadable" };
  const [year, month, date] = [Number(day.slice(2, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
  const isOtherYear = date < year && date >= year - 3;
  const isSwapped = month === 1 && date > 1 && date <= 12;
  // `11/12/2026` says 12 November to whoever writes the month first.
  const isEither =
    date > 1 && date <= 12 && date !== month && /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}/.test(plainCell(raw));
  return isOtherYear || isSwapped || isEither ? { problem: "ambiguous" } : periodOf(day);
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
  const text = plainCell(raw).toUpperCase();
  const both = /^([A-Z]\d?[A-Z]*) ?[/ -] ?(\d[\d.,]*)(?: ?VA)?$/.exec(text);
  // `900 VA` in the place of a tariff is a power, and no class.
  const tariff = (both?.[1] ?? (/^\d/.test(text) ? "" : text)).replace(/[ /]/g, "").slice(0, 10);
  return {
    tariff: tariff === "" || tariff === "-" ? null : tariff,
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
