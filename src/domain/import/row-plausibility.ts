import { addMonths, type BillingPeriod } from "../billing-period";
import type { LocalDay } from "../local-time";
import type { Rupiah } from "../rupiah";

/** No bill is smaller: the least that PLN bills for the smallest connection is some Rp15.000. */
export const LEAST_AMOUNT: Rupiah = 1_000;
/** A connection is cut off long before five years are unpaid. */
const MOST_SHEETS = 60;
/** Hours of the longest month, and a quarter more: fuses trip late, and meters are not read on the day. */
const HOURS_A_MONTH = 744 * 1.25;
/** No tariff, subsidised ones included, asks less for a kWh. */
const LEAST_PRICE: Rupiah = 100;

/** No customer of a unit owes so much; an ID, a meter's or a phone's number is larger. */
const MOST_AMOUNT: Rupiah = 10_000_000_000;
/** No tariff asks more for a kWh, taxes included. */
const MOST_PRICE: Rupiah = 2_500;
/** Where a list does not count months: a connection is cut off after some three. */
const USUAL_MOST_SHEETS = 3;

/** More than the connection could have used in its months at the highest price, or than anybody owes. */
export function isTooLarge(amount: Rupiah | null, powerVa: number | null, sheets: number | null): boolean {
  if (amount === null) return false;
  if (amount > MOST_AMOUNT) return true;
  if (powerVa === null || powerVa <= 0) return false;
  const months = sheets === null ? USUAL_MOST_SHEETS : Math.max(1, sheets);
  return amount > LEAST_BOUND + (powerVa / 1_000) * HOURS_A_MONTH * MOST_PRICE * months;
}

/** Stamp, fees and rounding, which small connections pay as well. */
const LEAST_BOUND: Rupiah = 100_000;

/** An amount between nothing and the smallest bill: in thousands, a part of a number, or another column's. */
export function isTooSmall(amount: Rupiah | null): boolean {
  return amount !== null && amount > 0 && amount < LEAST_AMOUNT;
}

/** Late fees begin at Rp3.000 and are a part of the bill. */
export function isOddLateFee(lateFee: Rupiah | null, amount: Rupiah | null): boolean {
  if (lateFee === null || lateFee === 0) return false;
  return isTooSmall(lateFee) || (amount !== null && amount >= 0 && lateFee > amount);
}

export function isOddSheets(sheets: number | null): boolean {
  return sheets !== null && sheets > MOST_SHEETS;
}

/** More energy than the power can draw in a month, or than the amount can pay for. */
export function isTooMuchEnergy(
  energyKwh: number | null,
  powerVa: number | null,
  amount: Rupiah | null,
  sheets: number | null,
): boolean {
  if (energyKwh === null) return false;
  const months = Math.max(1, sheets ?? 1);
  if (powerVa !== null && powerVa > 0 && energyKwh > (powerVa / 1_000) * HOURS_A_MONTH * months) return true;
  return amount !== null && amount >= LEAST_AMOUNT && energyKwh * LEAST_PRICE > amount;
}

/** A bill is due in its month, or in the next where the 20th is none of the unit's days. */
export function isOddDueDay(dueOn: LocalDay, period: BillingPeriod): boolean {
  return dueOn < `${period}-01` || dueOn >= `${addMonths(period, 2)}-01`;
}

/** Nobody pays a bill before the first day of its month. */
export function isPaidTooEarly(paidOn: LocalDay, period: BillingPeriod): boolean {
  return paidOn < `${period}-01`;
}
