import type { BillingPeriod } from "../../domain/billing-period";
import type { CampaignState } from "../../domain/campaign";
import type { Contact } from "../../domain/contact";
import type { CustomerId } from "../../domain/customer-id";
import type { CancelReason, Delivery, DeliveryState } from "../../domain/delivery";
import type { ReceiptKind } from "../../domain/message";
import type { SenderUse } from "../../domain/pacing";
import type { PhoneNumber } from "../../domain/phone-number";
import type { TallyRow } from "../../domain/tally";

export interface Claim {
  readonly senderId: string;
  /** `null` = replies. */
  readonly campaignId: number | null;
  readonly limit: number;
  readonly token: string;
  readonly now: Date;
  readonly until: Date;
  /** False while the number may not write to strangers. */
  readonly includeCold: boolean;
}

export interface NewReply {
  readonly contactId: number;
  readonly senderId: string;
  /** The inbox row it answers; `null` for messages that the unit begins (notes to admins). */
  readonly inReplyTo: number | null;
  readonly ordinal: number;
  readonly text: string;
  /** A `DocumentRef` as JSON. */
  readonly document: string | null;
  readonly now: Date;
}

export interface Circumstances
  extends Pick<Contact, "phone" | "optedOutAt" | "registration" | "registrationCheckedAt"> {
  /** `null` for replies. */
  readonly campaignState: CampaignState | null;
  /** The message that a reply answers. */
  readonly quotedMessageId: string | null;
  /** When an invoice of another campaign was last begun for this contact and may have left; `null` when none was. */
  readonly otherPushBegunAt: Date | null;
}

/** A delivery in doubt, with what is needed to look for it. */
export interface DoubtfulDelivery extends Delivery {
  readonly phone: Contact["phone"];
  readonly begunAt: Date;
}

