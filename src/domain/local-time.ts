import { DateTime } from "luxon";

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
  for (const format of ["yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "dd-MM-yyyy HH:mm", "dd/MM/yyyy HH:mm"]) {
    const parsed = DateTime.fromFormat(text, format, { zone: ZONE });
    if (parsed.isValid) return parsed.toJSDate();
  }
  const day = parseLocalDay(text);
  return day === null ? null : instantOf(day);
}

/** Reads a calendar day in the exports' shapes: `20261120`, `2026-11-20`, `20-11-2026`, `20/11/2026`, `20 November 2026`. */
export function parseLocalDay(raw: string): LocalDay | null {
  const text = raw.trim();
  for (const format of ["yyyyMMdd", "yyyy-MM-dd", "dd-MM-yyyy", "dd/MM/yyyy", "d/M/yyyy", "dd.MM.yyyy"]) {
    const parsed = DateTime.fromFormat(text, format, { zone: ZONE });
    if (parsed.isValid) return parsed.toFormat("yyyy-MM-dd");
  }
  const spelled = DateTime.fromFormat(text, "d MMMM yyyy", { zone: ZONE, locale: "id" });
  return spelled.isValid ? spelled.toFormat("yyyy-MM-dd") : null;
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
