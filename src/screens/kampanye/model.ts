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
