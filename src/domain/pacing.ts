import { addDays, instantOf, localDay, minuteOfDay } from "./local-time";

/** The sender's brakes, one set per number. Zero delays and infinite caps exist for the sandbox only. */
export interface Brakes {
  readonly delayMinMs: number;
  readonly delayMaxMs: number;
  readonly hourlyCap: number;
  readonly dailyCap: number;
  /** Messages a day to contacts with whom nobody has written yet; WhatsApp restricts numbers for these first. */
  readonly coldDailyCap: number;
  /** A freshly linked number starts at a tenth of its caps and has them whole after this many days. */
  readonly warmUpDays: number;
  /** Campaign messages leave only between these minutes of the WIB day. Replies go at any time. */
  readonly opensAtMinute: number;
  readonly closesAtMinute: number;
}

/** Two pushes about the same bills within this time are one too many: a duplicate dun, however it was planned. */
export const BETWEEN_PUSHES_MS = 20 * 3_600_000;

/** Is it too early for another push to a contact for whom one was begun then? */
export function isTooSoon(otherPushBegunAt: Date | null, now: Date): boolean {
  return otherPushBegunAt !== null && now.getTime() - otherPushBegunAt.getTime() < BETWEEN_PUSHES_MS;
}

/** What one number has sent for campaigns, counted in the database. */
export interface SenderUse {
  readonly lastHour: number;
  readonly today: number;
  readonly coldToday: number;
  /** Oldest begun message of the last hour: when it leaves the window, one more fits. */
  readonly oldestInHourAt: Date | null;
}

export type BrakeReason = "quiet_hours" | "hourly_cap" | "daily_cap" | "cold_cap";
export type BrakeDecision =
  | { readonly kind: "go" }
  | { readonly kind: "wait"; readonly until: Date; readonly reason: BrakeReason };

/** Share of the full caps that a number of this age may use, 0.1–1, growing linearly. */
export function warmUpShare(linkedAt: Date | null, now: Date, warmUpDays: number): number {
  if (warmUpDays <= 0 || linkedAt === null) return 1;
  const ageDays = (now.getTime() - linkedAt.getTime()) / 86_400_000;
  return Math.min(1, 0.1 + (0.9 * Math.max(0, ageDays)) / warmUpDays);
}

/** The caps of today for a number that was linked at `linkedAt`. */
export function warmedUp(brakes: Brakes, linkedAt: Date | null, now: Date): Brakes {
  const share = warmUpShare(linkedAt, now, brakes.warmUpDays);
  const scaled = (cap: number) => (Number.isFinite(cap) ? Math.max(1, Math.floor(cap * share)) : cap);
  return {
    ...brakes,
    hourlyCap: scaled(brakes.hourlyCap),
    dailyCap: scaled(brakes.dailyCap),
    coldDailyCap: brakes.coldDailyCap === 0 ? 0 : scaled(brakes.coldDailyCap),
  };
}

/** The moment at which campaign messages may leave: `now` inside the window, else its next opening. */
export function openAt(now: Date, brakes: Pick<Brakes, "opensAtMinute" | "closesAtMinute">): Date {
  const minute = minuteOfDay(now);
  if (minute >= brakes.opensAtMinute && minute < brakes.closesAtMinute) return now;
  const today = localDay(now);
  return atMinute(minute < brakes.opensAtMinute ? today : addDays(today, 1), brakes.opensAtMinute);
}

function atMinute(day: string, minute: number): Date {
  return new Date(instantOf(day).getTime() + minute * 60_000);
}

/** May this number send one more campaign message now? `brakes` already warmed up. */
export function decideBrake(brakes: Brakes, use: SenderUse, isCold: boolean, now: Date): BrakeDecision {
  const open = openAt(now, brakes);
  if (open > now) return { kind: "wait", until: open, reason: "quiet_hours" };
  const tomorrow = atMinute(addDays(localDay(now), 1), brakes.opensAtMinute);
  if (use.today >= brakes.dailyCap) return { kind: "wait", until: tomorrow, reason: "daily_cap" };
  if (isCold && use.coldToday >= brakes.coldDailyCap)
    return { kind: "wait", until: tomorrow, reason: "cold_cap" };
  if (use.lastHour >= brakes.hourlyCap) {
    const oldest = use.oldestInHourAt ?? now;
    return { kind: "wait", until: new Date(oldest.getTime() + 3_600_000), reason: "hourly_cap" };
  }
  return { kind: "go" };
}

/** Milliseconds to wait after a campaign message; `chance` in [0, 1) makes it irregular, as a person is. */
export function delayAfterSend(brakes: Pick<Brakes, "delayMinMs" | "delayMaxMs">, chance: number): number {
  return Math.round(brakes.delayMinMs + chance * (brakes.delayMaxMs - brakes.delayMinMs));
}

/** What one number still has to send, for the estimate of the plan. */
export interface Backlog {
  readonly warm: number;
  readonly cold: number;
  readonly linkedAt: Date | null;
  readonly use: SenderUse;
}

/** How far ahead an estimate looks; beyond that "more than …" is the honest answer. */
export const ESTIMATE_DAYS = 60;

/**
 * When will all numbers have sent their backlog, from `start` on, under the brakes of each day (warm-up included)?
 * `null` when not within `ESTIMATE_DAYS`. Assumes the mean delay and no faults.
 */
export function estimateFinish(brakes: Brakes, backlogs: readonly Backlog[], start: Date): Date | null {
  let latest = start;
  for (const backlog of backlogs) {
    const finish = estimateOne(brakes, backlog, start);
    if (finish === null) return null;
    if (finish > latest) latest = finish;
  }
  return latest;
}

function estimateOne(brakes: Brakes, backlog: Backlog, start: Date): Date | null {
  const { linkedAt, use } = backlog;
  let { warm, cold } = backlog;
  if (warm + cold === 0) return start;
  let from = openAt(start, brakes);
  for (let dayIndex = 0; dayIndex < ESTIMATE_DAYS; dayIndex++) {
    const today = warmedUp(brakes, linkedAt, from);
    const used = dayIndex === 0 && localDay(from) === localDay(start) ? use : { today: 0, coldToday: 0 };
    const closesAt = atMinute(localDay(from), brakes.closesAtMinute);
    const perMessageMs = Math.max(
      (brakes.delayMinMs + brakes.delayMaxMs) / 2,
      3_600_000 / today.hourlyCap,
      0.001,
    );
    const fits = Math.max(0, Math.floor((closesAt.getTime() - from.getTime()) / perMessageMs));
    const room = Math.min(fits, Math.max(0, today.dailyCap - used.today));
    const warmNow = Math.min(warm, room);
    const coldNow = Math.min(cold, room - warmNow, Math.max(0, today.coldDailyCap - used.coldToday));
    warm -= warmNow;
    cold -= coldNow;
    if (warm + cold === 0) return new Date(from.getTime() + Math.ceil((warmNow + coldNow) * perMessageMs));
    from = atMinute(addDays(localDay(from), 1), brakes.opensAtMinute);
  }
  return null;
}
