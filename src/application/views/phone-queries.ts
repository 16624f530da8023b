import type { PhoneNumber } from "../../domain/phone-number";

/** A phone of the pretend WhatsApp that somebody may play. */
export interface PlayablePhone {
  readonly contactId: number;
  readonly phone: PhoneNumber;
  /** Customers that it is known for. */
  readonly customers: number;
}

export interface PhoneQueries {
  /** Phones that have something to ask about, those of one customer first. */
  playable(limit: number): Promise<readonly PlayablePhone[]>;
}
