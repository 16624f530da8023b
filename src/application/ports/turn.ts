import type { Bill, Customer } from "../../domain/bill";
import type { BillingPeriod } from "../../domain/billing-period";
import type { InvoicePdf } from "../../domain/campaign";
import type { CaseKind } from "../../domain/case";
import type { Contact, LinkSource } from "../../domain/contact";
import type { Conversation } from "../../domain/conversation";
import type { CustomerId } from "../../domain/customer-id";
import type { Understanding } from "../../domain/intent";
import type { MessageKind } from "../../domain/message";
import type { Address, PhoneNumber } from "../../domain/phone-number";

/** One inbound message as it stands in the inbox. */
export interface InboxMessage {
  readonly id: number;
  readonly providerMessageId: string;
  readonly senderId: string;
  readonly contactId: number;
  readonly kind: MessageKind;
  readonly text: string;
  readonly quotedMessageId: string | null;
  /** File name under the data folder of a document that an admin sent. */
  readonly document: string | null;
  readonly sentAt: Date;
  readonly receivedAt: Date;
  /** It arrived while Lunas was away and was found in the chat's history. */
  readonly isCaughtUp: boolean;
  /** WhatsApp says that somebody else had written it first. */
  readonly isForwarded?: boolean;
  readonly attempts: number;
  /** The name it was written under where the channel did not vouch for a phone; `null` when it did. */
  readonly fromName?: Address | null;
}

/** What an answer may look up. Read only: a handler changes nothing by looking. */
export interface Lookups {
  /** Customers that this phone is linked to, `wrong_number` links left out. */
  linkedCustomers(): Promise<readonly Customer[]>;
  customer(id: CustomerId): Promise<Customer | null>;
  customerByMeter(meterNumber: string): Promise<Customer | null>;
  /** Open bills, oldest first. */
  openBills(customerIds: readonly CustomerId[]): Promise<readonly Bill[]>;
  latestBill(customerId: CustomerId): Promise<Bill | null>;
  /** Bills from `since` on, newest first. */
  billsSince(customerId: CustomerId, since: BillingPeriod): Promise<readonly Bill[]>;
  /** IDs and meter numbers, as they were typed, of customers not linked to this phone that it asked about today. */
  foreignLookupsToday(): Promise<readonly string[]>;
  /** Failed proofs of today: of this phone for any customer, and of any phone for this customer. */
  failedLinksToday(
    customerId: CustomerId,
  ): Promise<{ readonly ofPhone: number; readonly ofCustomer: number }>;
  /** Was the amount of this month ever told to a phone that is not registered for the customer? */
  isDisclosed(customerId: CustomerId, period: BillingPeriod): Promise<boolean>;
  /** Who stands between a proof and a registration: other phones that have the customer, or this one's own "wrong number". */
  holders(
    customerId: CustomerId,
  ): Promise<readonly { readonly phone: PhoneNumber | null; readonly isWrong: boolean }[]>;
  /** Other phones lately registered, or asked to be, for customers of this phone. */
  newcomers(): Promise<readonly Newcomer[]>;
  /** The newest message of ours to this contact, and the one that this message replies to. */
  lastTold(): Promise<readonly string[]>;
  /** The bills in the message of ours that this one replies to; empty when it quotes none. */
  quotedBills(): Promise<readonly { readonly customerId: CustomerId; readonly period: BillingPeriod }[]>;
  /** The moment of the newest unpaid list or billing record. */
  dataAsOf(): Promise<Date | null>;
  hasOpenCase(kind: CaseKind): Promise<boolean>;
  /** Are these the same words as in the message just before, a moment ago, which was answered? */
  isRepeated(): Promise<boolean>;
  /** Did this contact get these very words from us in the last while? */
  wasTold(text: string, withinMinutes: number): Promise<boolean>;
}

/** A phone that came later to a customer than the one that writes. */
export interface Newcomer {
  readonly contactId: number;
  readonly phone: PhoneNumber | null;
  readonly customerId: CustomerId;
  /** `asked`: an unfinished request to staff. */
  readonly state: "registered" | "asked";
  /** May the phone that writes end it by itself? What staff have approved, a phone that only proved itself may not. */
  readonly mayEnd: boolean;
}

