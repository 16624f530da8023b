import type { Delivery } from "../../../../domain/delivery";
import type { Address, PhoneNumber } from "../../../../domain/phone-number";

/** A delivery in doubt, with what is needed to look for it. */
export interface DoubtfulDelivery extends Delivery {
  readonly address: Address;
  readonly begunAt: Date;
}

export interface DoubtNote extends Pick<Delivery, "id" | "campaignId" | "senderId" | "begunAt"> {
  readonly phone: PhoneNumber | null;
  /** Set while the message stands in its chat and the server has not taken it. */
  readonly providerMessageId: string | null;
}

/** The deciding of what may or may not have left. */
export interface DeliveryDoubts {
  find(id: number): Promise<Delivery | null>;
  /** Doubts that may be asked about now, those first that were never asked about. */
  doubtful(
    senderIds: readonly string[],
    limit: number,
    now: Date,
    /** Only what this channel took: another one knows nothing of it. */
    channel?: string,
  ): Promise<readonly DoubtfulDelivery[]>;
  /** The channel could not tell; it is asked again then. */
  askAgain(id: number, at: Date): Promise<boolean>;
  /** The message of this doubt stands in its chat without the server's confirmation; it is asked about again then. */
  noteUnconfirmed(id: number, providerMessageId: string, at: Date): Promise<boolean>;
  /** Guarded by `uncertain`. `pending` only when the message is surely not there. */
  settle(
    id: number,
    to: "accepted" | "pending" | "failed",
    providerMessageId: string | null,
    at: Date,
  ): Promise<boolean>;
  /** Ids of our messages to this contact since then: none of them can be another delivery. */
  knownIds(contactId: number, since: Date): Promise<readonly string[]>;
  /** What is in doubt, the oldest first, for whoever looks into the chats. */
  doubts(limit: number): Promise<readonly DoubtNote[]>;
}
