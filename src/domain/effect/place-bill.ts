import { daysBetween, type LocalDay, localDay } from "../local-time";
import { type BillFacts, paymentTime, surelyOpen } from "./bill-facts";
import type { PeriodKnowledge } from "./known";

/** What says when a bill was paid. */
export type BillPayment = Pick<BillFacts, "period" | "state" | "paidOn" | "paidAfter" | "paidBefore">;

/** A bill's payment on the campaign's own calendar: day 0 is the day of its first message. */
export interface PlacedBill {
  /** By the end of this day it is known to be paid; `null` = not paid as far as lists tell. */
  readonly paidDay: number | null;
  /** At the end of this day it was surely still open; between the two nobody knows. */
  readonly openDay: number;
  /** Known only as between two lists of the unpaid. */
  readonly isInterval: boolean;
  /** … and the end of the due date lies between them. */
  readonly isStraddling: boolean;
}

/** Left out of both arms, and why. */
export type LeftOut = "unusable" | "paidBeforeStart";

/** A day before every campaign: nothing is known of when it was open. */
export const NEVER_SEEN_OPEN = -100_000;

type Knows = (period: string) => Pick<PeriodKnowledge, "knownDay" | "settledDay">;

/**
 * Places bills on the calendar of a campaign. What a payment day before the start says was true before anything was sent, so
 * leaving such bills out favours no arm. Thousands of bills were paid between the same days: each such fate is worked
 * out once.
 */
export function billPlacer(
  startDay: LocalDay,
  dueDay: LocalDay,
  knows: Knows,
): (bill: BillPayment) => PlacedBill | LeftOut {
  const found = new Map<string, PlacedBill | LeftOut>();
  return (bill) => {
    const { period, state, paidOn, paidAfter, paidBefore } = bill;
    const fate = `${period} ${state} ${paidOn} ${paidAfter?.getTime()} ${paidBefore?.getTime()}`;
    const known = found.get(fate) ?? placeBill(bill, startDay, dueDay, knows);
    found.set(fate, known);
    return known;
  };
}

function placeBill(
  bill: BillPayment,
  startDay: LocalDay,
  dueDay: LocalDay,
  knows: Knows,
): PlacedBill | LeftOut {
  const time = paymentTime(bill);
  if (time.kind === "void") return "unusable";
  const wasOpen = surelyOpen(time, knows(bill.period));
  let paidOn = time.kind === "open" ? null : time.day;
  if (time.kind === "paid" && time.day < startDay) {
    // A list of the morning counts as the evening before; what vanished from one drawn after the start may be due to it.
    if (time.isExact || bill.paidBefore === null || localDay(bill.paidBefore) < startDay)
      return "paidBeforeStart";
    paidOn = startDay;
  }
  const isInterval = time.kind === "paid" && !time.isExact;
  return {
    paidDay: paidOn === null ? null : daysBetween(startDay, paidOn),
    openDay: wasOpen === null ? NEVER_SEEN_OPEN : daysBetween(startDay, wasOpen),
    isInterval,
    isStraddling: isInterval && paidOn! > dueDay && (wasOpen === null || wasOpen < dueDay),
  };
}

/** What a contact had paid and when, over all its bills: all that a month asks of it when it is one of many. */
export interface ContactPayment {
  readonly contactId: number;
  readonly campaignId: number;
  /** By assignment, whatever became of the message: intention to treat. */
  readonly messaged: boolean;
  /** Share of its customers' bills of the twelve months before that was paid on time; `null` when there were none. */
  readonly pastOnTimeShare: number | null;
  /** Days since the start until **all** its bills were surely paid; `null` = not as far as lists tell. */
  readonly paidDay: number | null;
  /** At the end of this day one of its bills was surely still open. */
  readonly openDay: number;
}

/** All bills of a contact together: paid with the last one, open as long as any. */
export function together(bills: readonly Pick<PlacedBill, "paidDay" | "openDay">[]) {
  let [paidDay, openDay]: [number | null, number] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const bill of bills) {
    paidDay = paidDay === null || bill.paidDay === null ? null : Math.max(paidDay, bill.paidDay);
    openDay = Math.max(openDay, bill.openDay);
  }
  return { paidDay, openDay };
}
