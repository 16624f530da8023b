import type { BillingPeriod } from "../../../../domain/billing-period";
import type { CustomerId } from "../../../../domain/customer-id";
import type { Delivery, DeliveryState } from "../../../../domain/delivery";
import type { SenderUse } from "../../../../domain/pacing";
import type { TallyRow } from "../../../../domain/tally";

/** What became of one delivery, and when that was last known. */
export interface DeliveryNote extends Pick<Delivery, "id" | "campaignId" | "state" | "reason"> {
  readonly knownAt: Date;
}

export interface DialogueLine {
  readonly direction: "in" | "out";
  readonly occurredAt: Date;
  readonly text: string;
  /** Of a message without words. */
  readonly kind: string;
  readonly state: DeliveryState | string;
}

export interface CampaignReach {
  readonly people: number;
  /** They have written to their number of late, so that free text may go to them. */
  readonly open: number;
  /** Of the others: a template was begun for them within 24 hours. */
  readonly reached: number;
}

/** Questions about the outbox; nothing here changes a row. */
export interface DeliveryFigures {
  tally(campaignId: number): Promise<readonly TallyRow[]>;
  /** The first that a campaign has still to send. */
  firstPending(campaignId: number): Promise<Delivery | null>;
  /** Is anything of this campaign still to go, or in doubt and not yet asked about? */
  isUnfinished(campaignId: number): Promise<boolean>;
  use(senderId: string, now: Date, dayStart: Date): Promise<SenderUse>;
  /** Pending rows of a campaign by number and cold/warm, for the estimate. */
  backlog(
    campaignId: number,
  ): Promise<readonly { readonly senderId: string; readonly isCold: number; readonly count: number }[]>;
  /** What one of our numbers has before it in campaigns that run or are paused. */
  queueOf(senderId: string): Promise<readonly { readonly isCold: number; readonly count: number }[]>;
  /** To whom the official channel has begun a template since then, over all numbers, or has one in hand. */
  peopleReached(now: Date): Promise<number>;
  /** The people that a campaign has still to write to, by what they mean to the official channel. */
  reachOf(campaignId: number, now: Date): Promise<CampaignReach>;
  /** How many that a campaign has still to write to were reached by another invoice push since then. */
  countReachedSince(campaignId: number, since: Date): Promise<number>;
  /** `unconfirmed` are those of the uncertain ones that stand in their chat and that the server has not taken. */
  queueLengths(): Promise<Readonly<Record<"replies" | "campaign" | "uncertain" | "unconfirmed", number>>>;
  billsOf(
    deliveryId: number,
  ): Promise<readonly { readonly customerId: CustomerId; readonly period: BillingPeriod }[]>;
  /** Replies of the last while to one contact, for the loop breaker. */
  repliesSince(
    contactId: number,
    since: Date,
  ): Promise<readonly { readonly text: string; readonly createdAt: Date }[]>;
  /** The newest messages in both directions, up to `upTo` when it is given; oldest first. */
  dialogue(contactId: number, limit: number, upTo?: Date): Promise<readonly DialogueLine[]>;
  /** Has this message been answered with this bubble already? */
  hasReply(inReplyTo: number, ordinal: number): Promise<boolean>;
  /** The newest reply to this contact with that ordinal, by its number; 0: there is none. */
  newestReply(contactId: number, ordinal: number): Promise<number>;
  /**
   * What was planned or sent about a customer's bills, or kept back for want of a phone; newest first. Nothing of a
   * campaign that was never started: a preview is nobody's message.
   */
  aboutCustomer(customerId: CustomerId, limit: number): Promise<readonly DeliveryNote[]>;
  /** Numbers with something under way, or with a reply that is due. */
  busySenders(now: Date): Promise<readonly string[]>;
}
