import type { Contact } from "../../domain/contact";
import type { InboundMessage } from "../../domain/message";
import type { Address } from "../../domain/phone-number";
import type { ChannelEvent } from "../ports/channel";
import type { NewInboxMessage } from "../ports/repositories";
import { createEventGroups } from "./event-groups";
import type { Places } from "./event-lines";
import type { StoreEventDeps } from "./store-event";

export type MessageEvent = Extract<ChannelEvent, { kind: "message" }>;

/** So many are stored in one transaction. */
const MOST_TOGETHER = 40;

/** Stores a message with its contact; a repeat is swallowed. */
async function storeMessage(deps: StoreEventDeps, event: MessageEvent): Promise<void> {
  const { message, caughtUp } = event;
  const now = deps.clock.now();
  const { attachment, from, providerMessageId, senderId } = message;
  // A chat that was read again: its document is kept already.
  if (caughtUp && (await deps.store.now.inbox.has(deps.channel.name, providerMessageId))) return;
  const document =
    attachment === null ? null : await deps.keepDocument(attachment.fileName, attachment.content);
  const { id: contactId } = await deps.store.now.contacts.ensure(from, now);
  const outcome = await deps.store.transaction(async ({ inbox, contacts }) => {
    // Held, so that it cannot become part of another contact before its message is there.
    const [contact] = await contacts.hold(contactId);
    if (contact === undefined) throw new Error("the writer's contact is gone");
    const added = await inbox.add(rowOf(deps, event, contact, document, now));
    if (added === "added") await contacts.noteInbound([contact.id], senderId, now);
    return added;
  });
  if (outcome === "added") deps.onMessage();
}

/**
 * Stores messages of different people together: six statements and one commit for forty messages. One whose contact is
 * locked, and one with a file, are stored each by itself.
 */
export function createMessageGroups(
  deps: StoreEventDeps,
  /** Where one is stored by itself. */
  inPlace: Places["take"],
): (event: MessageEvent) => Promise<void> {
  const byItself = (event: MessageEvent) => inPlace(() => storeMessage(deps, event));
  const inGroup = createEventGroups<MessageEvent>({
    together: async (events) => {
      const stored = await storeTogether(deps, events);
      if (stored.size > 0) deps.onMessage();
      return stored;
    },
    byItself,
    most: MOST_TOGETHER,
  });
  return (event) => (event.caughtUp || event.message.attachment !== null ? byItself(event) : inGroup(event));
}

/** Says which of them it has stored; throws when a statement fails, and then none is. */
async function storeTogether(
  deps: StoreEventDeps,
  events: readonly MessageEvent[],
): Promise<ReadonlySet<MessageEvent>> {
  const now = deps.clock.now();
  const known = await deps.store.now.contacts.known(events.map(({ message }) => message.from));
  return deps.store.transaction(async ({ inbox, contacts }) => {
    const held = await contacts.holdFree([...known.values()]);
    const byAddress = new Map(
      [...known].flatMap(([address, id]): [Address, Contact][] => {
        const contact = held.find((one) => one.id === id);
        return contact === undefined ? [] : [[address, contact]];
      }),
    );
    const ready = events.filter(({ message }) => byAddress.has(message.from));
    if (ready.length === 0) return new Set<MessageEvent>();
    await inbox.addAll(
      ready.map((event) => rowOf(deps, event, byAddress.get(event.message.from)!, null, now)),
    );
    for (const senderId of new Set(ready.map(({ message }) => message.senderId))) {
      const writers = ready.filter(({ message }) => message.senderId === senderId);
      await contacts.noteInbound(
        writers.map(({ message }) => byAddress.get(message.from)!.id),
        senderId,
        now,
      );
    }
    return new Set(ready);
  });
}

/** As a row of the inbox: it is written to the one that the contact is now, and remembers the name it was written under. */
function rowOf(
  deps: StoreEventDeps,
  { message, caughtUp }: MessageEvent,
  contact: Contact,
  document: string | null,
  now: Date,
): NewInboxMessage {
  const { providerMessageId, senderId, kind, text, quotedMessageId, sentAt, from, isForwarded } = message;
  return {
    channel: deps.channel.name,
    ...{ providerMessageId, senderId, kind, text, quotedMessageId, sentAt, document },
    contactId: contact.id,
    isForwarded: isForwarded === true,
    receivedAt: now,
    isCaughtUp: caughtUp,
    fromName: from === contact.phone ? null : from,
  };
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
