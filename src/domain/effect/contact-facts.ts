import type { BillFacts } from "./bill-facts";

/** One contact of a campaign as assigned: what it was to be reminded of, and its past. */
export interface ContactFacts {
  readonly contactId: number;
  readonly campaignId: number;
  /** By assignment, whatever became of the message: intention to treat. */
  readonly messaged: boolean;
  /** Earlier bills of the same customers, due before the campaign began, and how many were paid on time. */
  readonly pastBills: number;
  readonly pastOnTime: number;
  /** When its message arrived on the phone; `null` when it did not, or for the held out. */
  readonly reachedAt: Date | null;
  readonly bills: readonly BillFacts[];
}
