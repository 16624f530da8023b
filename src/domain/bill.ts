import type { BillingPeriod } from "./billing-period";
import type { CustomerId } from "./customer-id";
import { oneLine } from "./foreign-text";
import { hidden } from "./mask";
import type { Rupiah } from "./rupiah";

/** A connection. What the exports say about it, nothing computed. */
export interface Customer {
  readonly customerId: CustomerId;
  readonly name: string;
  readonly tariff: string | null;
  readonly powerVa: number | null;
  readonly customerGroup: string | null;
  readonly route: string | null;
  readonly unit: string | null;
  readonly address: string | null;
  readonly meterNumber: string | null;
  readonly updatedAt: Date;
}

/** `void`: nothing to collect (amount zero or less, or cancelled by PLN). */
export type BillState = "open" | "paid" | "void";

/** One customer, one month. Amounts are the export's; Lunas never recomputes a bill. */
export interface Bill {
  readonly id: number;
  readonly customerId: CustomerId;
  readonly period: BillingPeriod;
  readonly amount: Rupiah;
  readonly lateFee: Rupiah;
  /** How many months the amount covers (LEMBAR): unpaid lists total them in one row. */
  readonly sheets: number;
  readonly energyKwh: number | null;
  readonly meterStart: number | null;
  readonly meterEnd: number | null;
  readonly dueOn: string;
  readonly state: BillState;
  /** The day of payment where a settlement list gave it … */
  readonly paidOn: string | null;
  /** … else the two snapshots between which it vanished from the unpaid list. */
  readonly paidAfter: Date | null;
  readonly paidBefore: Date | null;
  /** The moment of the data that this row comes from. */
  readonly asOf: Date;
  readonly importId: number | null;
}

/** `S••• A••••`: the owner recognises it, a stranger learns nothing. Keeps the first letter of each word. */
export function maskName(name: string): string {
  return oneLine(name)
    .split(/\s+/)
    .map((word) => {
      const letters = [...word];
      return letters.length <= 1
        ? `${letters[0] ?? ""}${hidden(1)}`
        : letters[0] + hidden(Math.min(letters.length - 1, 6));
    })
    .join(" ");
}