export interface DeliveryRepository {
  addReply(reply: NewReply): Promise<number>;
  /** Takes rows that are due by writing a lease; replies first come, first served, campaigns warm before cold. */
  claim(claim: Claim): Promise<readonly Delivery[]>;
  /** `leased → pending`: not now. Does not count as an attempt. As ever, in a cancelled campaign it is `cancelled`. */
  release(id: number, token: string, nextAttemptAt: Date): Promise<boolean>;
  /** `leased → cancelled`. */
  skip(id: number, token: string, reason: CancelReason, at: Date): Promise<boolean>;
  /** `leased → submitting`, with the exact text that is about to leave. */
  begin(id: number, token: string, text: string, document: string | null, at: Date): Promise<boolean>;
  /**
   * What the channel answered; also accepts a late answer for a row that has become uncertain meanwhile. Notes as well
   * that the contact has heard from us.
   */
  recordAccepted(id: number, token: string, providerMessageId: string, at: Date): Promise<boolean>;
  recordRejected(id: number, token: string, reason: string, detail: string, at: Date): Promise<boolean>;
  recordDeferred(id: number, token: string, reason: string, nextAttemptAt: Date): Promise<boolean>;
  /** `providerMessageId` where the channel has the message but no confirmation of it. */
  recordUncertain(
    id: number,
    token: string,
    detail: string,
    providerMessageId?: string | null,
  ): Promise<boolean>;
  /**
   * Rows that a number's former driver left behind: `leased → pending`, `submitting → uncertain`. For the process that
   * has just taken the number, before it claims anything itself.
   */
  takeBack(senderId: string, now: Date): Promise<{ readonly returned: number; readonly doubted: number }>;
  /** `pending → cancelled` for everything a cancelled campaign has not sent. */
  cancelCampaign(campaignId: number, reason: CancelReason, at: Date): Promise<number>;
  /** Expired leases: `leased → pending`, `submitting → uncertain`. */
  expireLeases(now: Date): Promise<{ readonly returned: number; readonly doubted: number }>;
  /** Doubts that may be asked about now, those first that were never asked about. */
  doubtful(senderIds: readonly string[], limit: number, now: Date): Promise<readonly DoubtfulDelivery[]>;
  /** The channel could not tell; it is asked again then. */
  askAgain(id: number, at: Date): Promise<boolean>;
  /** The message of this doubt stands in its chat without the server's confirmation; it is asked about again then. */
  noteUnconfirmed(id: number, providerMessageId: string, at: Date): Promise<boolean>;
  /** Guarded by `uncertain`. `pending` only when the message is surely not there (`cancelled` if its campaign is). */
  settle(
    id: number,
    to: "accepted" | "pending" | "failed",
    providerMessageId: string | null,
    at: Date,
  ): Promise<boolean>;
  /**
   * Only ever raises. `settled`: it was in doubt and has left. A refusal decides no doubt, but lets the channel be
   * asked about it at once. `unknown`: a message that is not ours (yet).
   */
  raise(
    providerMessageId: string,
    receipt: ReceiptKind,
    at: Date,
  ): Promise<"raised" | "settled" | "nothing_new" | "unknown">;
  find(id: number): Promise<Delivery | null>;
  /** What must be true now, not at plan time: the contact, and whether the campaign still runs. */
  circumstances(id: number): Promise<Circumstances | null>;
  findByProviderMessageId(providerMessageId: string): Promise<Delivery | null>;
  billsOf(
    deliveryId: number,
  ): Promise<readonly { readonly customerId: CustomerId; readonly period: BillingPeriod }[]>;
  /** Ids of our messages to this contact since then: none of them can be another delivery. */
  knownIds(contactId: number, since: Date): Promise<readonly string[]>;
  /** Messages since then that no last receipt has come for: accepted, delivered, or not even confirmed. */
  awaitingReceipts(senderId: string, since: Date, limit: number): Promise<readonly string[]>;
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
  /** How many that a campaign has still to write to were reached by another invoice push since then. */
  countReachedSince(campaignId: number, since: Date): Promise<number>;
  /** `unconfirmed` are those of the uncertain ones that stand in their chat and that the server has not taken. */
  queueLengths(): Promise<Readonly<Record<"replies" | "campaign" | "uncertain" | "unconfirmed", number>>>;
  /** Replies of the last while to one contact, for the loop breaker. */
  repliesSince(contactId: number, since: Date): Promise<readonly { readonly text: string }[]>;
  /** What is in doubt, the oldest first, for whoever looks into the chats. */
  doubts(limit: number): Promise<readonly DoubtNote[]>;
  /** The newest messages in both directions, up to `upTo` when it is given; oldest first. */
  dialogue(contactId: number, limit: number, upTo?: Date): Promise<readonly DialogueLine[]>;
  /** Has this message been answered with this bubble already? */
  hasReply(inReplyTo: number, ordinal: number): Promise<boolean>;
  /** What was planned or sent about a customer's bills, or kept back for want of a phone; newest first. */
  aboutCustomer(customerId: CustomerId, limit: number): Promise<readonly DeliveryNote[]>;
  /** Numbers with something under way, or with a reply that is due. */
  busySenders(now: Date): Promise<readonly string[]>;
  /** Waiting cold rows of a number that is down, moved to another. */
  moveCold(fromSender: string, toSender: string, limit: number): Promise<number>;
  /** All waiting campaign rows of a number, warm ones too: an operator's decision. */
  moveAll(fromSender: string, toSender: string): Promise<number>;
  /** Campaign rows that wait for this number. */
  countPending(senderId: string): Promise<number>;
}

/** What became of one delivery, and when that was last known. */
export interface DeliveryNote extends Pick<Delivery, "id" | "campaignId" | "state" | "reason"> {
  readonly knownAt: Date;
}

export interface DoubtNote extends Pick<Delivery, "id" | "campaignId" | "senderId" | "begunAt"> {
  readonly phone: PhoneNumber;
  /** Set while the message stands in its chat and the server has not taken it. */
  readonly providerMessageId: string | null;
}

export interface DialogueLine {
  readonly direction: "in" | "out";
  readonly occurredAt: Date;
  readonly text: string;
  /** Of a message without words. */
  readonly kind: string;
  readonly state: DeliveryState | string;
}
