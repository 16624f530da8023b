import type { BillingPeriod } from "../../../domain/billing-period";

/** What is forgotten by itself once it is old, by the horizon it goes by; see `docs/retention.md`. */
export const FORGOTTEN = {
  passing: ["form_keys", "sign_in_sessions", "sign_in_links", "uploads"],
  texts: [
    "inbox_words",
    "sent_texts",
    "case_summaries",
    "case_drafts",
    "jobs",
    "confirmations",
    "set_aside_events",
    "flow_states",
    "rejected_rows",
    "lookups",
    "failed_proofs",
  ],
  bills: ["paid_bills", "told_amounts", "invoiced_bills"],
  audit: ["audit_log"],
} as const;
export type Forgotten = (typeof FORGOTTEN)[keyof typeof FORGOTTEN][number];

export interface RetentionRepository {
  /**
   * Forgets of one kind what is older than `before` (an instant, or for bills the first month that stays), looking at
   * rows behind `after` in the order of their key, `limit` at most. Returns where to go on, `null` at the end, and how
   * many rows were forgotten. What is still needed stays, however old: what waits, what is in doubt, what is owed.
   */
  forget(
    kind: Forgotten,
    before: Date | BillingPeriod,
    after: number,
    limit: number,
  ): Promise<{ readonly next: number | null; readonly forgotten: number }>;
}
