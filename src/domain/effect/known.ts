import type { BillingPeriod } from "../billing-period";
import { addDays, daysBetween, type LocalDay } from "../local-time";
import { openThrough, paidBy } from "./list-moment";

/** A settlement list, as far as one unit is concerned. */
export interface SettlementSpan {
  readonly unit: string;
  readonly oldestPeriod: BillingPeriod;
  readonly newestPeriod: BillingPeriod;
  readonly firstPaidOn: LocalDay;
  readonly lastPaidOn: LocalDay;
  readonly payments: number;
  /** When it was drawn, as the operator said; `null` when he did not. */
  readonly asOf: Date | null;
}

/** A complete list of the unpaid of one unit and month. */
export interface SnapshotScope {
  readonly unit: string;
  readonly period: BillingPeriod;
  readonly asOf: Date;
  /** It counts the earlier months of its customers too (LEMBAR). */
  readonly tellsEarlier: boolean;
}

/** A list of bills that says nothing about payments. */
export interface BillList {
  /** `null` when it speaks of several units. */
  readonly unit: string | null;
  readonly period: BillingPeriod;
  /** `all`: every bill of the month, so that there is something to divide by; `unpaid`: those that were open. */
  readonly bills: "all" | "unpaid";
  readonly asOf: Date;
}

/** Everything that committed imports say about what is known. */
export interface KnownLists {
  readonly units: readonly string[];
  readonly settlements: readonly SettlementSpan[];
  readonly snapshots: readonly SnapshotScope[];
  readonly billLists: readonly BillList[];
}

/** Why there is nothing to divide by: only payments, or only unpaid bills of that month were ever given. */
export type MissingBase = "payments_only" | "unpaid_only";

/** What is known about the bills of one month. */
export interface PeriodKnowledge {
  readonly period: string;
  /** The last day about which payments are known whole; `null` when no list tells. */
  readonly knownDay: LocalDay | null;
  /** … through settlement lists alone, which give the day of each payment. */
  readonly settledDay: LocalDay | null;
  /** Moments of the complete lists of the unpaid, oldest first. */
  readonly snapshots: readonly Date[];
  /** `null` when all bills of the month are known. */
  readonly missingBase: MissingBase | null;
  /** From the end of this day on, all **open** bills are known; `null` never. */
  readonly openFrom: LocalDay | null;
}

/**
 * A settlement list falls silent only when it ends: with so many payments expected in a gap, even at a tenth of its
 * usual pace (after the 20th few pay), it has ended. The chance of none where 20 are expected is 2e-9.
 */
const EXPECTED_IN_SILENCE = 20;
const SLOWEST_PACE = 0.1;

/** Bills appear in the first days of a month, and nobody pays them before. */
const BILLS_APPEAR = "04";

/** The whole history; earlier than any month that is reported on. */
const LONG_AGO: LocalDay = "0000-01-01";

/**
 * What is known of one month at `now`: up to its newest list that says who paid. A billing record, another month's list,
 * or a mistyped date tells nothing about it; with several units, only what is known of all.
 */
export function knowledgeOf(lists: KnownLists, period: string, now: Date): PeriodKnowledge {
  const limit = openThrough(now);
  const perUnit = lists.units.map((unit) => knownOfUnit(lists, unit, period, limit));
  const least = (days: readonly (LocalDay | null)[]) =>
    days.length === 0 || days.some((day) => day === null) ? null : days.reduce((a, b) => (a! < b! ? a : b))!;
  const snapshots = lists.snapshots.filter((one) => covers(one, period) && openThrough(one.asOf) <= limit);
  const moments = [...new Set(snapshots.map(({ asOf }) => asOf.getTime()))].sort((a, b) => a - b);
  const froms = perUnit.map(({ openFrom }) => openFrom);
  return {
    period,
    knownDay: least(perUnit.map(({ knownDay }) => knownDay)),
    settledDay: least(perUnit.map(({ settledDay }) => settledDay)),
    snapshots: moments.map((moment) => new Date(moment)),
    missingBase: missingBase(lists, period),
    openFrom:
      froms.length === 0 || froms.some((day) => day === null)
        ? null
        : froms.reduce((a, b) => (a! > b! ? a : b))!,
  };
}

