import type { BillingPeriod } from "../../domain/billing-period";
import type { CustomerId } from "../../domain/customer-id";

/** What a registration keeps between its steps. */
export interface LinkState {
  readonly customerId: CustomerId | null;
  readonly meterTail: string | null;
  /** The month whose amount was asked for. */
  readonly askedPeriod: BillingPeriod | null;
  readonly wantsPdf: boolean;
  readonly misses: number;
}

export type LinkStep = "id" | "meter" | "amount";
