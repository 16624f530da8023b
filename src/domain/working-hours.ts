import { DateTime } from "luxon";
import { minuteOfDay, ZONE } from "./local-time";

/** When people of the unit answer. Days are 1 (Monday) to 7, minutes count from WIB midnight. */
export interface WorkingHours {
  readonly fromDay: number;
  readonly toDay: number;
  readonly opensAtMinute: number;
  readonly closesAtMinute: number;
}

const DAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];

/** Reads `1-5 08:00-16:00`; `null` when it is not like that. */
export function parseWorkingHours(text: string): WorkingHours | null {
  const match = /^([1-7])-([1-7])\s+(\d{1,2})[:.](\d{2})-(\d{1,2})[:.](\d{2})$/.exec(text.trim());
  if (match === null) return null;
  const [fromDay, toDay, h1, m1, h2, m2] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const hours = { fromDay, toDay, opensAtMinute: h1 * 60 + m1, closesAtMinute: h2 * 60 + m2 };
  return fromDay <= toDay && hours.opensAtMinute < hours.closesAtMinute && hours.closesAtMinute <= 1440
    ? hours
    : null;
}

export function isOfficeOpen(hours: WorkingHours, at: Date): boolean {
  const day = DateTime.fromJSDate(at, { zone: ZONE }).weekday;
  const minute = minuteOfDay(at);
  return (
    day >= hours.fromDay &&
    day <= hours.toDay &&
    minute >= hours.opensAtMinute &&
    minute < hours.closesAtMinute
  );
}

/** `Senin–Jumat 08.00–16.00 WIB`. */
export function formatWorkingHours(hours: WorkingHours): string {
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, "0")}.${String(minute % 60).padStart(2, "0")}`;
  const days =
    hours.fromDay === hours.toDay
      ? DAYS[hours.fromDay - 1]
      : `${DAYS[hours.fromDay - 1]}–${DAYS[hours.toDay - 1]}`;
  return `${days} ${clock(hours.opensAtMinute)}–${clock(hours.closesAtMinute)} WIB`;
}
