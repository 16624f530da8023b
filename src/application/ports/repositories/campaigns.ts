import type { Audience } from "../../../domain/audience";
import type { BillingPeriod } from "../../../domain/billing-period";
import type { Campaign, CampaignKind, CampaignState } from "../../../domain/campaign";
import type { ContactLink } from "../../../domain/holdout";
import type { WaitingRoutes } from "../../../domain/rollout";

export type NewCampaign = Omit<
  Campaign,
  "id" | "state" | "stateReason" | "planCursor" | "plannedCount" | "plannedAt" | "startedAt" | "finishedAt"
>;

export interface CampaignRepository {
  /** A draft. */
  create(campaign: NewCampaign): Promise<number>;
  find(id: number): Promise<Campaign | null>;
  /** Newest first. */
  list(limit: number): Promise<readonly Campaign[]>;
  inState(states: readonly CampaignState[]): Promise<readonly Campaign[]>;
  ofPeriod(period: BillingPeriod, kind: CampaignKind): Promise<readonly Campaign[]>;
  stateOf(id: number): Promise<CampaignState | null>;
  /** Holds the campaign as it is until the transaction ends. */
  lock(id: number): Promise<void>;
  /**
   * Guarded by the states it may come from; also stamps planned, started and finished. `finished` only while nothing
   * is still to go, or in doubt and not yet asked about.
   */
  moveTo(
    id: number,
    to: CampaignState,
    from: readonly CampaignState[],
    at: Date,
    reason?: string,
  ): Promise<boolean>;
  /** Campaigns that have ended and in which something still waits. */
  endedWithPending(): Promise<readonly Pick<Campaign, "id" | "state">[]>;
  /** Guarded by the cursor's old place; adds what the page has planned. */
  moveCursor(id: number, from: number, to: number, planned: number): Promise<boolean>;
}

/** One page of a plan: contacts with ids above `after`, up to `upTo`. */
export interface PlanPage {
  readonly campaign: Campaign;
  readonly audience: Audience;
  readonly after: number;
  readonly upTo: number;
  readonly heldOut: readonly number[];
  /** Routes that begin in a later month; `null` where none does. */
  readonly waiting: WaitingRoutes | null;
  /** Our numbers that a contact without one is spread over. */
  readonly senders: readonly string[];
  readonly now: Date;
}

export interface PlanRepository {
  /** The end of the plan: contacts added later are not part of it. */
  maxContactId(): Promise<number>;
  /** Contacts of an audience that may be written to now, and how many of them know us. */
  count(
    campaign: Pick<Campaign, "period" | "secondWaveOf">,
    audience: Audience,
  ): Promise<{ readonly contacts: number; readonly known: number }>;
  /** Phones of customers that have several: they are drawn together. */
  sharedLinks(): Promise<readonly ContactLink[]>;
  /** Writes one delivery per contact of the page, with its bills; returns how many. Rows that are there already stay. */
  writePage(page: PlanPage): Promise<number>;
  /** Customers of the audience whom no phone leads to: one `suppressed` row each. */
  writeWithoutPhone(campaign: Campaign, audience: Audience, now: Date): Promise<number>;
}
