import { addMonths, type BillingPeriod, dueOn } from "../billing-period";
import { addDays, daysBetween, type LocalDay } from "../local-time";
import type { Rupiah } from "../rupiah";
import { monthEnd } from "./calendar";
import { isOpenKnown, type MissingBase, type PeriodKnowledge } from "./known";

/**
 * All bills of one month that were paid between the same days (or not at all), added up by the database. Void bills are
 * not in it. One row of a list may stand for several sheets (LEMBAR): `bills` counts sheets.
 */
export interface LedgerRow {
  readonly period: BillingPeriod;
  /** The day by whose end they are known to be paid; `null` = open as far as lists tell. */
  readonly paidDay: LocalDay | null;
  /** The last day at whose end lists of the unpaid still showed them; `null` where a settlement gave the day itself. */
  readonly openDay: LocalDay | null;
  /** A settlement gave the day of payment. */
  readonly isExact: boolean;
  readonly bills: number;
  readonly amount: Rupiah;
  /** Sum over the sheets whose energy is known. */
  readonly energyKwh: number;
  readonly billsWithoutEnergy: number;
}

/** What was not collected at the end of a day, counted in sheets. */
export interface Outstanding {
  readonly bills: number;
  readonly amount: Rupiah;
  readonly energyKwh: number;
  /** Sheets whose energy no billing record gave; they are missing in `energyKwh`, never guessed. */
  readonly billsWithoutEnergy: number;
}

/** … with the part of it that may have been paid by then, because no list shows that day; `null` when it is (nearly) none. */
export interface OutstandingOn extends Outstanding {
  readonly possiblyPaid: Outstanding | null;
}

/** What is known of the bills of each month. */
export type Knows = (period: string) => PeriodKnowledge;

/** So small a part that may have been paid is left out of account; a larger one makes the figure a range. */
const UNPLACED_SHARE = 0.01;
/** A share of the energy is given where at least nine of ten sheets have theirs. */
const UNKNOWN_ENERGY = 0.1;
const NOTHING: Outstanding = { bills: 0, amount: 0, energyKwh: 0, billsWithoutEnergy: 0 };

/** Bills of months up to `upTo` that were not surely paid at 24.00 WIB of `day`. */
export function outstanding(
  ledger: readonly LedgerRow[],
  upTo: BillingPeriod,
  day: LocalDay,
  knows: Knows,
): OutstandingOn {
  const open = ledger.filter((row) => row.period <= upTo && (row.paidDay === null || row.paidDay > day));
  const total = open.reduce(addOutstanding, NOTHING);
  const unsure = open
    .filter((row) => {
      const wasOpen = surelyOpenDay(row, knows(row.period));
      return wasOpen === null || wasOpen < day;
    })
    .reduce(addOutstanding, NOTHING);
  const isSmall =
    unsure.bills <= UNPLACED_SHARE * total.bills && unsure.amount <= UNPLACED_SHARE * total.amount;
  return { ...total, possiblyPaid: isSmall ? null : unsure };
}

function addOutstanding(sum: Outstanding, row: Outstanding): Outstanding {
  return {
    bills: sum.bills + row.bills,
    amount: sum.amount + row.amount,
    energyKwh: sum.energyKwh + row.energyKwh,
    billsWithoutEnergy: sum.billsWithoutEnergy + row.billsWithoutEnergy,
  };
}

/** As `surelyOpen` says of one bill. */
function surelyOpenDay(row: LedgerRow, { knownDay, settledDay }: PeriodKnowledge): LocalDay | null {
  if (row.paidDay === null) return knownDay;
  const before = addDays(row.paidDay, -1);
  if (row.isExact) return before;
  if (settledDay === null) return row.openDay;
  const settled = settledDay < before ? settledDay : before;
  return row.openDay === null || settled > row.openDay ? settled : row.openDay;
}

/** Why a figure of a month is not known. */
export type CollectionGap = MissingBase | "not_yet_known" | "between_lists";

/** How the money of one month came in. A value is `null` where nobody can know it, and `gaps` says why. */
export interface Collection {
  readonly period: BillingPeriod;
  /** All sheets of the month, and their rupiah; `null` unless all its bills were ever given. */
  readonly bills: number | null;
  readonly billed: Rupiah | null;
  readonly billsPaidByDueDate: number | null;
  readonly collectedByDueDate: Rupiah | null;
  readonly collectedByMonthEnd: Rupiah | null;
  /** Paid by the due date ÷ all sheets. */
  readonly onTimeShare: number | null;
  /** Collected by month end ÷ billed. */
  readonly collectionRate: number | null;
  /** Unpaid ÷ billed × days of the month: how many days of billing are outstanding at month end. */
  readonly daysSalesOutstanding: number | null;
  readonly openOnDueDate: OutstandingOn | null;
  readonly openAtMonthEnd: OutstandingOn | null;
  /** Of the month's own bills, not collected at 24.00 WIB of the due date ÷ billed; `null` where not known of all. */
  readonly uncollectedOnDueDate: { readonly energy: number | null; readonly amount: number } | null;
  /** Of the month's own bills: sheets that are left at its end. */
  readonly leftAtMonthEnd: number | null;
  readonly gaps: readonly CollectionGap[];
}

