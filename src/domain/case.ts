import type { CustomerId } from "./customer-id";

/** What a person must look at. */
export const CASE_KINDS = [
  "paid_claim",
  "wrong_number",
  "complaint",
  "outage",
  "human",
  "terminate_service",
  "link_request",
  "link_undone",
  "loop",
  "failed_answer",
  "other",
] as const;
export type CaseKind = (typeof CASE_KINDS)[number];
export type CaseState = "open" | "taken" | "closed";

export interface Case {
  readonly id: number;
  readonly contactId: number;
  readonly customerId: CustomerId | null;
  readonly kind: CaseKind;
  /** The customer's words and what the bot has learnt; shown to staff only. */
  readonly summary: string;
  readonly state: CaseState;
  readonly takenBy: string | null;
  readonly openedAt: Date;
  readonly takenAt: Date | null;
  readonly closedAt: Date | null;
}
