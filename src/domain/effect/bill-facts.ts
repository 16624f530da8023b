import type { BillState } from "../bill";
import { type LocalDay, localDay } from "../local-time";
import type { Rupiah } from "../rupiah";

/** What the report needs to know of one bill that a campaign spoke of (or would have spoken of). */
export interface BillFacts {
  readonly customerId: string;
  readonly period: string;
  readonly amount: Rupiah;
  readonly tariff: string | null;
  readonly powerVa: number | null;
  readonly dueOn: LocalDay;
  readonly state: BillState;
  readonly paidOn: LocalDay | null;
  readonly paidAfter: Date | null;
  readonly paidBefore: Date | null;
}

/**
 * When a bill was paid. Payments have day resolution. Where no settlement list gave the day, only two snapshots are
 * known between which the bill vanished from the unpaid list: the rule is the **later** bound, the day by which it is
 * proven paid. It never calls a payment earlier than it was; it may call one late that was on time, in both arms
 * alike. How many bills that concerns is counted (`intervalOnly`, `straddlingDueDate`).
 */
export type PaymentTime =
  | { readonly kind: "paid"; readonly day: LocalDay }
  | { readonly kind: "paid_by"; readonly day: LocalDay; readonly afterDay: LocalDay | null }
  | { readonly kind: "open" }
  | { readonly kind: "void" };

export function paymentTime(
  bill: Pick<BillFacts, "state" | "paidOn" | "paidAfter" | "paidBefore">,
): PaymentTime {
  if (bill.state === "void") return { kind: "void" };
  if (bill.state === "open") return { kind: "open" };
  if (bill.paidOn !== null) return { kind: "paid", day: bill.paidOn };
  if (bill.paidBefore !== null) {
    const afterDay = bill.paidAfter === null ? null : localDay(bill.paidAfter);
    return { kind: "paid_by", day: localDay(bill.paidBefore), afterDay };
  }
  // Paid, but no list says when: it cannot be placed in time, so it proves nothing for either arm.
  return { kind: "void" };
}
