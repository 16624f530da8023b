import { daysBetween, type LocalDay, localDay } from "../local-time";
import type { Rupiah } from "../rupiah";
import type { ContactFacts } from "./contact-facts";
import { lateFee } from "./late-fee";
import { type BillPayment, type ContactPayment, type LeftOut, type PlacedBill, together } from "./place-bill";
import { stratumOf } from "./stratum";

/** Households are connected for at most so much (R1 to R2 small); one larger bill outweighs dozens of theirs. */
export const HOUSEHOLD_VA = 2_200;

/** One bill on the campaign's own calendar: day 0 is the day of its first message. */
export interface BillOutcome {
  readonly amount: Rupiah;
  /** Months that the amount covers. */
  readonly sheets: number;
  /** Of the bill's own month; `null` where no billing record gave it. */
  readonly energyKwh: number | null;
  /** At most `HOUSEHOLD_VA`; `null` where the power is unknown. */
  readonly isHousehold: boolean | null;
  /** By the end of this day, counted from the start, it is known to be paid; `null` = not paid as far as lists tell. */
  readonly paidDay: number | null;
  /** At the end of this day it was surely still open; between the two nobody knows. */
  readonly openDay: number;
  /** What PLN adds when it is paid late. */
  readonly lateFee: Rupiah;
}

export interface ContactOutcome extends ContactPayment {
  readonly stratum: string;
  readonly billed: Rupiah;
  /** Days since the start on which its message arrived; `null` when it did not. */
  readonly reachedDay: number | null;
  readonly bills: readonly BillOutcome[];
}

/** Bills that needed a rule; the report shows each with its rule and how often it was needed. */
export interface BillRules {
  /** Paid before the first message could leave: left out of both arms, whatever was sent. */
  readonly paidBeforeStart: number;
  /** Cancelled by PLN, or paid without a day that any list tells: left out of both arms. */
  readonly unusable: number;
  /** Payment known only as between two lists of the unpaid. */
  readonly intervalOnly: number;
  /** … and the end of the due date lies between them: whether it was on time nobody knows. */
  readonly straddlingDueDate: number;
  /** Power unknown, so no late fee is estimated. */
  readonly withoutPower: number;
}

export const NO_RULES: BillRules = {
  paidBeforeStart: 0,
  unusable: 0,
  intervalOnly: 0,
  straddlingDueDate: 0,
  withoutPower: 0,
};

/** Places a contact's bills on the campaign's calendar. `outcome` is `null` when no bill is left to judge by. */
export function contactOutcome(
  contact: ContactFacts,
  startDay: LocalDay,
  place: (bill: BillPayment) => PlacedBill | LeftOut,
): { readonly outcome: ContactOutcome | null; readonly rules: BillRules } {
  const rules = { ...NO_RULES };
  const bills: BillOutcome[] = [];
  for (const bill of contact.bills) {
    const placed = place(bill);
    if (placed === "unusable" || placed === "paidBeforeStart") {
      rules[placed]++;
      continue;
    }
    if (placed.isInterval) rules.intervalOnly++;
    if (placed.isStraddling) rules.straddlingDueDate++;
    const fee = lateFee(bill.powerVa, bill.amount);
    if (fee === null) rules.withoutPower++;
    bills.push({
      amount: bill.amount,
      sheets: bill.sheets,
      energyKwh: bill.energyKwh,
      isHousehold: bill.powerVa === null ? null : bill.powerVa <= HOUSEHOLD_VA,
      paidDay: placed.paidDay,
      openDay: placed.openDay,
      lateFee: fee ?? 0,
    });
  }
  if (bills.length === 0) return { outcome: null, rules };
  const outcome: ContactOutcome = {
    contactId: contact.contactId,
    campaignId: contact.campaignId,
    messaged: contact.messaged,
    stratum: stratumOf(contact),
    pastOnTimeShare: contact.pastBills === 0 ? null : contact.pastOnTime / contact.pastBills,
    billed: bills.reduce((sum, bill) => sum + bill.amount, 0),
    ...together(bills),
    reachedDay: contact.reachedAt === null ? null : daysBetween(startDay, localDay(contact.reachedAt)),
    bills,
  };
  return { outcome, rules };
}
