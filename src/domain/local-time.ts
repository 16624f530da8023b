import { DateTime } from "luxon";
import { parseMonthName } from "./billing-period";
import { plainCell } from "./plain-cell";

/** Jajag keeps Western Indonesian Time (WIB, UTC+7, no daylight saving). Never the server's zone. */
export const ZONE = "Asia/Jakarta";

/** A calendar day in WIB, `"2026-11-20"`. */
export type LocalDay = string;

function local(at: Date): DateTime {
  return DateTime.fromJSDate(at, { zone: ZONE });
}

const DAY_MS = 86_400_000;
/** Jakarta has been seven hours ahead without a break since 1964. */
const WIB_MS = 7 * 3_600_000;

/** By arithmetic: a report asks for the days of a million bills. */
export function localDay(at: Date): LocalDay {
  return new Date(at.getTime() + WIB_MS).toISOString().slice(0, 10);
}

/** `"08.15"`. */
export function formatClock(at: Date): string {
  return local(at).toFormat("HH.mm");
}

/** `"20-11-2026 07.30 WIB"`, as staff write the moment of their data. */
export function formatInstant(at: Date): string {
  return `${local(at).toFormat("dd-MM-yyyy HH.mm")} WIB`;
}

/** `"2026-11-20"` → `"20 November 2026"`. */
export function formatDay(day: LocalDay): string {
  return DateTime.fromISO(day, { zone: ZONE, locale: "id" }).toFormat("d MMMM yyyy");
}

/** The instant of a wall-clock time in WIB: `instantOf("2026-11-20", "08:00")`. */
export function instantOf(day: LocalDay, clock = "00:00"): Date {
  return DateTime.fromISO(`${day}T${clock.replace(".", ":")}`, { zone: ZONE }).toJSDate();
}

/** Midnight of the first day of the month that `at` lies in. */
export function monthStart(at: Date): Date {
  return instantOf(`${localDay(at).slice(0, 7)}-01`);
}

/** Reads `2026-11-20 07:30`, `20-11-2026 07.30`, `20/11/2026 07:30` as WIB; without a time, the start of the day. */
export function parseLocalInstant(raw: string): Date | null {
  const text = raw
    .trim()
    .replace(/\s*WIB$/i, "")
    .replace(/(\d)\.(\d{2})$/, "$1:$2");
  const [, day, clock] = /^(.*\d)[T\s]+(\d{1,2}:\d{2}(?::\d{2})?)$/.exec(text) ?? [];
  if (day !== undefined && clock !== undefined) {
    const dayOf = parseLocalDay(day);
    const parsed = DateTime.fromISO(`${dayOf}T${clock.padStart(clock.length < 6 ? 5 : 8, "0")}`, {
      zone: ZONE,
    });
    return dayOf !== null && parsed.isValid ? parsed.toJSDate() : null;
  }
  const whole = parseLocalDay(text);
  return whole === null ? null : instantOf(whole);
}

type DayOrder = "ymd" | "dmy" | "mdy";

const DAY_SHAPES: readonly (readonly [shape: RegExp, order: DayOrder])[] = [
  // A month of 20 is none: the two cannot be taken for each other.
  [/^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(20\d{2})(?:[.,]0+)?$/, "dmy"],
  [/^(\d{4})(\d{2})(\d{2})(?:[.,]0+)?$/, "ymd"],
  [/^(20\d{2})(\d{2})(\d{2})(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?$/, "ymd"],
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, "ymd"],
  [/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/, "dmy"],
  [/^(\d{1,2})[\s\-/.]*([a-z]{3,9})[\s\-/.,]*((?:20)?\d{2})$/i, "dmy"],
  [/^(\d{4})[-/. ]([a-z]{3,9})[-/. ](\d{1,2})$/i, "ymd"],
  [/^([a-z]{3,9})[\s.]+(\d{1,2}),? (\d{4})$/i, "mdy"],
];
const TIME =
  /(?:,? (?:pukul|pkl\.?|jam) |[T ])(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?(?: ?([AP])M)?(?: ?(Z|UTC|GMT|WIB|WITA|WIT|[+-]\d{2}(?::?\d{2})?))?$/i;
const WEEKDAY =
  /^(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?),? /i;
/** Minutes that a named zone's clock is ahead of UTC. */
const ZONES: Readonly<Record<string, number>> = { Z: 0, UTC: 0, GMT: 0, WIB: 420, WITA: 480, WIT: 540 };
const WIB_MINUTES = 420;

/**
 * Reads a calendar day in the exports' shapes: `20261120`, `20112026`, `20261120081522`, `2026-11-20`, `20-11-2026`, `20/11/2026`, `20.11.2026`,
 * `20 November 2026`, `20-Nov-2026`, `20-Nop-26`, `Jumat, 20 November 2026`; a time of day behind it is ignored, but an
 * instant with a zone (`2026-11-19T17:00:00Z`) is the day that it is in WIB. Day before month, as Indonesians write.
 * Without a month's name, years of two digits are refused, because `26/11/20` may be two different days.
 * By regular expressions, not by luxon: a settlement list has one or two days in each of a million rows.
 */
export function parseLocalDay(raw: string): LocalDay | null {
  const text = plainCell(raw);
  const time = TIME.exec(text);
  const day = dayOf(time === null ? text : text.slice(0, time.index));
  const zone = time?.[5]?.toUpperCase();
  if (day === null || time === null || zone === undefined) return day;
  const hour = (Number(time[1]) % (time[4] === undefined ? 25 : 12)) + (/p/i.test(time[4] ?? "") ? 12 : 0);
  const ahead = ZONES[zone] ?? zoneMinutes(zone);
  const minutes = hour * 60 + Number(time[2]) - ahead + WIB_MINUTES;
  return shiftDay(day, Math.floor(minutes / MINUTES_A_DAY));
}

const MINUTES_A_DAY = 1_440;

/** `+07:00` → 420. */
function zoneMinutes(zone: string): number {
  const digits = zone.replace(/\D/g, "").padEnd(4, "0");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone.startsWith("-") ? -minutes : minutes;
}

function dayOf(raw: string): LocalDay | null {
  const text = raw.replace(WEEKDAY, "");
  for (const [shape, order] of DAY_SHAPES) {
    const match = shape.exec(text);
    if (!match) continue;
    const written = Number(order === "ymd" ? match[1] : match[3]);
    const year = written < 100 ? 2000 + written : written;
    const day = Number(order === "ymd" ? match[3] : order === "dmy" ? match[1] : match[2]);
    const monthWord = order === "mdy" ? match[1]! : match[2]!;
    const month = /^\d/.test(monthWord) ? Number(monthWord) : parseMonthName(monthWord);
    if (month === null || year < 1900 || year > 2199) return null;
    const isReal =
      month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
    return isReal ? `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` : null;
  }
  return null;
}

function shiftDay(day: LocalDay, days: number): LocalDay {
  return days === 0 ? day : addDays(day, days);
}

export function addDays(day: LocalDay, days: number): LocalDay {
  return new Date((dayIndex(day) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to` (negative when `to` is earlier). */
export function daysBetween(from: LocalDay, to: LocalDay): number {
  return dayIndex(to) - dayIndex(from);
}

/** Days since 1970 of a calendar day. */
function dayIndex(day: LocalDay): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS;
}

/** Minutes since local midnight, 0–1439. */
export function minuteOfDay(at: Date): number {
  const time = local(at);
  return time.hour * 60 + time.minute;
}
