import { messageKey } from "../../domain/message-key";
import type { App } from "../ports/app";
import type { ChannelEvent } from "../ports/channel";

/** Cut there: a row for a person to look at, no archive. */
const LONGEST_CONTENT = 8_000;
const LONGEST_REASON = 200;

/**
 * Sets an event aside that cannot be stored as what it is: a row that `!status` counts, so that nothing is dropped
 * without a word and nobody waits behind it. Told again, it is the same row.
 */
export async function setEventAside(
  deps: Pick<App, "store" | "channel" | "clock" | "events">,
  event: ChannelEvent,
  reason: string,
): Promise<void> {
  const content = plain(JSON.stringify(event, withoutFiles) ?? "").slice(0, LONGEST_CONTENT);
  await deps.store.now.setAside.add({
    channel: deps.channel.name,
    kind: plain(String(event?.kind)).slice(0, 12),
    eventKey: messageKey(idOf(event) ?? content),
    content,
    reason: plain(reason).slice(0, LONGEST_REASON),
    setAsideAt: deps.clock.now(),
  });
  deps.events.emit({ name: "event.set_aside", kind: String(event?.kind), reason });
}

/** What tells a repeat: the message that the event is about, or all that it says. */
function idOf(event: ChannelEvent): string | null {
  const { message, providerMessageId } = (event ?? {}) as Partial<{
    readonly message: { readonly providerMessageId?: unknown };
    readonly providerMessageId: unknown;
  }>;
  const id = message?.providerMessageId ?? providerMessageId;
  return typeof id === "string" ? id : null;
}

function withoutFiles(key: string, value: unknown): unknown {
  return key === "content" ? undefined : value;
}

/** Letters that every database takes, the others as their number: the row must not fail for what the event failed for. */
function plain(text: string): string {
  return text.replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
