import type { ChannelEvent } from "../../application/ports/channel";
import type { InboundMessage } from "../../domain/message";
import { lidName, type PhoneNumber } from "../../domain/phone-number";
import type { JournalEntry } from "./journal-entry";
import type { ChatMessage, World } from "./world";

/** What an entry means to the service, and which of our numbers it concerns; null when it is none of its business. */
export function toChannelEvent(
  world: World,
  entry: JournalEntry,
  ownPhone: (senderId: string) => PhoneNumber,
): { readonly senderId: string; readonly event: ChannelEvent } | null {
  switch (entry.kind) {
    case "inbound": {
      const message = world.message(entry.id);
      if (message === undefined) return null;
      const event = { kind: "message", message: toInboundMessage(message), caughtUp: false } as const;
      return { senderId: entry.senderId, event };
    }
    case "receipt": {
      const senderId = world.message(entry.id)?.senderId;
      if (senderId === undefined) return null;
      const { id, receipt, at } = entry;
      const event = { kind: "receipt", providerMessageId: id, receipt, at: new Date(at), senderId } as const;
      return { senderId, event };
    }
    case "sender": {
      const { senderId, status, detail } = entry;
      const phone = status === "ready" ? ownPhone(senderId) : null;
      return { senderId, event: { kind: "status", senderId, status, detail, phone, qr: null } };
    }
    case "identity": {
      const { senderId, lid, phone } = entry;
      return { senderId, event: { kind: "identity", name: lidName(lid), phone } };
    }
    case "sent":
    case "phone":
    case "fault":
    case "fault_spent":
      return null;
  }
}

export function toInboundMessage(message: ChatMessage): InboundMessage {
  return {
    providerMessageId: message.id,
    from: message.phone,
    senderId: message.senderId,
    kind: message.kind,
    text: message.text,
    quotedMessageId: message.quotedMessageId,
    sentAt: new Date(message.atMs),
    attachment: null,
  };
}

/** Everything known about these messages of ours, as receipts, the earliest first. */
export function* toReceipts(
  world: World,
  senderId: string,
  providerMessageIds: readonly string[],
): Generator<ChannelEvent> {
  for (const providerMessageId of providerMessageIds) {
    const message = world.message(providerMessageId);
    if (message === undefined || message.senderId !== senderId) continue;
    const { atMs, deliveredAtMs, readAtMs } = message;
    const told = { kind: "receipt", providerMessageId, senderId } as const;
    yield { ...told, receipt: "accepted", at: new Date(atMs) };
    if (deliveredAtMs !== null) yield { ...told, receipt: "delivered", at: new Date(deliveredAtMs) };
    if (readAtMs !== null) yield { ...told, receipt: "read", at: new Date(readAtMs) };
    if (message.state === "failed") yield { ...told, receipt: "failed", at: new Date(atMs) };
  }
}
