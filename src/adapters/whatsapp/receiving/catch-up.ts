import type { Message } from "whatsapp-web.js";
import type { Clock } from "../../../application/ports/ports";
import { fetchChat } from "../page/fetch-chat";
import { chatsWithNews } from "../page/in-page-chats";
import type { Live } from "../page/live";
import type { Limits } from "../page/options";
import { withTimeout } from "../page/with-timeout";
import type { Bookmark } from "../session/bookmark";
import type { Inbound } from "./inbound";

export interface CatchUpDeps {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly inbound: Pick<Inbound, "take">;
  readonly bookmark: Bookmark;
  onTrouble(where: string, error: unknown): void;
}

/** Most people wrote a line or two; who wrote more is read further back, and at most so far. */
const READ_UP_TO = [10, 50, 250, 1000] as const;
/** A page loads some fifty messages at a time: who wrote a book gets as many times the patience. */
const READ_WITH_PATIENCE = 250;
const READ_AT_MOST = READ_UP_TO.at(-1);
const BATCH = 20;
const PAUSE_MS = 500;

/** Pauses before the second, third … attempt: a page that has just come up is busy with its own history. */
const AGAIN_MS = [2000, 10_000, 30_000, 120_000];

/**
 * Reads what came while nobody listened, again and again until every chat could be read or this life is over. Such
 * messages give no event, only history and an unread count. They take the same way as the others, so a message that
 * is also reported by an event comes once.
 *
 * Nothing is marked as read in WhatsApp: two blue ticks would tell the customer that a person has read, and the
 * office's phone would lose the marks by which the staff see what is new. The bookmark remembers instead.
 */
export async function catchUp(deps: CatchUpDeps, live: Live): Promise<void> {
  const reading = await deps.bookmark.start();
  for (const pauseMs of [...AGAIN_MS, null]) {
    const newest = await readNews(deps, live, reading.sinceSeconds).catch((error: unknown) => {
      deps.onTrouble("catching up", error);
      return null;
    });
    if (live.over.aborted) return;
    if (newest !== null) return reading.finish(newest);
    if (pauseMs !== null) await deps.clock.sleep(pauseMs, live.over);
  }
}

/** The newest message that the page knew at the beginning, in seconds; `null` when a chat could not be read. */
async function readNews(deps: CatchUpDeps, live: Live, sinceSeconds: number): Promise<number | null> {
  let isComplete = true;
  const question = live.page.evaluate(chatsWithNews, sinceSeconds);
  const { chats, newest } = await withTimeout("unread chats", deps.limits.questionMs, question, live.over);
  for (const [index, chatId] of chats.entries()) {
    if (live.over.aborted) return null;
    if (index > 0 && index % BATCH === 0) await deps.clock.sleep(PAUSE_MS, live.over);
    try {
      for (const message of await readSince(deps, live, chatId, sinceSeconds))
        await deps.inbound.take(message, true);
    } catch (error) {
      isComplete = false;
      deps.onTrouble("catching up", error);
    }
  }
  return isComplete ? newest : null;
}

/**
 * A chat's messages since then, oldest first. Both sides' are read: asked for the customer's alone, the library would
 * load the history back to its beginning until it has found so many of them.
 */
async function readSince(
  deps: CatchUpDeps,
  live: Live,
  chatId: string,
  sinceSeconds: number,
): Promise<readonly Message[]> {
  for (const limit of READ_UP_TO) {
    const limitMs = deps.limits.questionMs * Math.max(1, limit / READ_WITH_PATIENCE);
    const messages = await fetchChat(live, chatId, limit, limitMs);
    const oldest = messages[0];
    const isAll = oldest === undefined || messages.length < limit || oldest.timestamp < sinceSeconds;
    if (!isAll && limit !== READ_AT_MOST) continue;
    if (!isAll)
      deps.onTrouble(
        "catching up",
        `a chat has more than ${READ_AT_MOST} messages since; older ones are not read`,
      );
    return messages.filter((one) => one.timestamp >= sinceSeconds);
  }
  return [];
}
