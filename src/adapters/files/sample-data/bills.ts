import { addMonths, type BillingPeriod } from "../../../domain/billing-period";
import type { Rupiah } from "../../../domain/rupiah";
import { chanceOf, normal, pickWeighted } from "./chance";
import type { Punctuality, SampleCustomer } from "./population";

/** Share of a month's bills that are still unpaid in the morning of the 20th; all together about 20 %. */
const UNPAID_ON_THE_20TH: Readonly<Record<Punctuality, number>> = {
  punctual: 0.08,
  wavering: 0.4,
  late: 0.8,
};
/** Of those, paid neither on the 20th nor in the rest of the month: they stand in next month's list with two months. */
const UNPAID_FOR_GOOD = 0.06;

/** Local tax on electricity in Banyuwangi, 9 %. */
const LOCAL_TAX = 0.09;
const STAMP_DUTY: Rupiah = 10_000;
const STAMP_DUTY_ABOVE: Rupiah = 5_000_000;

export interface SampleBill {
  readonly period: BillingPeriod;
  readonly energyKwh: number;
  readonly meterStart: number;
  readonly meterEnd: number;
  readonly energyRp: Rupiah;
  readonly taxRp: Rupiah;
  readonly stampRp: Rupiah;
  readonly amount: Rupiah;
}

export function sampleBill(seed: number, customer: SampleCustomer, period: BillingPeriod): SampleBill {
  const random = chanceOf(seed, "bill", customer.index, period);
  const energyKwh = Math.max(1, Math.round(customer.usualKwh * Math.exp(0.15 * normal(random))));
  const energyRp = Math.round(energyKwh * customer.price);
  const taxRp = Math.round(energyRp * LOCAL_TAX);
  const stampRp = energyRp + taxRp > STAMP_DUTY_ABOVE ? STAMP_DUTY : 0;
  // Readings need not join from month to month: only one month's billing record is written.
  const meterStart = customer.meterAtStart;
  const amount = energyRp + taxRp + stampRp;
  return {
    period,
    energyKwh,
    meterStart,
    meterEnd: meterStart + energyKwh,
    energyRp,
    taxRp,
    stampRp,
    amount,
  };
}

/** When a bill was paid: a day of its month before the 20th, or still open in the morning of the 20th. */
export type BeforeThe20th = { readonly kind: "paid"; readonly day: number } | { readonly kind: "open" };

export function paidBefore20th(seed: number, customer: SampleCustomer, period: BillingPeriod): BeforeThe20th {
  const random = chanceOf(seed, "payment", customer.index, period);
  if (random() < UNPAID_ON_THE_20TH[customer.punctuality]) return { kind: "open" };
  // Two humps: just after the wage, and just before the last day.
  const day = pickWeighted(random, [
    [55, () => 3 + Math.floor(random() * 8)],
    [45, () => 11 + Math.floor(random() * 9)],
  ])();
  return { kind: "paid", day };
}

/** Is a bill that was open on the 20th never paid, as far as our months go? */
export function isNeverPaid(seed: number, customer: SampleCustomer, period: BillingPeriod): boolean {
  return chanceOf(seed, "never", customer.index, period)() < UNPAID_FOR_GOOD;
}

/** Day of the month, 20–30, on which a bill of a past month was paid after it had been open on the 20th. */
export function paidLateOn(seed: number, customer: SampleCustomer, period: BillingPeriod): number {
  const random = chanceOf(seed, "late", customer.index, period);
  return random() < 0.3 ? 20 : 21 + Math.floor(random() * 10 * random());
}

/** Months in a row before this one (at most three) that the customer still owes, latest first. */
export function monthsOwed(seed: number, customer: SampleCustomer, period: BillingPeriod): BillingPeriod[] {
  const owed: BillingPeriod[] = [];
  for (let back = 1; back <= 3; back++) {
    const month = addMonths(period, -back);
    const isOwed =
      paidBefore20th(seed, customer, month).kind === "open" && isNeverPaid(seed, customer, month);
    if (!isOwed) break;
    owed.push(month);
  }
  return owed;
}

/** Open in the morning of the 20th? Whoever owes an earlier month is: PLN takes the oldest month first. */
export function isOpenOn20th(seed: number, customer: SampleCustomer, period: BillingPeriod): boolean {
  return (
    paidBefore20th(seed, customer, period).kind === "open" || monthsOwed(seed, customer, period).length > 0
  );
}
