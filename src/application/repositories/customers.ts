import type { Bill, Customer } from "../../domain/bill";
import type { BillingPeriod } from "../../domain/billing-period";
import type { Contact, ContactCustomer, LinkSource, Registration } from "../../domain/contact";
import type { CustomerId } from "../../domain/customer-id";
import type { PhoneNumber } from "../../domain/phone-number";
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
  find(id: number): Promise<Contact | null>;
  findByPhone(phone: PhoneNumber): Promise<Contact | null>;
  /** The contact with this number, made when there is none. */
  ensure(phone: PhoneNumber, now: Date): Promise<Contact>;
  noteInbound(id: number, senderId: string, at: Date): Promise<void>;
  noteOutbound(id: number, senderId: string, at: Date): Promise<void>;
  setOptedOut(id: number, at: Date | null): Promise<boolean>;
  setRegistration(phone: PhoneNumber, registration: Registration, at: Date): Promise<void>;
  /** All contacts of one of our numbers get another: an operator's decision. */
  moveSender(from: string, to: string): Promise<number>;
  /** A person takes the chat (`by`, `until`) or gives it back (`null`). */
  setAttended(id: number, by: string | null, until: Date | null): Promise<void>;
  /** Takes up to `limit` contacts that have unanswered messages, so that each is answered by one worker at a time. Those with a flood of them come after the others. */
  claimWaiting(token: string, now: Date, until: Date, limit: number): Promise<readonly number[]>;
  release(id: number, token: string): Promise<boolean>;
}

export interface LinkRepository {
  ofContact(contactId: number): Promise<readonly ContactCustomer[]>;
  contactsOf(customerId: CustomerId): Promise<readonly (Contact & { readonly linkState: string })[]>;
  link(contactId: number, customerId: CustomerId, source: LinkSource, now: Date): Promise<void>;
  /** `null`: all active links of this contact. Returns how many were marked. */
  markWrong(contactId: number, customerId: CustomerId | null, now: Date): Promise<number>;
  /** Phones that were registered after `since` for customers of this contact, later than itself, or that ask to be. */
  newcomersTo(contactId: number, since: Date): Promise<readonly Newcomer[]>;
  /** Keeps that the amount of this month was told to a phone that is not registered for the customer. */
  noteDisclosure(customerId: CustomerId, period: BillingPeriod, at: Date): Promise<void>;
  isDisclosed(customerId: CustomerId, period: BillingPeriod): Promise<boolean>;
  /** One more proof that did not fit. `day` is the WIB calendar day. */
  noteFailure(contactId: number, customerId: CustomerId, day: string): Promise<void>;
  /** How often a proof failed on that day: by this contact, and for this customer by anybody. */
  failedOn(
    contactId: number,
    customerId: CustomerId,
    day: string,
  ): Promise<{ readonly ofPhone: number; readonly ofCustomer: number }>;
}

/** WhatsApp's hidden ids (LIDs) and the phones behind them. */
export interface IdentityRepository {
  phoneOf(lid: string): Promise<PhoneNumber | null>;
  lidOf(phone: PhoneNumber): Promise<string | null>;
  confirm(lid: string, phone: PhoneNumber, at: Date): Promise<void>;
}
