import type { InvoicePdf } from "../../domain/campaign";
import type { InvoiceDocument } from "../../domain/invoice-document";
import type { Attachment } from "../../domain/message";
import type { Brakes } from "../../domain/pacing";
import type { PhoneNumber } from "../../domain/phone-number";
import type { Channel } from "./channel";
import type { EventSink } from "./events";
import type { Clock, Ids, Random } from "./ports";
import type { Store } from "./store";
import type { ChatSettings } from "./turn";
import type { Understand } from "./understand";

/** How sending is tuned; every number is one of `config.ts`. */
export interface SendingSettings {
  readonly brakes: Brakes;
  /** Longest wait for the channel's answer to one message; shorter than the lease. */
  readonly sendTimeoutMs: number;
  /** A claimed row belongs to its worker for so long. */
  readonly leaseMs: number;
  /** A message in doubt may still be on its way for so long: before that, "absent" is not believed. */
  readonly settleGraceMs: number;
  /** So many failures in a row that say something about our account pause everything. */
  readonly breakerFailures: number;
  /** Cold rows of a number that has been down for so long may move to another. */
  readonly moveColdAfterMs: number;
  /**
   * The official channel: so many contacts at once, and only as many people as its tier lets in. Left out, a number is
   * driven as a person would.
   */
  readonly official?: OfficialSending;
  /** Show "typing …" before a reply. */
  readonly typingIndicator?: boolean;
}

export interface OfficialSending {
  readonly contactsAtOnce: number;
  /** Messages a second of one number; `null`: as its provider says of it. */
  readonly perSecond: number | null;
  /** Rupiah for one utility template; 0: nobody has said it. */
  readonly utilityPrice: number;
}

export interface PushSettings {
  readonly invoiceTemplate: string;
  readonly invoicePdf: InvoicePdf;
  readonly holdoutPercent: number;
  readonly unitName: string;
  /** Our numbers. */
  readonly senders: readonly string[];
}

/** Turns a document of ours into a file, just before it is sent. */
export interface Documents {
  invoice(document: InvoiceDocument): Promise<Attachment>;
  stored(path: string, fileName: string): Promise<Attachment>;
}

/** Everything the use cases work with. Built once in `compose.ts`. */
export interface App {
  readonly store: Store;
  readonly channel: Channel;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
  readonly events: EventSink;
  readonly documents: Documents;
  readonly understand: Understand;
  readonly chat: ChatSettings;
  readonly push: PushSettings;
  readonly sending: SendingSettings;
  readonly admins: readonly PhoneNumber[];
}
