import { type BillingPeriod, periodOf } from "./billing-period";
import { type CustomerId, customerId } from "./customer-id";
import type { LocalDay } from "./local-time";

export const SAMPLE_DUE_ON: LocalDay = "2026-11-20";

interface SampleBill {
  readonly customerId: CustomerId;
  readonly period: BillingPeriod;
  readonly amount: number;
  readonly dueOn: LocalDay;
  readonly name: string;
}

const bill = (id: string, name: string, amount: number): SampleBill => ({
  customerId: customerId(id),
  period: periodOf(SAMPLE_DUE_ON),
  amount,
  dueOn: SAMPLE_DUE_ON,
  name,
});

/** Bills of invented customers, to show what a text looks like before there is any data. */
export const SAMPLE_BILLS = [
  bill("516759900011", "SITI AMINAH", 77_125),
  bill("516759900029", "BUDI SANTOSO", 152_300),
  bill("516759900037", "TOKO SUMBER REJEKI", 1_204_875),
] as const;
