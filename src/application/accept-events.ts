import type { App } from "./app";
import type { ChannelEvent } from "./channel";
import type { ReceiptBook } from "./record-receipt";
import { takeIdentity } from "./take-identity";

type AcceptDeps = Pick<App, "store" | "channel" | "clock" | "events"> & {
  readonly receipts: ReceiptBook;
  /** Keeps a document that an admin sent; returns its path below the data folder. */
  readonly keepDocument: (fileName: string, content: Buffer) => Promise<string>;
  /** There is something new in the inbox. */
  readonly onMessage: () => void;
  readonly onStatus: (event: Extract<ChannelEvent, { kind: "status" | "lookups" }>) => Promise<void>;
};

export interface EventAcceptor {
  /** Takes an event from the channel's callback: returns at once, never throws. */
  accept(event: ChannelEvent): void;
  /** Resolves when everything taken so far is stored. */
  idle(): Promise<void>;
  /** The same; `false` when an event, now or earlier, was given up instead: the channel should tell it again. */
  stored(): Promise<boolean>;
  /** The same, but no longer patient with a database that is away: the channel tells it again after the next start. */
  stop(): Promise<void>;
}

/** How often and how long a database that is away is asked again before an event is given up (about 10 minutes). */
const ATTEMPTS = 60;
const RETRY_MS = 10_000;

/**
 * Stores what the channel tells, in its order and one at a time. Nothing else happens in the channel's callback: the
 * answer is the inbox loop's business.
 */
export function createEventAcceptor(deps: AcceptDeps): EventAcceptor {
  let tail: Promise<void> = Promise.resolve();
  let isComplete = true;
  const stopping = new AbortController();
  return {
    accept(event) {
      tail = tail.then(async () => {
        if (!(await storeWithPatience(deps, event, stopping.signal))) isComplete = false;
      });
    },
    idle: () => tail,
    stored: () => tail.then(() => isComplete),
    stop() {
      stopping.abort();
      return tail;
    },
  };
}

/** Says whether it was stored. */
async function storeWithPatience(
  deps: AcceptDeps,
  event: ChannelEvent,
  signal: AbortSignal,
): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      await store(deps, event);
      return true;
    } catch (error) {
      deps.events.emit({ name: "error", where: `channel event ${event.kind}`, error });
      if (signal.aborted) return false;
      await deps.clock.sleep(Math.min(RETRY_MS, 200 * 2 ** attempt), signal);
    }
  }
  return false;
}

async function store(deps: AcceptDeps, event: ChannelEvent): Promise<void> {
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
    case "lookups":
    case "status":
      return deps.onStatus(event);
  }
}

async function storeMessage(
  deps: AcceptDeps,
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
      receivedAt: now,
      isCaughtUp: caughtUp,
      fromName: from === contact.phone ? null : from,
    });
    if (added === "added") await contacts.noteInbound(contact.id, rest.senderId, now);
    return added;
  });
  if (outcome === "added") deps.onMessage();
}
