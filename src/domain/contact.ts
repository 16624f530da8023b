import type { CustomerId } from "./customer-id";
import type { PhoneNumber } from "./phone-number";

/** What we know of a number's WhatsApp account. Looked up one at a time, just before a send; never in a sweep. */
export type Registration = "unknown" | "registered" | "absent";

/** A person who talks with us, by a phone or from behind a hidden id; may hold several customers. */
export interface Contact {
  readonly id: number;
  /** `null` while the channel hides it; the contact is then known by its names only (`contact_identities`). */
  readonly phone: PhoneNumber | null;
  readonly createdAt: Date;
  readonly optedOutAt: Date | null;
  /** When, by the channel's clock, the last STOP or MULAI that counts was said. */
  readonly wishAt: Date | null;
  /** When this person last said that the bills sent here are somebody else's. */
  readonly wrongNumberAt: Date | null;
  readonly firstInboundAt: Date | null;
  readonly lastInboundAt: Date | null;
  readonly firstOutboundAt: Date | null;
  readonly lastOutboundAt: Date | null;
  /** Our number that this contact knows; it keeps talking with that one. */
  readonly senderId: string | null;
  readonly registration: Registration;
  readonly registrationCheckedAt: Date | null;
  /** The agent who has taken this chat; the bot is silent until then. */
  readonly attendedBy: string | null;
  readonly attendedUntil: Date | null;
}

/** How we know that a phone belongs to a customer. */
export type LinkSource = "import" | "proof" | "staff";
/** `wrong_number`: somebody at that phone said it is not theirs; nothing about this customer goes there again. */
export type LinkState = "active" | "wrong_number";

export interface ContactCustomer {
  readonly contactId: number;
  readonly customerId: CustomerId;
  readonly source: LinkSource;
  readonly state: LinkState;
  readonly updatedAt: Date;
}

/** Nobody has written in either direction yet: what WhatsApp counts as reaching out to a stranger. */
export function isCold(contact: Pick<Contact, "firstInboundAt" | "firstOutboundAt">): boolean {
  return contact.firstInboundAt === null && contact.firstOutboundAt === null;
}

/** How many different customers a phone may ask about in a day without being linked to them. */
export const FOREIGN_LOOKUPS_PER_DAY = 5;
