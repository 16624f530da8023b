import type { ContactFacts } from "./contact-facts";

/** Past on-time shares below the first limit count as low, below the second as middling. */
const PAST_LIMITS = [1 / 3, 2 / 3] as const;

/**
 * Contacts that are alike before the campaign: tariff and power of the largest bill, months in arrears (most bills of
 * one customer: 1, 2, 3 or more), past on-time share (unknown, low, middling, high). Only what was known before the start.
 */
export function stratumOf(contact: Pick<ContactFacts, "bills" | "pastBills" | "pastOnTime">): string {
  const largest = contact.bills.reduce((best, bill) => (bill.amount > best.amount ? bill : best));
  const perCustomer = new Map<string, number>();
  for (const { customerId } of contact.bills)
    perCustomer.set(customerId, (perCustomer.get(customerId) ?? 0) + 1);
  const months = Math.min(3, Math.max(...perCustomer.values()));
  return `${largest.tariff ?? "?"}/${largest.powerVa ?? "?"} ${months} ${pastBand(contact)}`;
}

function pastBand({ pastBills, pastOnTime }: Pick<ContactFacts, "pastBills" | "pastOnTime">): string {
  if (pastBills === 0) return "unknown";
  const share = pastOnTime / pastBills;
  return share < PAST_LIMITS[0] ? "low" : share < PAST_LIMITS[1] ? "middling" : "high";
}
