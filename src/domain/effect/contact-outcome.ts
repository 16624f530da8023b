import { daysBetween, type LocalDay } from "../local-time";
import type { Rupiah } from "../rupiah";
import { paymentTime } from "./bill-facts";
import type { ContactFacts } from "./contact-facts";
import { lateFee } from "./late-fee";
import { stratumOf } from "./stratum";

/** One bill on the campaign's own calendar: day 0 is the day of its first message. */
export interface BillOutcome {
  readonly amount: Rupiah;
  /** Days since the start on which it is known to be paid; `null` = not paid by the date of the data. */
  readonly paidDay: number | null;
  /** What PLN adds when it is paid late. */
  readonly lateFee: Rupiah;
}

export interface ContactOutcome {
  readonly contactId: number;
  readonly campaignId: number;
  readonly messaged: boolean;
  readonly stratum: string;
  readonly pastOnTimeShare: number | null;
  readonly billed: Rupiah;
  /** Days since the start until **all** its bills were paid; `null` = not by the date of the data. */
  readonly paidDay: number | null;
  readonly bills: readonly BillOutcome[];
}

/** Bills that needed a rule; the report shows each with its rule and how often it was needed. */
export interface BillRules {
  /** Paid before the first message could leave: left out of both arms, whatever was sent. */
  readonly paidBeforeStart: number;
  /** Cancelled by PLN, or paid without a day that any list tells: left out of both arms. */
  readonly unusable: number;
  /** Payment known only as between two snapshots; the later bound counts. */
  readonly intervalOnly: number;
  /** … and the due date lies between them, so it counts as late though it may have been on time. */
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

/**
 * Places a contact's bills on the campaign's calendar. `outcome` is `null` when no bill is left to judge by. What a
 * payment day before the start says was true before anything was sent, so leaving such bills out favours no arm.
 */
export function contactOutcome(
  contact: ContactFacts,
  startDay: LocalDay,
  dueDay: LocalDay,
): { readonly outcome: ContactOutcome | null; readonly rules: BillRules } {
  const rules = { ...NO_RULES };
  const bills: BillOutcome[] = [];
  for (const bill of contact.bills) {
    const time = paymentTime(bill);
    if (time.kind === "void") {
      rules.unusable++;
      continue;
    }
    if (time.kind !== "open" && time.day < startDay) {
      rules.paidBeforeStart++;
      continue;
    }
    if (time.kind === "paid_by") {
      rules.intervalOnly++;
      if (time.day > dueDay && (time.afterDay === null || time.afterDay <= dueDay)) rules.straddlingDueDate++;
    }
    const fee = lateFee(bill.powerVa, bill.amount);
    if (fee === null) rules.withoutPower++;
    bills.push({
      amount: bill.amount,
      paidDay: time.kind === "open" ? null : daysBetween(startDay, time.day),
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
    paidDay: bills.some((bill) => bill.paidDay === null)
      ? null
      : Math.max(...bills.map((bill) => bill.paidDay!)),
    bills,
  };
  return { outcome, rules };
}
