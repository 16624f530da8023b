import type { BillingPeriod } from "../billing-period";
import type { CustomerId } from "../customer-id";
import { Fault } from "../fault";
import { billKey } from "./seen-keys";

/** A payment that the same list takes back. */
export interface Reversed {
  readonly customerId: CustomerId;
  readonly period: BillingPeriod;
  /** Where it was paid; 0 where the list does not say. */
  readonly paidRow: number;
  /** Where that is taken back. */
  readonly row: number;
}

/** A list with more of them is none of payments. */
const MOST_REVERSALS = 10_000;

/**
 * Keeps account of payments that a list takes back by negative amounts, whatever stands first; a bill that is paid again
 * stays paid.
 */
export interface Reversals {
  /** A negative amount in a row; `paidRow` is the row of the bill's payment so far, 0 when there is none. */
  reverse(customerId: CustomerId, period: BillingPeriod, paidRow: number, row: number): void;
  /** A payment of the bill with this key. */
  pay(key: number, row: number): void;
  /** Bills of which no payment is left. */
  left(): readonly Reversed[];
}

export function createReversals(): Reversals {
  const known = new Map<number, Reversed & { readonly balance: number }>();
  return {
    reverse(customerId, period, paidRow, row) {
      const key = billKey(customerId, period);
      const before = known.get(key) ?? { customerId, period, paidRow, row, balance: paidRow > 0 ? 1 : 0 };
      known.set(key, { ...before, balance: before.balance - 1 });
      if (known.size > MOST_REVERSALS)
        throw new Fault(
          "import_refused",
          "Terlalu banyak pelunasan dengan jumlah minus. Periksa apakah tanda minusnya benar; tidak ada yang disimpan.",
        );
    },
    pay(key, row) {
      const before = known.size === 0 ? undefined : known.get(key);
      if (before === undefined) return;
      known.set(key, { ...before, paidRow: before.paidRow || row, balance: before.balance + 1 });
    },
    left: () => [...known.values()].filter(({ balance }) => balance <= 0),
  };
}
