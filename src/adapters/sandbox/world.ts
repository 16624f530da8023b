import type { SenderStatus } from "../../application/ports/channel";
import type { MessageKind } from "../../domain/message";
import { type Address, lidName } from "../../domain/phone-number";
import type { JournalEntry, SandboxFault } from "./journal-entry";

/** A message in a chat of the pretend WhatsApp. Only its state ever changes. */
export interface ChatMessage {
  readonly id: string;
  readonly phone: Address;
  readonly senderId: string;
  readonly direction: "in" | "out";
  readonly kind: MessageKind;
  readonly text: string;
  readonly document: { readonly fileName: string; readonly storedAs: string } | null;
  readonly quotedMessageId: string | null;
  readonly atMs: number;
  state: "written" | "accepted" | "delivered" | "read" | "failed";
  deliveredAtMs: number | null;
  readAtMs: number | null;
}

interface PlannedFault {
  readonly id: string;
  readonly phone: Address | null;
  readonly fault: SandboxFault;
}

/** All that the journal says, folded: chats, who plays which phone, how our numbers stand. */
export interface World {
  /** Takes one entry. False when it says nothing new (a repeated id, a receipt that does not raise). */
  apply(entry: JournalEntry): boolean;
  chat(phone: Address): readonly ChatMessage[];
  /** The same, and the chat under the hidden id that was told for this phone. */
  chatsOf(to: Address): readonly ChatMessage[];
  message(id: string): ChatMessage | undefined;
  /** Everything in the order of the journal. */
  messages(): Iterable<ChatMessage>;
  /** A person, not the crowd, has written as this phone: it is switched on, and the crowd keeps its hands off. */
  isPlayed(phone: Address): boolean;
  /** Null when nothing was ever said about it. */
  isOnWhatsApp(phone: Address): boolean | null;
  senderStatus(senderId: string): { readonly status: SenderStatus; readonly detail: string };
  /** The oldest fault planned for a send to this phone. */
  nextFault(phone: Address): PlannedFault | undefined;
}

export function createWorld(): World {
  const chats = new Map<Address, ChatMessage[]>();
  const byId = new Map<string, ChatMessage>();
  const played = new Set<Address>();
  const registered = new Map<Address, boolean>();
  const senders = new Map<string, { status: SenderStatus; detail: string }>();
  const faults = new Map<string, PlannedFault>();
  const names = new Map<Address, Address>();

  function add(message: ChatMessage): boolean {
    if (byId.has(message.id)) return false;
    byId.set(message.id, message);
    const chat = chats.get(message.phone);
    if (chat === undefined) chats.set(message.phone, [message]);
    else chat.push(message);
    return true;
  }

  return {
    apply(entry) {
      switch (entry.kind) {
        case "sent":
          return add(sentMessage(entry));
        case "inbound":
          if (entry.by === "person") played.add(entry.from);
          return add(writtenMessage(entry));
        case "receipt":
          return raise(byId.get(entry.id), entry);
        case "sender":
          senders.set(entry.senderId, { status: entry.status, detail: entry.detail });
          return true;
        case "identity":
          names.set(entry.phone, lidName(entry.lid));
          return true;
        case "phone":
          registered.set(entry.phone, entry.isOnWhatsApp);
          return true;
        case "fault":
          faults.set(entry.id, entry);
          return true;
        case "fault_spent":
          return faults.delete(entry.id);
      }
    },
    chat: (phone) => chats.get(phone) ?? [],
    chatsOf: (to) => [to, names.get(to)].flatMap((one) => (one === undefined ? [] : (chats.get(one) ?? []))),
    message: (id) => byId.get(id),
    messages: () => byId.values(),
    isPlayed: (phone) => played.has(phone),
    isOnWhatsApp: (phone) => registered.get(phone) ?? null,
    senderStatus: (senderId) => senders.get(senderId) ?? { status: "ready", detail: "" },
    nextFault(phone) {
      for (const planned of faults.values())
        if (planned.phone === null || planned.phone === phone) return planned;
      return undefined;
    },
  };
}

function sentMessage(entry: Extract<JournalEntry, { kind: "sent" }>): ChatMessage {
  return {
    id: entry.id,
    phone: entry.to,
    senderId: entry.senderId,
    direction: "out",
    kind: entry.document === null ? "text" : "document",
    text: entry.text,
    document: entry.document,
    quotedMessageId: entry.quotedMessageId,
    atMs: Date.parse(entry.at),
    state: "accepted",
    deliveredAtMs: null,
    readAtMs: null,
  };
}

function writtenMessage(entry: Extract<JournalEntry, { kind: "inbound" }>): ChatMessage {
  return {
    id: entry.id,
    phone: entry.from,
    senderId: entry.senderId,
    direction: "in",
    kind: entry.message,
    text: entry.text,
    document: null,
    quotedMessageId: entry.quotedMessageId,
    atMs: Date.parse(entry.at),
    state: "written",
    deliveredAtMs: null,
    readAtMs: null,
  };
}

function raise(message: ChatMessage | undefined, entry: Extract<JournalEntry, { kind: "receipt" }>): boolean {
  if (message === undefined || message.direction === "in") return false;
  const atMs = Date.parse(entry.at);
  if (entry.receipt === "failed") {
    if (message.state !== "accepted") return false;
  } else {
    if (message.state === "read" || message.state === entry.receipt) return false;
    message.deliveredAtMs ??= atMs;
    if (entry.receipt === "read") message.readAtMs = atMs;
  }
  message.state = entry.receipt;
  return true;
}
