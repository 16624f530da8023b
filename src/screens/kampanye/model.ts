import type { Recipient } from "../../application/views/campaign-queries";
import type { CampaignView } from "../../application/views/campaign-view";
import type { AskedRecipients } from "./recipient-filter";

export interface CampaignList {
  readonly campaigns: readonly CampaignView[];
  readonly nextPush: Date | null;
  readonly now: Date;
}

export interface Recipients {
  readonly view: CampaignView;
  readonly asked: AskedRecipients;
  readonly rows: readonly ListedRecipient[];
  /** As many as the list would have on one page. */
  readonly count: number;
  /** Where the next page begins; `null` at the end. */
  readonly next: number | null;
}

/** `sealed`: what stands for the customer's ID in an address. */
export type ListedRecipient = Recipient & { readonly sealed: string | null };

/** One message as a phone will show it. */
export interface PlanExample {
  readonly text: string;
}

/** One campaign, and before its start what it will say. */
export interface OneCampaign {
  readonly view: CampaignView;
  readonly examples: readonly PlanExample[];
}