/** `null` when the month has no bills. */
export function collectionOf(
  ledger: readonly LedgerRow[],
  period: BillingPeriod,
  knows: Knows,
): Collection | null {
  const own = ledger.filter((row) => row.period === period);
  if (own.length === 0) return null;
  const [due, end] = [dueOn(period), monthEnd(period)];
  const known = knows(period);
  const openOn = (day: LocalDay) =>
    isOpenKnown(known, day) ? outstanding(ledger, period, day, knows) : null;
  const [onDue, atEnd] = [paidUntil(own, due, known), paidUntil(own, end, known)];
  const [openOnDueDate, openAtMonthEnd] = [openOn(due), openOn(end)];
  const isWhole = known.missingBase === null;
  const bills = isWhole ? sum(own, (row) => row.bills) : null;
  const billed = isWhole ? sum(own, (row) => row.amount) : null;
  const days = daysBetween(`${period}-01`, `${addMonths(period, 1)}-01`);
  const isPartly = (open: OutstandingOn | null) => open !== null && open.possiblyPaid !== null;
  const isBetween =
    [onDue, atEnd].includes("between_lists") || isPartly(openOnDueDate) || isPartly(openAtMonthEnd);
  const isEarly = known.knownDay === null || known.knownDay < end;
  const paid = (state: PaidState) => (typeof state === "string" ? null : state);
  const ratio = (part: number | null | undefined, whole: number | null) =>
    part == null || !whole ? null : part / whole;
  const endRatio = openAtMonthEnd?.possiblyPaid === null ? ratio(openAtMonthEnd.amount, billed) : null;
  return {
    period,
    bills,
    billed,
    billsPaidByDueDate: paid(onDue)?.bills ?? null,
    collectedByDueDate: paid(onDue)?.amount ?? null,
    collectedByMonthEnd: paid(atEnd)?.amount ?? null,
    onTimeShare: ratio(paid(onDue)?.bills, bills),
    collectionRate: ratio(paid(atEnd)?.amount, billed),
    daysSalesOutstanding: endRatio === null ? null : endRatio * days,
    openOnDueDate,
    openAtMonthEnd,
    uncollectedOnDueDate: isWhole ? uncollectedShares(own, leftOf(own, period, due, knows)) : null,
    leftAtMonthEnd: leftOf(own, period, end, knows)?.bills ?? null,
    gaps: [
      ...(known.missingBase === null ? [] : [known.missingBase]),
      ...(isEarly ? (["not_yet_known"] as const) : []),
      ...(isBetween ? (["between_lists"] as const) : []),
    ],
  };
}

/** Of the energy only where a billing record gave (nearly) all of it. */
function uncollectedShares(own: readonly LedgerRow[], left: OutstandingOn | null) {
  const billed = sum(own, (row) => row.amount);
  if (left === null || billed === 0) return null;
  const energy = sum(own, (row) => row.energyKwh);
  const isKnown =
    energy > 0 && sum(own, (row) => row.billsWithoutEnergy) <= UNKNOWN_ENERGY * sum(own, (row) => row.bills);
  return { energy: isKnown ? left.energyKwh / energy : null, amount: left.amount / billed };
}

/** The month's own bills that are left at the end of a day; `null` where it is not known of all. */
function leftOf(
  own: readonly LedgerRow[],
  period: BillingPeriod,
  day: LocalDay,
  knows: Knows,
): OutstandingOn | null {
  if (!isOpenKnown(knows(period), day)) return null;
  const left = outstanding(own, period, day, knows);
  return left.possiblyPaid === null ? left : null;
}

/** As `leftOf` for the last day of the month that is known. */
export function leftOfMonth(ledger: readonly LedgerRow[], period: BillingPeriod, knows: Knows) {
  const { knownDay } = knows(period);
  if (knownDay === null) return null;
  const end = monthEnd(period);
  const day = knownDay < end ? knownDay : end;
  const own = ledger.filter((row) => row.period === period);
  return isOpenKnown(knows(period), day) ? { day, left: outstanding(own, period, day, knows) } : null;
}

type PaidState = { readonly bills: number; readonly amount: Rupiah } | "not_yet_known" | "between_lists";

/** Paid by the end of a day, unless the day is not reached or too many payments cannot be placed before or after it. */
function paidUntil(own: readonly LedgerRow[], day: LocalDay, known: PeriodKnowledge): PaidState {
  if (known.knownDay === null || day > known.knownDay) return "not_yet_known";
  const paid = own.filter((row) => row.paidDay !== null && row.paidDay <= day);
  const unsure = own.filter((row) => {
    const wasOpen = surelyOpenDay(row, known);
    return (row.paidDay === null || row.paidDay > day) && (wasOpen === null || wasOpen < day);
  });
  const [bills, amount] = [sum(paid, (row) => row.bills), sum(paid, (row) => row.amount)];
  const isSmall = sum(unsure, (row) => row.bills) <= UNPLACED_SHARE * sum(own, (row) => row.bills);
  return isSmall ? { bills, amount } : "between_lists";
}

/** Months of the ledger up to `upTo`, oldest first, at most `months`. */
export function collectionTrend(
  ledger: readonly LedgerRow[],
  upTo: BillingPeriod,
  months: number,
  knows: Knows,
): Collection[] {
  return Array.from({ length: months }, (_, index) => addMonths(upTo, index - months + 1)).flatMap(
    (period) => collectionOf(ledger, period, knows) ?? [],
  );
}

function sum(rows: readonly LedgerRow[], value: (row: LedgerRow) => number): number {
  return rows.reduce((total, row) => total + value(row), 0);
}
