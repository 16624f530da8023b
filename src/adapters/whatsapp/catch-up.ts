import type { Clock } from "../../application/ports";
import { fetchChat } from "./fetch-chat";
import { chatsWithNews } from "./in-page";
import type { Inbound } from "./inbound";
import type { Live } from "./life";
import type { Limits } from "./options";
import { withTimeout } from "./with-timeout";

export interface CatchUpDeps {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly inbound: Inbound;
  onTrouble(where: string, error: unknown): void;
}

/** Older messages are answered by nobody any more. */
const LOOK_BACK_MS = 3 * 24 * 3600_000;
/** A person who wrote more than this while we were away is read from here on. */
const MOST_PER_CHAT = 50;
const AT_LEAST = 5;
const BATCH = 20;
const PAUSE_MS = 500;

/** Pauses before the second, third … attempt: a page that has just come up is busy with its own history. */
const AGAIN_MS = [2000, 10_000, 30_000, 120_000];

/** Reads what came while nobody listened, again and again until every chat could be read or this life is over. */
export async function catchUp(deps: CatchUpDeps, live: Live): Promise<void> {
  for (const pauseMs of [...AGAIN_MS, null]) {
    const isComplete = await readNews(deps, live).catch((error: unknown) => {
      deps.onTrouble("catching up", error);
      return false;
    });
    if (isComplete || pauseMs === null || live.over.aborted) return;
    await deps.clock.sleep(pauseMs, live.over);
  }
}

/**
 * Reads what came while nobody listened: such messages give no event, only history and an unread count. They take
 * the same way as the others, so a message that is also reported by an event comes once.
 */
async function readNews(deps: CatchUpDeps, live: Live): Promise<boolean> {
  let isComplete = true;
  const sinceSeconds = Math.floor((deps.clock.now().getTime() - LOOK_BACK_MS) / 1000);
  const question = live.page.evaluate(chatsWithNews, sinceSeconds);
  const chats = await withTimeout("unread chats", deps.limits.questionMs, question, live.over);
  for (const [index, { chatId, unread }] of chats.entries()) {
    if (live.over.aborted) return false;
    if (index > 0 && index % BATCH === 0) await deps.clock.sleep(PAUSE_MS, live.over);
    const limit = Math.min(Math.max(unread, AT_LEAST), MOST_PER_CHAT);
    try {
      for (const message of await fetchChat(live, chatId, limit, deps.limits.questionMs, false)) {
        if (message.timestamp >= sinceSeconds) await deps.inbound.take(message, true);
      }
    } catch (error) {
      isComplete = false;
      deps.onTrouble("catching up", error);
    }
  }
  return isComplete;
}
