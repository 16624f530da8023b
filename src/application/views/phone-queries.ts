import type { Intent } from "../../domain/intent";
import type { MessageKind } from "../../domain/message";
import type { PhoneNumber } from "../../domain/phone-number";

/** A phone of the pretend WhatsApp that somebody may play. */
export interface PlayablePhone {
  readonly contactId: number;
  readonly phone: PhoneNumber;
  /** Customers that it is known for. */
  readonly customers: number;
}

/** An answer of Lunas, and what was understood of the message that it answers. */
export interface UnderstoodAnswer {
  /** The channel's id of the answer's first message. */
  readonly providerMessageId: string;
  readonly text: string;
  readonly kind: MessageKind;
  readonly intent: Intent;
  /** 0 to 100. */
  readonly confidence: number;
  readonly rule: string;
  /** Customers' IDs and meter numbers, a space between. */
  readonly foundIds: string;
}

export interface PhoneQueries {
  /** Phones that have something to ask about, those of one customer first. */
  playable(limit: number): Promise<readonly PlayablePhone[]>;
  /** The newest so many answers to what this contact wrote, as far as the channel has taken them. */
  answers(contactId: number, limit: number): Promise<readonly UnderstoodAnswer[]>;
}
