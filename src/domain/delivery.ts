/** What became of one message to one contact. The words are the same in code, tables, reports and screens. */
export const DELIVERY_STATES = [
  "held_out",
  "suppressed",
  "cancelled",
  "pending",
  "leased",
  "submitting",
  "uncertain",
  "accepted",
  "delivered",
  "read",
  "failed",
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/**
 * The drawn state machine. `submitting → pending` only after "surely not sent"; `uncertain → pending` only after
 * "surely absent" or an operator's word; nothing that may have left is ever sent again. A receipt that names its try
 * has edges of its own (`after-receipt.ts`): it proves what became of a message, whatever we had thought meanwhile.
 */
export const TRANSITIONS: Readonly<Record<DeliveryState, readonly DeliveryState[]>> = {
  held_out: [],
  suppressed: [],
  cancelled: [],
  pending: ["leased", "cancelled"],
  // To `failed` when the channel says before the message is begun that it can never arrive.
  leased: ["pending", "submitting", "cancelled", "failed"],
  submitting: ["accepted", "failed", "pending", "uncertain"],
  uncertain: ["accepted", "delivered", "read", "failed", "pending"],
  accepted: ["delivered", "read", "failed"],
  delivered: ["read"],
  read: [],
  failed: [],
};

/** States after which nothing more will be done, although a receipt may still raise an accepted one. */
export const SETTLED_STATES: readonly DeliveryState[] = [
  "held_out",
  "suppressed",
  "cancelled",
  "accepted",
  "delivered",
  "read",
  "failed",
];

export function mayFollow(from: DeliveryState, to: DeliveryState): boolean {
  return TRANSITIONS[from].includes(to);
}

/** Why a planned message was no longer right when its turn came. */
export const CANCEL_REASONS = [
  "already_paid",
  "already_messaged",
  "push_limit",
  "opted_out",
  "wrong_number",
  "same_person",
  "erased",
  "campaign_cancelled",
  "too_late",
  "nothing_to_say",
  "window_closed",
] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** One message to one contact. */
export interface Delivery {
  readonly id: number;
  readonly campaignId: number | null;
  readonly contactId: number;
  readonly inReplyTo: number | null;
  /** Its place among the bubbles of an answer; from `FIRST_BESIDES` on it is none of them. */
  readonly ordinal: number | null;
  readonly state: DeliveryState;
  readonly reason: string | null;
  readonly priority: number;
  readonly senderId: string;
  readonly isCold: number;
  readonly text: string | null;
  /** What to attach: `invoice:<customerId>:<period>[,…]`, rendered just before sending. */
  readonly document: string | null;
  /** Tries that failed for reasons that waiting may not cure. */
  readonly attempts: number;
  /** How often WhatsApp refused it without saying why. */
  readonly refusals: number;
  readonly leaseToken: string | null;
  readonly providerMessageId: string | null;
  readonly createdAt: Date;
  readonly begunAt: Date | null;
  /**
   * 0, or the row's own id: two contacts of its campaign turned out to be one person, and the other row counts. What
   * is surplus is never sent.
   */
  readonly surplus: number;
  /** The channel that took it; its doubts are that one's to settle. */
  readonly channel: string | null;
  /**
   * The template that it last left as; `null`: never as one. It stays when the row leaves as free text after that: the
   * person has been written to first, and counts among those of the provider's tier.
   */
  readonly template: string | null;
  /** Marks of its messages that the channel took and then said to have failed; see `hasFailed`. */
  readonly failedMessageId: string | null;
}

/**
 * Bubbles of an answer are counted from 0. What else follows from a message has a place of its own from here on: what is
 * passed on to a person, what staff say themselves, what a job has found out.
 */
export const FIRST_BESIDES = 1_000;

/** Replies go ahead of campaigns, warm contacts ahead of cold ones. */
export const PRIORITY = { reply: 0, warm: 1, cold: 2 } as const;
