import { addMonths, type BillingPeriod, dueOn } from "../billing-period";
import { daysBetween, type LocalDay } from "../local-time";
import type { Rupiah } from "../rupiah";
import { monthEnd } from "./calendar";

/** All bills of one month that were paid on one day (or not at all), added up by the database. Void bills are not in it. */
export interface LedgerRow {
  readonly period: BillingPeriod;
  /** The day by which they are known to be paid; `null` = open at the date of the data. */
  readonly paidDay: LocalDay | null;
  readonly bills: number;
  readonly amount: Rupiah;
  /** Sum over the bills whose energy is known. */
  readonly energyKwh: number;
  readonly billsWithoutEnergy: number;
}

/** What was not collected at the end of a day. */
export interface Outstanding {
  readonly bills: number;
  readonly amount: Rupiah;
  readonly energyKwh: number;
  /** Bills whose energy no billing record gave; they are missing in `energyKwh`, never guessed. */
  readonly billsWithoutEnergy: number;
}

/** Bills of months up to `upTo` that were not paid at 24.00 WIB of `day`. */
export function outstanding(ledger: readonly LedgerRow[], upTo: BillingPeriod, day: LocalDay): Outstanding {
  const open = ledger.filter((row) => row.period <= upTo && (row.paidDay === null || row.paidDay > day));
  return open.reduce(
    (sum, row) => ({
      bills: sum.bills + row.bills,
      amount: sum.amount + row.amount,
      energyKwh: sum.energyKwh + row.energyKwh,
      billsWithoutEnergy: sum.billsWithoutEnergy + row.billsWithoutEnergy,
    }),
    { bills: 0, amount: 0, energyKwh: 0, billsWithoutEnergy: 0 },
  );
}

/** How the money of one month came in. Values are `null` until the data reaches the day in question. */
export interface Collection {
  readonly period: BillingPeriod;
  readonly bills: number;
  readonly billed: Rupiah;
  readonly billsPaidByDueDate: number;
  readonly collectedByDueDate: Rupiah | null;
  readonly collectedByMonthEnd: Rupiah | null;
  /** Unpaid ÷ billed × days of the month: how many days of billing are outstanding at month end. */
  readonly daysSalesOutstanding: number | null;
  readonly openOnDueDate: Outstanding | null;
  readonly openAtMonthEnd: Outstanding | null;
}

/** `null` when the month has no bills. `knownDay` is the last day about which the data says everything. */
export function collectionOf(
  ledger: readonly LedgerRow[],
  period: BillingPeriod,
  knownDay: LocalDay,
): Collection | null {
  const own = ledger.filter((row) => row.period === period);
  if (own.length === 0) return null;
  const [due, end] = [dueOn(period), monthEnd(period)];
  const paidBy = (day: LocalDay) => own.filter((row) => row.paidDay !== null && row.paidDay <= day);
  const billed = sum(own, (row) => row.amount);
  const openOnDueDate = due <= knownDay ? outstanding(ledger, period, due) : null;
  const openAtMonthEnd = end <= knownDay ? outstanding(ledger, period, end) : null;
  const days = daysBetween(`${period}-01`, `${addMonths(period, 1)}-01`);
  return {
    period,
    bills: sum(own, (row) => row.bills),
    billed,
    billsPaidByDueDate: sum(paidBy(due), (row) => row.bills),
    collectedByDueDate: openOnDueDate && sum(paidBy(due), (row) => row.amount),
    collectedByMonthEnd: openAtMonthEnd && sum(paidBy(end), (row) => row.amount),
    daysSalesOutstanding: openAtMonthEnd && billed > 0 ? (openAtMonthEnd.amount / billed) * days : null,
    openOnDueDate,
    openAtMonthEnd,
  };
}

/** Months of the ledger up to `upTo`, oldest first, at most `months`. */
export function collectionTrend(
  ledger: readonly LedgerRow[],
  upTo: BillingPeriod,
  months: number,
  knownDay: LocalDay,
): Collection[] {
  return Array.from({ length: months }, (_, index) => addMonths(upTo, index - months + 1)).flatMap(
    (period) => collectionOf(ledger, period, knownDay) ?? [],
  );
}

function sum(rows: readonly LedgerRow[], value: (row: LedgerRow) => number): number {
  return rows.reduce((total, row) => total + value(row), 0);
}
