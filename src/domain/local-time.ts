import { DateTime } from "luxon";
import { parseMonthName } from "./billing-period";

/** Jajag keeps Western Indonesian Time (WIB, UTC+7, no daylight saving). Never the server's zone. */
export const ZONE = "Asia/Jakarta";

/** A calendar day in WIB, `"2026-11-20"`. */
export type LocalDay = string;

function local(at: Date): DateTime {
  return DateTime.fromJSDate(at, { zone: ZONE });
}

export function localDay(at: Date): LocalDay {
  return local(at).toFormat("yyyy-MM-dd");
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

const DAY_SHAPES: readonly (readonly [shape: RegExp, order: "ymd" | "dmy"])[] = [
  [/^(\d{4})(\d{2})(\d{2})$/, "ymd"],
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, "ymd"],
  [/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/, "dmy"],
  [/^(\d{1,2})[\s\-/.]+([a-z]{3,9})[\s\-/.]+((?:20)?\d{2})$/i, "dmy"],
];

/**
 * Reads a calendar day in the exports' shapes: `20261120`, `2026-11-20`, `20-11-2026`, `20/11/2026`, `20.11.2026`,
 * `20 November 2026`, `20-Nov-2026`, `20-Nop-26`; a time of day behind it is ignored. Day before month, as Indonesians
 * write. Without a month's name, years of two digits are refused, because `26/11/20` may be two different days.
 * By regular expressions, not by luxon: a settlement list has one or two days in each of a million rows.
 */
export function parseLocalDay(raw: string): LocalDay | null {
  const text = raw.trim().replace(/[T\s]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?Z?$/, "");
  for (const [shape, order] of DAY_SHAPES) {
    const match = shape.exec(text);
    if (!match) continue;
    const written = Number(order === "ymd" ? match[1] : match[3]);
    const year = written < 100 ? 2000 + written : written;
    const day = Number(order === "ymd" ? match[3] : match[1]);
    const month = /^\d/.test(match[2]!) ? Number(match[2]) : parseMonthName(match[2]!);
    if (month === null || year < 1900 || year > 2199) return null;
    const isReal =
      month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
    return isReal ? `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` : null;
  }
  return null;
}

export function addDays(day: LocalDay, days: number): LocalDay {
  return DateTime.fromISO(day, { zone: "utc" }).plus({ days }).toFormat("yyyy-MM-dd");
}

/** Whole days from `from` to `to` (negative when `to` is earlier). */
export function daysBetween(from: LocalDay, to: LocalDay): number {
  return Math.round(
    DateTime.fromISO(to, { zone: "utc" }).diff(DateTime.fromISO(from, { zone: "utc" }), "days").days,
  );
}

/** Minutes since local midnight, 0–1439. */
export function minuteOfDay(at: Date): number {
  const time = local(at);
  return time.hour * 60 + time.minute;
}
