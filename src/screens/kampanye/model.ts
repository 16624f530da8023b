import type { Recipient } from "../../application/views/campaign-queries";
import type { CampaignView } from "../../application/views/campaign-view";

export interface CampaignList {
  readonly campaigns: readonly CampaignView[];
  readonly nextPush: Date | null;
  readonly now: Date;
}

export interface Recipients {
  readonly view: CampaignView;
  readonly filter: string;
  readonly rows: readonly Recipient[];
  /** Where the next page begins; `null` at the end. */
  readonly next: number | null;
}

/** One message as a phone will show it. */
export interface PlanExample {
  readonly text: string;
}

/** One campaign, and before its start what it will say. */
export interface OneCampaign {
  readonly view: CampaignView;
  readonly examples: readonly PlanExample[];
}
