import type { Contact } from "../../domain/contact";
import type {
  InboundMessage,
  MessageKind,
  OutboundMessage,
  ReceiptFailure,
  ReceiptKind,
  SendOutcome,
} from "../../domain/message";
import type { Address, HiddenId, PhoneNumber } from "../../domain/phone-number";

export type ChannelName = "sandbox" | "whatsapp" | "cloud";

/** How one of our numbers stands with the channel. */
export type SenderStatus = "starting" | "linking" | "ready" | "disconnected" | "logged_out" | "barred";

/** One try of one delivery, as a channel gives it back in receipts. */
export interface Attempt {
  readonly deliveryId: number;
  readonly token: string;
}

/** What one message costs: the provider's category, or `free`. */
export type PriceCategory = "marketing" | "utility" | "authentication" | "service" | "free";

/** What the provider says of a template; `null` where it says nothing of it. */
export interface TemplateNews {
  readonly name: string;
  readonly language: string;
  readonly status: TemplateStatus | null;
  readonly category: string | null;
  readonly quality: string | null;
  readonly reason: string;
}
export const TEMPLATE_STATUSES = ["pending", "approved", "rejected", "paused", "disabled", "gone"] as const;
export type TemplateStatus = (typeof TEMPLATE_STATUSES)[number];

/** Everything a channel tells us. Events may repeat and may come late; whoever takes them must not mind. */
export type ChannelEvent =
  | { readonly kind: "message"; readonly message: InboundMessage; readonly caughtUp: boolean }
  | {
      readonly kind: "receipt";
      readonly providerMessageId: string;
      readonly receipt: ReceiptKind;
      readonly at: Date;
      readonly senderId: string;
      /** Where the channel gives it back; it then says whose receipt this is, whether the id is known or not. */
      readonly attempt?: Attempt | null;
      /** Of `failed`, where the channel says why. */
      readonly failure?: ReceiptFailure | null;
      readonly price?: PriceCategory | null;
      /** Of `failed` without an attempt: the one message to this address that is in doubt, if it is one. */
      readonly to?: Address | null;
    }
  /** The writer changed or took back a message. `text` is the new text of an edit, empty for a deletion. */
  | {
      readonly kind: "revision";
      readonly providerMessageId: string;
      readonly change: MessageKind & ("edited" | "deleted");
      readonly text: string;
      readonly at: Date;
    }
  /**
   * Whether the channel answers, by this number, if phones are registered: `failing` after several questions in a row
   * without an answer, and the opposite with the first answer.
   */
  | { readonly kind: "lookups"; readonly senderId: string; readonly failing: boolean }
  /**
   * `barred`: WhatsApp has stopped the account, with its word in `detail`; the channel has closed it and opens it no
   * more. `qr` is set while a number waits to be linked; `phone` when it is.
   */
  | {
      readonly kind: "status";
      readonly senderId: string;
      readonly status: SenderStatus;
      readonly detail: string;
      readonly phone: PhoneNumber | null;
      readonly qr: string | null;
    }
  /** The channel confirmed that this hidden id belongs to this phone. */
  | { readonly kind: "identity"; readonly name: HiddenId; readonly phone: PhoneNumber }
  /** This hidden id is no more: its person has another phone, and the old one will be somebody else's. */
  | { readonly kind: "departure"; readonly name: HiddenId; readonly next: HiddenId | null }
  /** Told to the provider, not to us: no more (or again) messages. */
  | { readonly kind: "wish"; readonly from: Address; readonly wants: "stop" | "resume"; readonly at: Date }
  | ({ readonly kind: "template" } & TemplateNews)
  /** How many people a day the provider lets our numbers write to first; `null` is no limit. */
  | { readonly kind: "tier"; readonly peopleADay: number | null }
  /** How many messages a second the provider lets this number handle, in and out. */
  | { readonly kind: "throughput"; readonly senderId: string; readonly perSecond: number }
  /** A word about our account that a person must read. */
  | { readonly kind: "alert"; readonly senderId: string | null; readonly text: string }
  /** The provider holds this number's campaigns back for a time. */
  | { readonly kind: "restriction"; readonly senderId: string; readonly forMs: number; readonly why: string }
  /** The channel's own spelling of this number, under which its chat stands. */
  | { readonly kind: "spelling"; readonly phone: PhoneNumber; readonly spelling: PhoneNumber };

/** Asks whether that very text stands in the chat, sent by us at or after `since`. */
export interface SentQuery {
  readonly senderId: string;
  readonly to: Address;
  readonly text: string;
  readonly fileName: string | null;
  readonly since: Date;
  /** Its id, where the channel has told it already; then nothing else can be the answer. */
  readonly providerMessageId: string | null;
  /** Ids that belong to other deliveries of ours and so cannot be the answer. */
  readonly knownIds: readonly string[];
}

export type SentFinding =
  | { readonly kind: "found"; readonly providerMessageId: string }
  /** It stands there, but the server has not taken it: the channel will send it once it can, so nobody else may. */
  | { readonly kind: "unconfirmed"; readonly providerMessageId: string }
  | { readonly kind: "absent" }
  | { readonly kind: "unknown" };

/** What is stored about whether a contact's phone is on WhatsApp. */
export interface StoredRegistration extends Pick<Contact, "registration" | "registrationCheckedAt"> {
  /** WhatsApp's own spelling of the phone, under which the chat stands; `null` where it is not known to differ. */
  readonly spelling: PhoneNumber | null;
}

/** The phone is there, as the channel was told then. */
export interface Registered {
  readonly kind: "registered";
  readonly checkedAt: Date;
}

/**
 * The one door to the outside. Held to `test/contracts/channel.ts`.
 * A channel serves the sender labels it was made with; it never retries, never queues and never decides.
 */
export interface Channel {
  readonly name: ChannelName;
  /** Opens every number; resolves when the channel is being supervised, not when every number is ready. */
  start(emit: (event: ChannelEvent) => void): Promise<void>;
  stop(): Promise<void>;
  /**
   * Whatever may take long, or say no, before a message to this contact is begun: is the number registered at all?
   * Anything but an outcome: nothing stands in the way. Never throws, never sends. Left out where there is nothing to
   * ask. `stored` is what the contact's row says, so that the channel need not look for it; an answer that is newer is
   * written by whoever asked.
   */
  lookUp?(
    senderId: string,
    to: Address,
    signal: AbortSignal,
    stored?: StoredRegistration,
  ): Promise<SendOutcome | Registered | null>;
  /** Never throws: whatever happens is one of the four outcomes. `signal` ends the wait, with `uncertain` when it may have left. */
  send(message: OutboundMessage, signal: AbortSignal): Promise<SendOutcome>;
  findSent(query: SentQuery): Promise<SentFinding>;
  /** Is this number able to send now? */
  isReady(senderId: string): boolean;
  /** Asks the channel for receipts of these messages again; they come as events. */
  refreshReceipts(senderId: string, providerMessageIds: readonly string[]): Promise<void>;
  /** Shows "typing …" to a contact; best effort. */
  showTyping(senderId: string, to: Address): Promise<void>;
}
