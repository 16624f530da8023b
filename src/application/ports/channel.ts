import type {
  InboundMessage,
  MessageKind,
  OutboundMessage,
  ReceiptKind,
  SendOutcome,
} from "../../domain/message";
import type { Address, PhoneNumber } from "../../domain/phone-number";

export type ChannelName = "sandbox" | "whatsapp";

/** How one of our numbers stands with the channel. */
export type SenderStatus = "starting" | "linking" | "ready" | "disconnected" | "logged_out" | "barred";

/** Everything a channel tells us. Events may repeat and may come late; whoever takes them must not mind. */
export type ChannelEvent =
  | { readonly kind: "message"; readonly message: InboundMessage; readonly caughtUp: boolean }
  | {
      readonly kind: "receipt";
      readonly providerMessageId: string;
      readonly receipt: ReceiptKind;
      readonly at: Date;
      readonly senderId: string;
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
  /** WhatsApp confirmed that this hidden id (LID, digits) belongs to this phone. */
  | { readonly kind: "identity"; readonly lid: string; readonly phone: PhoneNumber }
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
   * `null`: nothing stands in the way. Never throws, never sends. Left out where there is nothing to ask.
   */
  lookUp?(senderId: string, to: Address, signal: AbortSignal): Promise<SendOutcome | null>;
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
