import type { Message } from "whatsapp-web.js";
import type { SentFinding, SentQuery } from "../../../application/ports/channel";
import { elapsedOn } from "../../../application/ports/elapsed";
import type { Clock } from "../../../application/ports/ports";
import { fetchChat } from "../page/fetch-chat";
import { probePage } from "../page/in-page";
import type { Live } from "../page/live";
import { bareId, field } from "../page/message-ids";
import type { Limits } from "../page/options";
import { isSameWords } from "../page/same-words";
import { withTimeout } from "../page/with-timeout";
import type { AckBook } from "../receiving/ack-book";
import type { Identities } from "../receiving/identity";
import { meansNoChat } from "./outcomes";

export interface FindDeps {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly identities: Identities;
  readonly acks: Pick<AckBook, "doubt">;
  /** Asks for a new browser, which is the only way to be sure that a hung send does not go out later. */
  renew(reason: string): void;
}

/** WhatsApp may put the server's time on a message; office PCs are often a little off. */
const SKEW_MS = 60_000;
/** The same words so shortly before make it unclear whose they are. */
const DOUBTFUL_MS = 15 * 60_000;
const READ_AT_FIRST = 40;
const READ_AT_MOST = 400;

/**
 * Does that very text stand in the chat, sent by us since then? `unconfirmed` while the server has not taken it.
 * `absent` only when surely so: the number is connected and has been ready for a while, the chat was read back to that
 * time under every id it may have, no earlier send to this contact is still hanging in the page, and a message that
 * this page had taken was looked for in a page loaded anew.
 */
export async function findSentOn(deps: FindDeps, live: Live, query: SentQuery): Promise<SentFinding> {
  const sinceMs = query.since.getTime();
  let complete = true;
  let doubtful = false;
  let unconfirmed: Message | null = null;
  const chats = await deps.identities.chatsOf(query.to, live);
  for (const chatId of chats) {
    const read = await readBackTo(deps, live, chatId, sinceMs - SKEW_MS);
    complete &&= read.complete;
    for (const message of read.messages) {
      const id = bareId(message.id);
      if (id === null || !isMeant(id, message, query)) continue;
      const ack = message.ack ?? 0;
      if (ack < 0) continue; // Refused by the server: it stands there, but it did not leave.
      const sentMs = message.timestamp * 1000 + 999; // Messages carry whole seconds.
      if (sentMs < sinceMs - SKEW_MS - DOUBTFUL_MS) continue;
      if (sentMs < sinceMs - SKEW_MS) doubtful = true;
      else if (ack >= 1) return { kind: "found", providerMessageId: id };
      else unconfirmed ??= message;
    }
  }
  if (unconfirmed !== null) return keptBack(deps, live, unconfirmed);
  if (!complete || doubtful) return { kind: "unknown" };
  const reason = whyAbsenceIsUnsure(live, query, chats);
  if (reason !== null) {
    deps.renew(reason);
    return { kind: "unknown" };
  }
  return (await isSettled(deps, live)) ? { kind: "absent" } : { kind: "unknown" };
}

/** An id that we know is the message; without one, the same words are, unless they belong to another delivery. */
function isMeant(id: string, message: Message, query: SentQuery): boolean {
  if (query.providerMessageId !== null) return id === query.providerMessageId;
  return !query.knownIds.includes(id) && isSameContent(message, query);
}

/** What may still go out of the memory of this page, or may be lost with it, is not absent yet. */
function whyAbsenceIsUnsure(live: Live, query: SentQuery, chats: readonly string[]): string | null {
  if ([...live.hung.values()].some((chatId) => chats.includes(chatId))) return "a send hangs in the page";
  if (query.providerMessageId !== null && live.unconfirmed.has(query.providerMessageId))
    return "a message is gone from the page that had taken it";
  return null;
}

/**
 * A page without network keeps its messages and sends them later, so an unconfirmed one is no proof, and one that
 * stands only in the memory of a page may be lost for good. WhatsApp's real queue outlives its page: after a while on
 * a connected page we load it anew, once, which sends what is in the queue and forgets what is not. What stands in the
 * new page too is WhatsApp's to send: sending it again could only double it.
 */
function keptBack(deps: FindDeps, live: Live, message: Message): SentFinding {
  const id = bareId(message.id)!;
  deps.acks.doubt(id);
  const now = deps.clock.now().getTime();
  const sentMs = message.timestamp * 1000;
  const { unconfirmedMs } = deps.limits;
  const isOld = now - sentMs >= unconfirmedMs && elapsedOn(deps.clock) - live.readyMs >= unconfirmedMs;
  // Whole seconds: one that was sent in the very second in which the page was loaded belongs to this page.
  if (isOld && sentMs + 999 >= live.loadedAt.getTime()) deps.renew("a message stays unconfirmed");
  return { kind: "unconfirmed", providerMessageId: id };
}

async function isSettled(deps: FindDeps, live: Live): Promise<boolean> {
  if (elapsedOn(deps.clock) - live.readyMs < deps.limits.settledMs) return false;
  const probe = await withTimeout(
    "look",
    deps.limits.answerMs,
    live.page.evaluate(probePage),
    live.over,
  ).catch(() => null);
  return probe?.state === "CONNECTED" && probe.synced !== false;
}

async function readBackTo(
  deps: FindDeps,
  live: Live,
  chatId: string,
  untilMs: number,
): Promise<{ readonly messages: readonly Message[]; readonly complete: boolean }> {
  for (let limit = READ_AT_FIRST; ; limit *= 10) {
    const messages = await fetchChat(live, chatId, limit, deps.limits.questionMs, true).catch(
      (error: unknown) => (meansNoChat(error) ? [] : null),
    );
    if (messages === null) return { messages: [], complete: false };
    const oldest = messages[0];
    const complete = messages.length < limit || (oldest !== undefined && oldest.timestamp * 1000 < untilMs);
    if (complete || limit >= READ_AT_MOST) return { messages, complete };
  }
}

function isSameContent(message: Message, query: SentQuery): boolean {
  if (query.fileName === null) return message.type !== "document" && isSameWords(message.body, query.text);
  if (message.type !== "document") return false;
  const data = field(message, "_data");
  const name = field(data, "filename");
  if (typeof name === "string" && name !== query.fileName) return false;
  const words = field(data, "caption") ?? "";
  // A document without words may carry its own name as words.
  return isSameWords(String(words), query.text) || (query.text === "" && words === query.fileName);
}
