import type { BillingPeriod } from "./billing-period";
import type { LocalDay } from "./local-time";

export type CampaignKind = "invoice_push" | "reminder" | "broadcast" | "second_wave";
export const CAMPAIGN_STATES = ["draft", "planned", "running", "paused", "finished", "cancelled"] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** When the PDF goes out: never, when the customer asks, or with the push itself. */
export type InvoicePdf = "off" | "on-request" | "attach";

/** The single result a campaign is judged by, fixed before the first message leaves. */
export type PrimaryOutcome =
  | "paid_by_due_date"
  | "paid_within_3_days"
  | "paid_within_7_days"
  | "paid_by_month_end";

/** By the 20th where the message can still matter for it; planned later, a campaign is judged by what is left at month end. */
export function usualOutcome(plannedOn: LocalDay, due: LocalDay): PrimaryOutcome {
  return plannedOn <= due ? "paid_by_due_date" : "paid_by_month_end";
}

/** A planned set of deliveries with one purpose. */
export interface Campaign {
  readonly id: number;
  readonly kind: CampaignKind;
  readonly name: string;
  readonly period: BillingPeriod;
  /** The rule that says who is considered, as the operator wrote it. */
  readonly audience: string;
  /** The words of a broadcast; `null` for pushes, whose text comes from the invoice template. */
  readonly body: string | null;
  readonly attachPdf: InvoicePdf;
  readonly state: CampaignState;
  readonly stateReason: string | null;
  readonly holdoutPercent: number;
  readonly holdoutSeed: string;
  /** The campaign whose held-out contacts this one writes to. */
  readonly secondWaveOf: number | null;
  readonly primaryOutcome: PrimaryOutcome;
  readonly dueOn: string;
  /** The plan has accounted for all contacts up to this id; a second run continues here. */
  readonly planCursor: number;
  readonly plannedCount: number;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly plannedAt: Date | null;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

const NEXT: Readonly<Record<CampaignState, readonly CampaignState[]>> = {
  draft: ["planned", "cancelled"],
  planned: ["running", "cancelled"],
  running: ["paused", "finished", "cancelled"],
  paused: ["running", "cancelled"],
  // A doubt was decided late: that message has not left after all.
  finished: ["running"],
  cancelled: [],
};

export function mayBecome(from: CampaignState, to: CampaignState): boolean {
  return NEXT[from].includes(to);
}
