import { type BillingPeriod, dueOn, periodOf } from "./billing-period";
import { addDays, instantOf, localDay } from "./local-time";

/** One send day, relative to the due date: `D 08:00`, `D-3 09:00`. */
export interface PushTime {
  /** Days before the due date, 0–15. */
  readonly daysBefore: number;
  /** `"08:00"`, WIB. */
  readonly clock: string;
}

/** Reads `D-3 09:00, D 08:00`; returns the word that is wrong. An empty text means no automatic push. */
export function parsePushSchedule(text: string): readonly PushTime[] | { readonly wrong: string } {
  const times: PushTime[] = [];
  for (const part of text.split(",").map((word) => word.trim())) {
    if (part === "") continue;
    const match = /^D(?:-(\d{1,2}))?\s+([01]?\d|2[0-3])[:.]([0-5]\d)$/i.exec(part);
    if (match === null || Number(match[1] ?? 0) > 15) return { wrong: part };
    times.push({ daysBefore: Number(match[1] ?? 0), clock: `${match[2]!.padStart(2, "0")}:${match[3]}` });
  }
  return times;
}

export interface DuePush {
  /** Stable name of this entry of the schedule: with `scheduledFor` it is the key of the run. */
  readonly task: string;
  readonly scheduledFor: Date;
  readonly period: BillingPeriod;
  readonly isLate: boolean;
}

/**
 * The pushes of a month, this one if none is said, whose time has come. `isLate` when the time is further back than `lateLimitMs`: such a run
 * is noted as missed instead of surprising people.
 */
export function duePushes(
  schedule: readonly PushTime[],
  now: Date,
  lateLimitMs: number,
  period = periodOf(localDay(now)),
): readonly DuePush[] {
  return schedule.flatMap(({ daysBefore, clock }) => {
    const scheduledFor = instantOf(addDays(dueOn(period), -daysBefore), clock);
    if (scheduledFor > now) return [];
    const isLate = now.getTime() - scheduledFor.getTime() > lateLimitMs;
    return [{ task: `push D-${daysBefore} ${clock}`, scheduledFor, period, isLate }];
  });
}

/** The next push after `now`, this month or the next; `null` without a schedule. */
export function nextPush(schedule: readonly PushTime[], now: Date): Date | null {
  const period = periodOf(localDay(now));
  const following = periodOf(addDays(`${period}-28`, 7));
  const times = [period, following].flatMap((month) =>
    schedule.map(({ daysBefore, clock }) => instantOf(addDays(dueOn(month), -daysBefore), clock)),
  );
  return times.filter((time) => time > now).sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}
