import type { BillState } from "../bill";
import { addDays, type LocalDay } from "../local-time";
import type { Rupiah } from "../rupiah";
import type { PeriodKnowledge } from "./known";
import { openThrough, paidBy } from "./list-moment";

/** What the report needs to know of one bill that a campaign spoke of (or would have spoken of). */
export interface BillFacts {
  readonly customerId: string;
  readonly period: string;
  readonly amount: Rupiah;
  readonly tariff: string | null;
  readonly powerVa: number | null;
  /** Months that the amount covers (LEMBAR). */
  readonly sheets: number;
  /** Of the bill's own month; earlier months that it covers are not in it. */
  readonly energyKwh: number | null;
  readonly dueOn: LocalDay;
  readonly state: BillState;
  readonly paidOn: LocalDay | null;
  readonly paidAfter: Date | null;
  readonly paidBefore: Date | null;
}

/**
 * When a bill was paid. Payments have day resolution: by settlement lists the day itself; otherwise only two lists of the
 * unpaid are known between which the bill vanished, and the day lies between them (`list-moment`): at the end of
 * `openDay` it was surely open, at the end of `day` surely paid. In between nobody knows.
 */
export type PaymentTime =
  | {
      readonly kind: "paid";
      readonly day: LocalDay;
      readonly openDay: LocalDay | null;
      readonly isExact: boolean;
    }
  | { readonly kind: "open" }
  | { readonly kind: "void" };

export function paymentTime(
  bill: Pick<BillFacts, "state" | "paidOn" | "paidAfter" | "paidBefore">,
): PaymentTime {
  if (bill.state === "void") return { kind: "void" };
  if (bill.state === "open") return { kind: "open" };
  if (bill.paidOn !== null)
    return { kind: "paid", day: bill.paidOn, openDay: addDays(bill.paidOn, -1), isExact: true };
  if (bill.paidBefore !== null) {
    const openDay = bill.paidAfter === null ? null : openThrough(bill.paidAfter);
    return { kind: "paid", day: paidBy(bill.paidBefore), openDay, isExact: false };
  }
  // Paid, but no list says when: it cannot be placed in time, so it proves nothing for either arm.
  return { kind: "void" };
}

/**
 * The last day at whose end the bill was surely open. Settlement lists tell the day of each payment: a bill that is in
 * none of them was open as far as they reach, even where it only vanished from a list of the unpaid.
 */
export function surelyOpen(
  time: Exclude<PaymentTime, { kind: "void" }>,
  { knownDay, settledDay }: Pick<PeriodKnowledge, "knownDay" | "settledDay">,
): LocalDay | null {
  if (time.kind === "open") return knownDay;
  if (time.isExact || settledDay === null) return time.openDay;
  const before = addDays(time.day, -1);
  const settled = settledDay < before ? settledDay : before;
  return time.openDay === null || settled > time.openDay ? settled : time.openDay;
}