function knownOfUnit(lists: KnownLists, unit: string, period: string, limit: LocalDay) {
  const spans = lists.settlements.filter((span) => span.unit === unit && tellsOf(span, period));
  const snapshots = lists.snapshots.filter((one) => one.unit === unit && covers(one, period));
  const seen = snapshots.map(({ asOf }) => openThrough(asOf)).filter((day) => day <= limit);
  const ends = [joined(spans, seen, period, limit), ...seen].filter((day) => day !== null);
  const isOf = (list: BillList) => list.period === period && (list.unit === null || list.unit === unit);
  const starts = [
    ...lists.billLists.filter(isOf).map((list) => (list.bills === "all" ? LONG_AGO : openThrough(list.asOf))),
    ...seen,
  ].sort();
  return {
    knownDay: ends.sort().at(-1) ?? null,
    settledDay: joined(spans, [], period, limit),
    openFrom: starts[0] ?? null,
  };
}

/** A list of several months is not filtered by month: it tells of all earlier ones too. */
function tellsOf({ oldestPeriod, newestPeriod }: SettlementSpan, period: string): boolean {
  return oldestPeriod === newestPeriod ? period === newestPeriod : period <= newestPeriod;
}

function covers({ period: own, tellsEarlier }: SnapshotScope, period: string): boolean {
  return own === period || (tellsEarlier && own > period);
}

/**
 * Joins settlement lists, oldest first, from the beginning of the month on, as long as no days are missing between them;
 * `seen` are days whose end a snapshot shows: what was paid before it needs no list.
 */
function joined(
  spans: readonly SettlementSpan[],
  seen: readonly LocalDay[],
  period: string,
  limit: LocalDay,
): LocalDay | null {
  let through: LocalDay | null = null;
  let told = `${period}-${BILLS_APPEAR}`;
  for (const span of [...spans].sort((a, b) => (a.firstPaidOn < b.firstPaidOn ? -1 : 1))) {
    const before = addDays(span.firstPaidOn, -1);
    const from: LocalDay = seen
      .filter((day) => day > told && day <= before)
      .reduce((a, b) => (a > b ? a : b), told);
    if (isSilence(span, daysBetween(from, before))) break;
    const end = endOf(span, limit);
    if (through === null || end > through) through = end;
    // Its last day may be half told, but the next list goes on from there.
    if (span.lastPaidOn > told) told = span.lastPaidOn;
    if (end > told) told = end;
  }
  return through;
}

/** The day of the last payment may be half told, unless it is known when the list was drawn. */
function endOf(span: SettlementSpan, limit: LocalDay): LocalDay {
  const { asOf, lastPaidOn } = span;
  const told = asOf === null ? addDays(lastPaidOn, -1) : openThrough(asOf);
  const end = asOf !== null && isSilence(span, daysBetween(lastPaidOn, told)) ? lastPaidOn : told;
  return end < limit ? end : limit;
}

function isSilence({ payments, firstPaidOn, lastPaidOn }: SettlementSpan, days: number): boolean {
  const pace = payments / (daysBetween(firstPaidOn, lastPaidOn) + 1);
  return days > 0 && days * pace * SLOWEST_PACE > EXPECTED_IN_SILENCE;
}

function missingBase({ units, billLists, snapshots }: KnownLists, period: string): MissingBase | null {
  const own = billLists.filter((list) => list.period === period);
  const isWhole = (unit: string) =>
    own.some((list) => list.bills === "all" && (list.unit === null || list.unit === unit));
  if (units.length > 0 && units.every(isWhole)) return null;
  return own.length > 0 || snapshots.some((one) => one.period === period) ? "unpaid_only" : "payments_only";
}

/** Is the state of all bills of the month known at the end of that day (as far as single bills allow)? */
export function isOpenKnown({ openFrom, settledDay, knownDay }: PeriodKnowledge, day: LocalDay): boolean {
  if (knownDay === null || day > knownDay || openFrom === null) return false;
  // Before the first list of the open bills: what was paid until then must be told by settlements.
  return day >= openFrom || (settledDay !== null && settledDay >= openFrom);
}

/** The list of the unpaid that showed this day's end, for "no longer on the list of …". */
export function listShowing({ snapshots }: PeriodKnowledge, day: LocalDay): Date | null {
  return snapshots.find((moment) => paidBy(moment) === day) ?? null;
}
