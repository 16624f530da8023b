import type { Bill, Customer } from "../../../domain/bill";
import type { BillingPeriod } from "../../../domain/billing-period";
import type { Contact, ContactCustomer, LinkSource, Registration } from "../../../domain/contact";
import type { CustomerId } from "../../../domain/customer-id";
import type { Address, PhoneNumber } from "../../../domain/phone-number";
import type { Newcomer } from "../turn";

export interface CustomerRepository {
  find(id: CustomerId): Promise<Customer | null>;
  /** Several customers may have had one meter over the years; the newest row wins. */
  findByMeter(meterNumber: string): Promise<Customer | null>;
  ofContact(contactId: number): Promise<readonly Customer[]>;
  count(): Promise<number>;
}

export interface BillRepository {
  find(customerId: CustomerId, period: BillingPeriod): Promise<Bill | null>;
  /** Oldest first. */
  openOf(customerIds: readonly CustomerId[]): Promise<readonly Bill[]>;
  latestOf(customerId: CustomerId): Promise<Bill | null>;
  /** Newest first. */
  since(customerId: CustomerId, period: BillingPeriod): Promise<readonly Bill[]>;
  /** What a campaign message may speak of: open bills of the contact's active links up to this month, oldest first. */
  openOfContact(
    contactId: number,
    upTo: BillingPeriod,
  ): Promise<readonly (Bill & { readonly name: string })[]>;
  /** The moment of the newest list that the bills come from. */
  dataAsOf(): Promise<Date | null>;
  newestPeriod(): Promise<BillingPeriod | null>;
}

export interface ContactRepository {
  /** Also finds by the id of a contact that has become part of another one. */
  find(id: number): Promise<Contact | null>;
  findByPhone(phone: PhoneNumber): Promise<Contact | null>;
  /** By phone or by a name. */
  findByAddress(address: Address): Promise<Contact | null>;
  /** The contact with this phone or name, made when there is none. */
  ensure(address: Address, now: Date): Promise<Contact>;
  /** The ids of those that are known. */
  known(addresses: readonly Address[]): Promise<ReadonlyMap<Address, number>>;
  /**
   * Locks contacts until the end of the transaction, always in the order of their ids, so that nobody merges them
   * meanwhile. Of one that has become part of another, that other. Belongs into a transaction, before anything that
   * is written for a contact whose id was read outside.
   */
  hold(...ids: readonly number[]): Promise<readonly Contact[]>;
  /** The same, but waits for nobody: only those that nobody else has locked, and that have not become part of others. */
  holdFree(ids: readonly number[]): Promise<readonly Contact[]>;
  /** The phone of a contact that was known by names only. Throws when another contact has it. */
  setPhone(id: number, phone: PhoneNumber): Promise<void>;
  noteInbound(ids: readonly number[], senderId: string, at: Date): Promise<void>;
  noteOutbound(id: number, senderId: string, at: Date): Promise<void>;
  setOptedOut(id: number, at: Date | null): Promise<boolean>;
  /** A STOP or MULAI that counts was said then, by the channel's clock. */
  setWish(id: number, at: Date): Promise<void>;
  setRegistration(phone: PhoneNumber, registration: Registration, at: Date): Promise<void>;
  /** All contacts of one of our numbers get another: an operator's decision. */
  moveSender(from: string, to: string): Promise<number>;
  countOfSender(senderId: string): Promise<number>;
  /** A person takes the chat (`by`, `until`) or gives it back (`null`). */
  setAttended(id: number, by: string | null, until: Date | null): Promise<void>;
  /**
   * Up to `limit` contacts that have unanswered messages and that no worker has, the oldest message first; those with a
   * flood of messages come after the others. `except`: those whom the asker is answering.
   */
  waiting(now: Date, leaseMs: number, limit: number, except?: readonly number[]): Promise<readonly number[]>;
  /** Takes those of these contacts that no worker has, so that each is answered by one at a time. */
  claim(ids: readonly number[], token: string, now: Date, until: Date): Promise<readonly number[]>;
  /** The worker of this token is still answering. */
  keep(id: number, token: string, now: Date, until: Date): Promise<boolean>;
  release(id: number, token: string): Promise<boolean>;
}

export interface LinkRepository {
  ofContact(contactId: number): Promise<readonly ContactCustomer[]>;
  contactsOf(customerId: CustomerId): Promise<readonly (Contact & { readonly linkState: string })[]>;
  link(contactId: number, customerId: CustomerId, source: LinkSource, now: Date): Promise<void>;
  /**
   * Locks the customer until the end of the transaction, and says whether no other contact is registered for it: who
   * proves to be a customer while another does so is not registered without staff.
   */
  holdAlone(contactId: number, customerId: CustomerId): Promise<boolean>;
  /**
   * `null`: all active links of this contact, and whatever a file will turn out to have linked this person to until
   * now. Returns how many were marked.
   */
  markWrong(contactId: number, customerId: CustomerId | null, now: Date): Promise<number>;
  /** Phones that were registered after `since` for customers of this contact, later than itself, or that ask to be. */
  newcomersTo(contactId: number, since: Date): Promise<readonly Newcomer[]>;
  /** Keeps that the amount of this month was told to a phone that is not registered for the customer. */
  noteDisclosure(customerId: CustomerId, period: BillingPeriod, at: Date): Promise<void>;
  isDisclosed(customerId: CustomerId, period: BillingPeriod): Promise<boolean>;
  /** Takes away what this contact was registered for by proof or by staff; what a file says stays. */
  dropRegistrations(contactId: number): Promise<number>;
  /** One more proof that did not fit. `day` is the WIB calendar day. */
  noteFailure(contactId: number, customerId: CustomerId, day: string): Promise<void>;
  /** How often a proof failed on that day: by this contact, and for this customer by anybody. */
  failedOn(
    contactId: number,
    customerId: CustomerId,
    day: string,
  ): Promise<{ readonly ofPhone: number; readonly ofCustomer: number }>;
}
