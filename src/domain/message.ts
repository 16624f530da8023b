import type { FilledTemplate } from "./message-template";
import type { Address } from "./phone-number";

/** What a chat message is, apart from its text. Only `text` and admins' documents are read; the rest is noted. */
export const MESSAGE_KINDS = [
  "text",
  "image",
  "voice",
  "video",
  "sticker",
  "document",
  "location",
  "contact",
  "call",
  "reaction",
  "poll",
  "deleted",
  "edited",
  "other",
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** A file that travels with a message. */
export interface Attachment {
  readonly fileName: string;
  readonly mimeType: string;
  readonly content: Buffer;
}

/** One message that a contact wrote, as the channel hands it over. */
export interface InboundMessage {
  /** Unique within the channel: the bare id of WhatsApp (`id.id`), without chat or direction. */
  readonly providerMessageId: string;
  /** The writer's number, or a hidden id while the channel cannot say the number for sure. */
  readonly from: Address;
  /** Label of our own number that received it. */
  readonly senderId: string;
  readonly kind: MessageKind;
  /** Text, caption, or file name; empty for kinds without words. */
  readonly text: string;
  /** The message that this one replies to. */
  readonly quotedMessageId: string | null;
  /** When the writer sent it, by the channel's clock. */
  readonly sentAt: Date;
  /** The channel says that somebody else had written it first. */
  readonly isForwarded?: boolean;
  /** Only documents of admins are downloaded. */
  readonly attachment: Attachment | null;
}

/** One message that is to leave. */
export interface OutboundMessage {
  readonly deliveryId: number;
  readonly senderId: string;
  readonly to: Address;
  readonly text: string;
  readonly attachment: Attachment | null;
  /** A message of the same chat to quote; dropped silently when the channel no longer knows it. */
  readonly quotedMessageId: string | null;
  /** Names this try. A channel that can carry it with the message gives it back in the receipts. */
  readonly attempt?: string;
  /** The approved form to send in place of the text, which then only says what will be read. */
  readonly template?: FilledTemplate | null;
  /** Words to press below the text, where the channel has buttons. */
  readonly buttons?: readonly string[];
}

/** Never going to work for this message. */
export const REJECT_REASONS = ["not_on_whatsapp", "invalid_number", "blocked", "content_refused"] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/**
 * Surely not sent; may be tried again. `account_restricted` says something about our number, not about the contact;
 * `not_connected` and `lookup_failed` (the channel does not answer whether the phone is registered) about neither;
 * `too_fast` and `pair_limited` (too many to this one person) only when. `template_held` and `window_closed`: this form
 * of message may not go now, another may.
 */
export const DEFER_REASONS = [
  "too_fast",
  "pair_limited",
  "template_held",
  "window_closed",
  "not_connected",
  "lookup_failed",
  "rate_limited",
  "cold_locked",
  "account_restricted",
  "channel_error",
] as const;
export type DeferReason = (typeof DEFER_REASONS)[number];

export type SendOutcome =
  | { readonly kind: "accepted"; readonly providerMessageId: string }
  | { readonly kind: "rejected"; readonly reason: RejectReason; readonly detail: string }
  | {
      readonly kind: "deferred";
      readonly reason: DeferReason;
      readonly detail?: string;
      readonly retryAfterMs?: number;
    }
  /** May have left. `providerMessageId` when the channel has the message, but the server has not confirmed it. */
  | {
      readonly kind: "uncertain";
      readonly detail: string;
      readonly providerMessageId?: string;
      /** What befell the page under it. Messages with one such name were lost sight of by one event, not by many. */
      readonly pageEvent?: string;
    };

/** What the channel says later about a message that left. Receipts only ever raise a delivery. */
export type ReceiptKind = "accepted" | "delivered" | "read" | "failed";

/** Why a message failed after it had been accepted. */
export interface ReceiptFailure {
  readonly reason: FailReason;
  readonly detail: string;
}
/**
 * `never`: this message will not work. `later`: it did not arrive and may be tried again in some minutes. `anew`: not in
 * this form, so it is made again. What is said about our number is a status of its own.
 */
export const FAIL_REASONS = {
  not_on_whatsapp: "never",
  invalid_number: "never",
  blocked: "never",
  content_refused: "never",
  person_capped: "never",
  receipt_failed: "never",
  channel_error: "later",
  template_held: "later",
  number_stopped: "later",
  window_closed: "anew",
} as const satisfies Readonly<Record<string, "never" | "later" | "anew">>;
export type FailReason = keyof typeof FAIL_REASONS;
