/** How far a message has come: refused −1, in the page 0, with the server 1, on the phone 2, read 3. */
export type AckLevel = -1 | 0 | 1 | 2 | 3;

export interface Person {
  readonly phone: string;
  /** Digits of the hidden id, `…@lid`. */
  readonly lid: string;
  readonly name: string;
  /** Does this number have WhatsApp? */
  readonly registered: boolean;
  /** Does the page learn the number behind the LID: from the start, once it asks, or never (hidden number)? */
  readonly phoneKnown: "always" | "after_lookup" | "never";
  /** Does the page know the LID of the number? `after_lookup`: a chat opened before fails with "No LID for user". */
  readonly lidKnown: "always" | "after_lookup";
  /** What the chat is keyed by; `null` follows the setting. */
  readonly chatKey: "phone" | "lid" | null;
  /** How far this person's phone lets messages come by itself; `null` follows the setting. */
  readonly receipts: Receipts | null;
}

export type Receipts = "none" | "server" | "delivered" | "read";

export interface Settings {
  /** The name of the field that holds a message key as text; see `page/ids.mjs`. */
  readonly idStyle: "_serialized" | "$1" | "$1_everywhere";
  readonly chatKey: "phone" | "lid";
  readonly receipts: Receipts;
  /** Pause between two receipts of a message. */
  readonly receiptDelayMs: number;
  /** Numbers that were never introduced by `addPerson`: do they have WhatsApp? */
  readonly strangersRegistered: boolean;
  readonly qrRefreshMs: number;
  /** After so many codes the page gives up and waits to be asked for a new one. */
  readonly qrCodes: number;
  readonly version: string;
  readonly missingModules: readonly string[];
}

/** A message as the server received it: the truth for "exactly once". */
export interface SentMessage {
  readonly id: string;
  /** Our number that sent it. */
  readonly from: string;
  /** The person's phone, also when the chat is keyed by a LID. */
  readonly to: string;
  /** Text, or the caption of a file. */
  readonly text: string;
  readonly fileName: string | null;
  readonly mimeType: string | null;
  readonly sizeBytes: number | null;
  readonly quotedId: string | null;
  readonly at: string;
  readonly ack: AckLevel;
}

export interface SentFilter {
  readonly from?: string;
  readonly to?: string;
  /** A part of the text. */
  readonly text?: string;
}

export type InboundKind =
  | "text"
  | "image"
  | "voice"
  | "video"
  | "sticker"
  | "document"
  | "location"
  | "contact"
  | "poll";

export interface InboundOrder {
  /** The writer's phone; in a group, the member's. */
  readonly from: string;
  /** Our number; may be left out while only one is linked. */
  readonly to?: string;
  readonly kind?: InboundKind;
  readonly text?: string;
  /** Id of the message that is replied to. */
  readonly quoted?: string;
  readonly fileName?: string;
  readonly mimeType?: string;
  readonly contentBase64?: string;
  /** Digits of a group that it is written in. */
  readonly group?: string;
  /** Digits of a newsletter (channel) that it is posted in. */
  readonly newsletter?: string;
  /** A status post rather than a message. */
  readonly status?: boolean;
  /** Written by our own phone to `from`. */
  readonly fromMe?: boolean;
  /** Never told to an open page: only in the history, with its unread count, as if written while the browser was off. */
  readonly whileOff?: boolean;
  /** When it was written; now when left out. */
  readonly at?: string;
}

export type SendFaultKind =
  /** The library's call never ends; `_delivers`: the message leaves nevertheless. */
  | "hang"
  | "hang_delivers"
  | "throw"
  | "throw_delivers"
  | "undefined"
  | "undefined_delivers"
  /** The page loads anew before it has answered. */
  | "reload"
  | "reload_delivers"
  /** Received, but no acknowledgement ever comes. */
  | "ack_never"
  /** Refused by the server: acknowledgement −1, not delivered. */
  | "ack_error"
  /** Stays in the page with acknowledgement 0 until `releaseStuck`. */
  | "stuck"
  /** Stands in the page with acknowledgement 0, never leaves, and is gone when the page is loaded anew. */
  | "forgotten";

export type StartFaultKind =
  | "no_answer"
  | "server_error"
  | "no_debug"
  | "opening_forever"
  | "ready_never"
  | "ready_early"
  | "ready_thrice"
  | "events_thrice"
  | "slow";