/** What the unit has decided about answers. */
export interface ChatSettings {
  readonly unitName: string;
  readonly invoicePdf: InvoicePdf;
  /** `anyone`: other phones get amount and due date; `linked`: nothing at all. */
  readonly disclosure: "anyone" | "linked";
  /** When people of the unit answer, as customers read it: "Senin–Jumat 08.00–16.00 WIB". */
  readonly workingHours: string;
  readonly isOfficeOpen: (at: Date) => boolean;
}

/** One inbound message and all that is needed to answer it. A plain value. */
export interface Turn {
  readonly now: Date;
  readonly message: InboxMessage;
  /** Bubbles just before it that are answered together with it; their text is part of the message's. */
  readonly earlier: readonly InboxMessage[];
  readonly contact: Contact;
  readonly conversation: Conversation | null;
  readonly understanding: Understanding;
  readonly look: Lookups;
  readonly settings: ChatSettings;
}

/** What to attach: rendered just before sending, from the bills as they are then. */
export interface InvoiceDocumentRef {
  readonly kind: "invoice";
  readonly bills: readonly { readonly customerId: CustomerId; readonly period: BillingPeriod }[];
}

/** A file that is already there, e.g. a report: its path below the data folder. */
export interface StoredDocumentRef {
  readonly kind: "stored";
  readonly path: string;
  readonly fileName: string;
}
export type DocumentRef = InvoiceDocumentRef | StoredDocumentRef;

/** One message of an answer. */
export interface Say {
  readonly text: string;
  readonly document?: DocumentRef;
}

/** Everything that an answer may change. `commitAnswer` has the one switch. */
export type Effect =
  | { readonly kind: "opt_out"; readonly source: "customer" | "staff"; readonly reason: string | null }
  | { readonly kind: "opt_in"; readonly source: "customer" | "staff" }
  | { readonly kind: "opt_out_reason"; readonly reason: string }
  | { readonly kind: "link_customer"; readonly customerId: CustomerId; readonly source: LinkSource }
  /** `null`: all customers that this phone is linked to. */
  | { readonly kind: "wrong_number"; readonly customerId: CustomerId | null }
  | {
      readonly kind: "open_case";
      readonly caseKind: CaseKind;
      readonly customerId: CustomerId | null;
      readonly summary: string;
    }
  /** A note to the agent who has taken this chat. */
  | { readonly kind: "pass_on"; readonly to: PhoneNumber; readonly text: string }
  /** The ID or meter number as it was typed, whoever has it: asking in vain counts too. */
  | { readonly kind: "note_foreign_lookup"; readonly number: string }
  /** A phone that is not registered for this customer was told the amount of this month. */
  | { readonly kind: "note_disclosure"; readonly customerId: CustomerId; readonly period: BillingPeriod }
  /** To the other phones that are registered for this customer, except those that have said STOP. */
  | { readonly kind: "tell_holders"; readonly customerId: CustomerId; readonly text: string }
  /** Ends a registration, or the request for one, and tells that phone why. */
  | { readonly kind: "end_registration"; readonly newcomer: Newcomer; readonly text: string }
  /** A proof that did not fit; counted, so that nobody can try on. */
  | { readonly kind: "note_failed_link"; readonly customerId: CustomerId };

export type Answer =
  | { readonly kind: "reply"; readonly say: readonly Say[]; readonly effects: readonly Effect[] }
  | { readonly kind: "start_flow"; readonly flow: string; readonly effects: readonly Effect[] }
  | { readonly kind: "silence" };

/** A plain answer. */
export function reply(text: string, effects: readonly Effect[] = []): Answer {
  return { kind: "reply", say: [{ text }], effects };
}

export function silence(): Answer {
  return { kind: "silence" };
}

/** Answers one customer command. */
export interface Handler {
  readonly name: string;
  readonly intents: readonly Understanding["intent"][];
  /** Whole messages that belong to this command whatever was understood of them. */
  readonly words?: RegExp;
  /** One line of the help text, or `null` when it is not a command that people type. */
  readonly summary: string | null;
  answer(turn: Turn): Promise<Answer>;
}
