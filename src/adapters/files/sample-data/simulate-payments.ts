import { type BillingPeriod, dueOn } from "../../../domain/billing-period";
import { addDays, type LocalDay } from "../../../domain/local-time";
import type { Rupiah } from "../../../domain/rupiah";
import { chanceOf } from "./chance";

/** A bill that is unpaid in the morning of the 20th. */
export interface OpenBill {
  readonly customerId: string;
  readonly period: BillingPeriod;
  readonly amount: Rupiah;
  /** The phone that its message goes to; `null` when there is none. */
  readonly contact: string | null;
}

export interface SimulatedPayment {
  readonly customerId: string;
  readonly period: BillingPeriod;
  readonly amount: Rupiah;
  readonly paidOn: LocalDay;
}

/** Without any message: share of the open bills that is paid on the 20th itself. */
export const PAID_ON_THE_20TH = 0.25;
/** Of the rest, share that is paid from the 21st on, each day the same part of what is left, for ten days. */
const PAID_A_DAY_LATER = 0.18;
const DAYS_LATER = 10;

/**
 * Who pays what and when from the 20th on, given who was messaged. A message makes `effectPoints` more of a hundred
 * contacts pay on the 20th; it changes nothing else. Every contact draws his lot once a month from the seed, so the same
 * contact with and without a message differs by the effect only, all bills of a contact are paid together, and the next
 * month is not paid by the very same people.
 */
export function* simulatePayments(
  bills: Iterable<OpenBill>,
  messaged: (contact: string) => boolean,
  effectPoints: number,
  { seed, period: month }: { readonly seed: number; readonly period: BillingPeriod },
): Generator<SimulatedPayment> {
  for (const bill of bills) {
    const isMessaged = bill.contact !== null && messaged(bill.contact);
    const payer = `${month} ${bill.contact ?? bill.customerId}`;
    const daysAfter = daysAfterThe20th(seed, payer, isMessaged ? effectPoints : 0);
    if (daysAfter === null) continue;
    const { customerId, period, amount } = bill;
    yield { customerId, period, amount, paidOn: addDays(dueOn(month), daysAfter) };
  }
}

function daysAfterThe20th(seed: number, payer: string, effectPoints: number): number | null {
  const random = chanceOf(seed, "payer", payer);
  if (random() < PAID_ON_THE_20TH + effectPoints / 100) return 0;
  for (let day = 1; day <= DAYS_LATER; day++) if (random() < PAID_A_DAY_LATER) return day;
  return null;
}