interface Repeated {
  /** How often; once when left out. */
  readonly times?: number | "always";
}

export type Fault =
  | (Repeated & {
      readonly on: "send";
      readonly kind: SendFaultKind;
      readonly to?: string;
      /** The page keeps quiet about it: neither a new message nor its receipts reach the library. */
      readonly quiet?: boolean;
    })
  | (Repeated & {
      readonly on: "lookup" | "open_chat" | "history" | "upload" | "typing" | "snapshot";
      readonly kind: "hang" | "error";
      readonly to?: string;
      /** The error's text. */
      readonly text?: string;
    })
  | (Repeated & {
      readonly on: "start";
      readonly kind: StartFaultKind;
      /** Our number whose page it is; any when left out; `no_answer` and `server_error` cannot know. */
      readonly phone?: string;
      readonly slowMs?: number;
    });

/** A browser profile that has opened the page. */
export interface DeviceView {
  readonly id: string;
  readonly phone: string | null;
  readonly connected: boolean;
  readonly state: string;
  readonly synced: boolean;
  /** How often the page was loaded in it. */
  readonly loads: number;
  readonly waitingForQr: boolean;
}

/** Everything a test or an engineer can do to the pretend WhatsApp. All of it is plain JSON, so it also works from another process. */
export interface WhatsAppPageControl {
  /** Scans the code that is shown (`qr`, or the newest when left out) with this phone; waits for one. */
  scanQr(phone: string, qr?: string | null, timeoutMs?: number): Promise<void>;
  /** The code that the page got for this phone; waits for one. */
  pairingCode(phone: string, timeoutMs?: number): Promise<string>;
  enterPairingCode(code: string): Promise<void>;
  linked(phone?: string): Promise<boolean>;
  devices(): Promise<readonly DeviceView[]>;
  /** Waits until the page of this number is connected and has synced. */
  waitUntilSynced(phone: string, timeoutMs?: number): Promise<void>;
  /** Waits until no page of this number is open. */
  waitUntilAway(phone: string, timeoutMs?: number): Promise<void>;

  configure(changes: Partial<Settings>): Promise<Settings>;
  addPerson(person: Partial<Person> & { readonly phone: string }): Promise<Person>;
  person(phone: string): Promise<Person>;

  inbound(order: InboundOrder): Promise<string>;
  edit(id: string, text: string): Promise<void>;
  revoke(id: string): Promise<void>;
  react(id: string, emoji: string): Promise<void>;
  call(from: string, to?: string): Promise<void>;

  /** What the server received, oldest first. */
  messages(filter?: SentFilter): Promise<readonly SentMessage[]>;
  waitForMessages(filter: SentFilter, count: number, timeoutMs?: number): Promise<readonly SentMessage[]>;
  fileOf(id: string): Promise<string>;
  /** Raises a message's acknowledgement and tells the page, if it is open. */
  ack(id: string, level: AckLevel): Promise<void>;
  unread(phone: string, to?: string): Promise<number>;
  /**
   * Who was looked up, shown "typing", marked as seen, or written to without having WhatsApp; whose chat was read
   * further back; which links were to be previewed; and which faults have met a send; in order.
   */
  traces(
    kind:
      | "lookup"
      | "typing"
      | "seen"
      | "history"
      | "link_preview"
      | "unregistered_send"
      | "send_fault"
      | "stanza",
  ): Promise<readonly string[]>;

  fault(fault: Fault): Promise<void>;
  clearFaults(): Promise<void>;
  releaseStuck(): Promise<void>;
  /** Messages to people without any earlier message end in −1, as WhatsApp does to a restricted number. */
  lockCold(phone: string, locked: boolean): Promise<void>;
  /** Logs the number out from the phone. */
  logout(phone: string): Promise<void>;
  /** Another browser takes the session. */
  conflict(phone: string): Promise<void>;
  cutNetwork(phone: string): Promise<void>;
  restoreNetwork(phone: string): Promise<void>;
  reload(phone: string): Promise<void>;
  /** The page changes its own address without being loaded anew, as a page with routing does. */
  changeAddress(phone: string, path: string): Promise<void>;
  setState(phone: string, state: string): Promise<void>;
  toggleSync(phone: string, times: number): Promise<void>;
  addFrames(phone: string, count: number): Promise<void>;
  breakModules(names: readonly string[]): Promise<void>;
}
