import type { TracedReceipt } from "../../../../domain/after-receipt";
import type { Delivery } from "../../../../domain/delivery";
import type { ReceiptKind } from "../../../../domain/message";

/** What a receipt with its try has come to, and the delivery as it was before. */
export type TracedOutcome =
  | {
      /** `settled`: it was in doubt, or not even begun, and has left. `again`: to be sent once more. */
      readonly kind: "raised" | "settled" | "failed" | "again" | "nothing_new";
      readonly delivery: Delivery;
    }
  | { readonly kind: "unknown" };

/** A receipt with its delivery, and what the message cost, where the channel says it. */
export interface ReceiptTrace extends TracedReceipt {
  readonly deliveryId: number;
  readonly at: Date;
  readonly now: Date;
  readonly price: string | null;
}

/** What the channel says: its answer to a send, and receipts. */
export interface DeliveryRecording {
  /**
   * What the channel answered; also accepts a late answer for a row that has become uncertain meanwhile. Notes as well
   * that the contact has heard from us.
   */
  recordAccepted(id: number, token: string, providerMessageId: string, at: Date): Promise<boolean>;
  /** Never going to work; said before or after the message was begun. */
  recordRejected(id: number, token: string, reason: string, detail: string, at: Date): Promise<boolean>;
  /**
   * Surely not sent, said before or after the message was begun: `pending`. What the try says about the message is
   * `counted`; by `null` the attempt is taken back.
   */
  recordDeferred(
    id: number,
    token: string,
    reason: string,
    nextAttemptAt: Date,
    counted?: "attempt" | "refusal" | null,
  ): Promise<boolean>;
  /** `providerMessageId` where the channel has the message but no confirmation of it. */
  recordUncertain(
    id: number,
    token: string,
    detail: string,
    providerMessageId?: string | null,
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
  /** A receipt that names its delivery and try itself, so that it counts whatever the row's state; see `afterReceipt`. */
  trace(told: ReceiptTrace): Promise<TracedOutcome>;
  /** The same for many, read at once; belongs into a transaction. */
  traceAll(told: readonly ReceiptTrace[]): Promise<readonly TracedOutcome[]>;
  /** The one message to this address that is in doubt on this channel; `null` when there is none or are several. */
  onlyDoubtTo(contactId: number, channel: string): Promise<Delivery | null>;
  /** The oldest message of the official channel that was accepted after then; `null` when there is none. */
  oldestUntold(after: Date): Promise<Date | null>;
  findByProviderMessageId(providerMessageId: string): Promise<Delivery | null>;
  /** Messages since then that no last receipt has come for: accepted, delivered, or not even confirmed. */
  awaitingReceipts(senderId: string, since: Date, limit: number): Promise<readonly string[]>;
}
