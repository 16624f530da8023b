import type { InboundMessage } from "../../domain/message";
import type { App } from "../ports/app";
import type { ChannelEvent } from "../ports/channel";
import type { ReceiptBook } from "./record-receipt";
import { takeAccountNews, takeDeparture, takeWish } from "./take-account-news";
import { takeIdentity } from "./take-identity";

export type StoreEventDeps = Pick<App, "store" | "channel" | "clock" | "events" | "admins" | "push"> & {
  readonly receipts: ReceiptBook;
  /** Keeps a document that an admin sent; returns its path below the data folder. */
  readonly keepDocument: (fileName: string, content: Buffer) => Promise<string>;
  /** The provider has said something of our account: what waits may go, or must wait. */
  readonly onNews?: () => void;
  /** There is something new in the inbox. */
  readonly onMessage: () => void;
  readonly onStatus: (event: Extract<ChannelEvent, { kind: "status" | "lookups" }>) => Promise<void>;
};

/** Stores one admitted event (see `admitEvent`). Done again after an error, it changes nothing twice. */
export async function storeEvent(deps: StoreEventDeps, event: ChannelEvent): Promise<void> {
  switch (event.kind) {
    case "message":
      return storeMessage(deps, event);
    case "receipt":
      return deps.receipts.record(event);
    case "revision":
      await deps.store.now.inbox.revise(deps.channel.name, event.providerMessageId, event.change, event.text);
      return;
    case "identity":
    case "spelling":
      return takeIdentity(deps, event);
    case "template":
    case "tier":
    case "alert":
    case "restriction":
      await takeAccountNews(deps, event);
      return deps.onNews?.();
    case "departure":
      return takeDeparture(deps, event);
    case "wish":
      return takeWish(deps, event);
    case "lookups":
    case "status":
      return deps.onStatus(event);
  }
}

async function storeMessage(
  deps: StoreEventDeps,
  event: Extract<ChannelEvent, { kind: "message" }>,
): Promise<void> {
  const { message, caughtUp } = event;
  const now = deps.clock.now();
  const { attachment, from, ...rest } = message;
  // A chat that was read again: its document is kept already.
  if (caughtUp && (await deps.store.now.inbox.has(deps.channel.name, rest.providerMessageId))) return;
  const document =
    attachment === null ? null : await deps.keepDocument(attachment.fileName, attachment.content);
  const { id: contactId } = await deps.store.now.contacts.ensure(from, now);
  const outcome = await deps.store.transaction(async ({ inbox, contacts }) => {
    // Held, so that it cannot become part of another contact before its message is there.
    const [contact] = await contacts.hold(contactId);
    if (contact === undefined) throw new Error("the writer's contact is gone");
    const added = await inbox.add({
      channel: deps.channel.name,
      providerMessageId: rest.providerMessageId,
      senderId: rest.senderId,
      contactId: contact.id,
      kind: rest.kind,
      text: rest.text,
      quotedMessageId: rest.quotedMessageId,
      document,
      sentAt: rest.sentAt,
      isForwarded: rest.isForwarded === true,
      receivedAt: now,
      isCaughtUp: caughtUp,
      fromName: from === contact.phone ? null : from,
    });
    if (added === "added") await contacts.noteInbound(contact.id, rest.senderId, now);
    return added;
  });
  if (outcome === "added") deps.onMessage();
}

/** What any database takes of a message. */
export function plainest(message: InboundMessage): InboundMessage {
  return {
    ...message,
    text: message.text.replace(/[^\x20-\x7e\n]/g, "?"),
    quotedMessageId: null,
    attachment: null,
  };
}
