import type { Bill } from "../../../../domain/bill";
import type { CampaignState } from "../../../../domain/campaign";
import type { Contact } from "../../../../domain/contact";
import type { CancelReason, Delivery } from "../../../../domain/delivery";
import type { Address } from "../../../../domain/phone-number";
import type { StoredRegistration } from "../../channel";

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
  /** Only so many as the provider still lets all our numbers together write to first; see `AccountFact`. */
  readonly withinTier?: boolean;
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

/** What a message depends on, as it is now and not as it was planned. */
export interface Circumstances extends Pick<Contact, "optedOutAt"> {
  /** Where it goes; `null` for a contact that has lost its last name. */
  readonly address: Address | null;
  readonly contactId: number;
  /** Messages ever begun for this contact: whoever finds another number than he saw must look again. */
  readonly begunCount: number;
  /** `null` for replies. */
  readonly campaignState: CampaignState | null;
  /** When this person last wrote to the number that the message leaves by, on the official channel. */
  readonly windowOpenedAt: Date | null;
  /** The message that a reply answers. */
  readonly quotedMessageId: string | null;
  /** When an invoice of another campaign was last begun for this contact and may have left; `null` when none was. */
  readonly otherPushBegunAt: Date | null;
  /** Invoices of other campaigns that were begun since the month's start and may have left. */
  readonly pushesThisMonth: number;
  /** Has the same person another row of this campaign that may have left? A merge of two contacts leaves such rows. */
  readonly hasTwin: boolean;
  /** Has this person written what nobody has answered yet? It may be a STOP. */
  readonly hasWritten: boolean;
  /** Is any customer still believed to be this contact's? */
  readonly hasLink: boolean;
  /** The moment of the newest list that the bills come from. */
  readonly dataAsOf: Date | null;
  readonly stored: StoredRegistration;
  /** What an invoice push may speak of: open bills of active links up to the campaign's month, oldest first. */
  readonly bills: readonly (Bill & { readonly name: string })[];
}

/** What a message was made from. `begin` refuses when any of it is no longer so. */
export interface Seen extends Pick<Circumstances, "contactId" | "begunCount"> {
  /** The bills that the text speaks of; `null` for a text that speaks of none. */
  readonly bills: readonly Pick<Bill, "id" | "amount" | "lateFee">[] | null;
  /** Who must hold the number; `null` where no other process can drive it. */
  readonly holder: string | null;
}

/** From `pending` to `submitting`: taking rows, and letting go of them again. */
export interface DeliveryClaiming {
  addReply(reply: NewReply): Promise<number>;
  /** Is there a reply to claim? Asked often, and answered without a lock or a transaction. */
  hasReplyDue(senderId: string, now: Date): Promise<boolean>;
  /** Takes rows that are due by writing a lease; replies first come, first served, campaigns warm before cold. */
  claim(claim: Claim): Promise<readonly Delivery[]>;
  /** `leased → pending`: not now. Does not count as an attempt. */
  release(id: number, token: string, nextAttemptAt: Date): Promise<boolean>;
  /** Rows that were written by a clock that ran ahead would wait until it catches up: they are due now. Returns how many. */
  dueAfterSetBack(now: Date): Promise<number>;
  /** `leased → cancelled`. */
  skip(id: number, token: string, reason: CancelReason, at: Date): Promise<boolean>;
  /** What must be true now, not at plan time. */
  circumstances(id: number, monthStart: Date): Promise<Circumstances | null>;
  /**
   * May this person be written to first, by a message that no claim has counted? Holds for the rest of the transaction:
   * the message is begun in the same one.
   */
  hasPlaceFor(contactId: number, now: Date): Promise<boolean>;
  /**
   * `leased → submitting`, with the exact text that is about to leave. The one place that may say "send": it holds only
   * while the lease and the number are ours, and, for a campaign's message, while the campaign runs, the contact is
   * willing and has said nothing that is still unread, what was `seen` is so, and nothing else has been begun for this
   * contact since. Whatever takes long comes before it.
   */
  begin(
    id: number,
    token: string,
    text: string,
    document: string | null,
    at: Date,
    seen?: Seen,
    /** The channel that takes it, the template that it leaves as, and when it was heard that its phone is registered. */
    form?: {
      readonly channel: string;
      readonly template: string | null;
      readonly registeredAt?: Date | null;
    },
  ): Promise<boolean>;
  /**
   * Rows that a number's former driver left behind: `leased → pending`, `submitting → uncertain`. For the process that
   * has just taken the number, before it claims anything itself.
   */
  takeBack(senderId: string, now: Date): Promise<{ readonly returned: number; readonly doubted: number }>;
  /** Expired leases: `leased → pending`, `submitting → uncertain`. */
  expireLeases(now: Date): Promise<{ readonly returned: number; readonly doubted: number }>;
  /** `pending → cancelled` for everything a cancelled campaign has not sent. */
  cancelCampaign(campaignId: number, reason: CancelReason, at: Date): Promise<number>;
}
