import type { CampaignState } from "../../../domain/campaign";
import type { Contact } from "../../../domain/contact";
import type { CancelReason, Delivery } from "../../../domain/delivery";
import type { Address } from "../../../domain/phone-number";

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
  extends Pick<Contact, "optedOutAt" | "registration" | "registrationCheckedAt"> {
  /** Where it goes; `null` for a contact that has lost its last name. */
  readonly address: Address | null;
  /** `null` for replies. */
  readonly campaignState: CampaignState | null;
  /** The message that a reply answers. */
  readonly quotedMessageId: string | null;
  /** When an invoice of another campaign was last begun for this contact and may have left; `null` when none was. */
  readonly otherPushBegunAt: Date | null;
  /** Has the same person another row of this campaign that may have left? A merge of two contacts leaves such rows. */
  readonly hasTwin: number;
  /** Has this person written what nobody has answered yet? It may be a STOP. */
  readonly hasWritten: number;
}

/** From `pending` to `submitting`: taking rows, and letting go of them again. */
export interface DeliveryClaiming {
  addReply(reply: NewReply): Promise<number>;
  /** Takes rows that are due by writing a lease; replies first come, first served, campaigns warm before cold. */
  claim(claim: Claim): Promise<readonly Delivery[]>;
  /** `leased → pending`: not now. Does not count as an attempt. As ever, in a cancelled campaign it is `cancelled`. */
  release(id: number, token: string, nextAttemptAt: Date): Promise<boolean>;
  /** Rows that were written by a clock that ran ahead would wait until it catches up: they are due now. Returns how many. */
  dueAfterSetBack(now: Date): Promise<number>;
  /** `leased → cancelled`. */
  skip(id: number, token: string, reason: CancelReason, at: Date): Promise<boolean>;
  /** What must be true now, not at plan time: the contact, and whether the campaign still runs. */
  circumstances(id: number): Promise<Circumstances | null>;
  /** `leased → submitting`, with the exact text that is about to leave. */
  begin(id: number, token: string, text: string, document: string | null, at: Date): Promise<boolean>;
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
