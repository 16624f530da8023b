import type { Contact } from "../../../domain/contact";
import type { Address, PhoneNumber } from "../../../domain/phone-number";

/** A name of a contact beside its phone, and when the channel last confirmed it. */
export interface ContactName {
  /** A hidden id (`lid:…`), or another spelling of the phone (digits). */
  readonly name: Address;
  readonly contactId: number;
  readonly confirmedAt: Date;
}

/** The names of contacts: hidden ids, and how the channel spells a number. */
export interface IdentityRepository {
  find(name: Address): Promise<ContactName | null>;
  /** The phone of whoever has this WhatsApp LID (digits), if it is known. */
  phoneOf(lid: string): Promise<PhoneNumber | null>;
  /** Names of the contact with this phone, the newest first. */
  namesOf(phone: PhoneNumber): Promise<readonly ContactName[]>;
  ofContact(contactId: number): Promise<readonly ContactName[]>;
  /** The name is this contact's if it is nobody's yet; says whether it was nobody's, and keeps others from taking it meanwhile. */
  claim(name: Address, contactId: number, at: Date): Promise<boolean>;
  /** The name is this contact's from now on, whosever it was. */
  confirm(name: Address, contactId: number, at: Date): Promise<void>;
  drop(name: Address): Promise<void>;
  /**
   * Makes one contact of two: everything that belongs to `from` is `into`'s, and `from` is no more. Both must be held
   * (`contacts.hold`), so belongs into a transaction.
   */
  merge(from: Contact, into: Contact, at: Date): Promise<void>;
}
