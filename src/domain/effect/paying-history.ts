import { addMonths, type BillingPeriod, monthsBetween } from "../billing-period";

/** Months of the past that say how reliably a contact pays. */
export const PAST_MONTHS = 12;

/** Which months' bills of a customer are known, and which of them were paid on time: bit n stands for the n-th month. */
export interface PayingHistory {
  readonly customerId: string;
  readonly known: number;
  readonly onTime: number;
}

/** Bills of the months before a campaign's own, and how many of them were paid on time. */
export interface PastBills {
  readonly pastBills: number;
  readonly pastOnTime: number;
}

/** The past of a contact that is reached for these customers, before the month of a campaign. */
export type PastOf = (customers: Iterable<string>, campaignPeriod: BillingPeriod) => PastBills;

/** `from` is the month of bit 0. */
export function pastOf(rows: readonly PayingHistory[], from: BillingPeriod): PastOf {
  const byCustomer = new Map(rows.map((row) => [row.customerId, row]));
  return (customers, campaignPeriod) => {
    const end = monthsBetween(from, campaignPeriod);
    const window = bits(end) & ~bits(monthsBetween(from, addMonths(campaignPeriod, -PAST_MONTHS)));
    let [pastBills, pastOnTime] = [0, 0];
    for (const customerId of customers) {
      const row = byCustomer.get(customerId);
      if (row === undefined) continue;
      pastBills += ones(row.known & window);
      pastOnTime += ones(row.onTime & window);
    }
    return { pastBills, pastOnTime };
  };
}

/** So many low bits. */
function bits(count: number): number {
  return count <= 0 ? 0 : 2 ** count - 1;
}

function ones(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}
