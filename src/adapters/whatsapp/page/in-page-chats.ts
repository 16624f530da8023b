/* istanbul ignore file -- these functions run in the page: a coverage counter would not exist there */
import type { PageWindow, Thing } from "./in-page";

/** What of the page's chats and messages we read ourselves, all of it in the page; see in-page.ts. */

/**
 * The chats in which a message may wait that came while nobody listened: unread ones, and ones whose newest loaded
 * message is the customer's (the phone's owner may have read it). Only chats with one person, only since
 * `sinceSeconds`, newest first; `newest` is the time of the newest message of any such chat, 0 when there is none. This one throws
 * when the page shows no chats at all: nobody may believe that they were read.
 */
export function chatsWithNews(sinceSeconds: number): {
  readonly chats: readonly string[];
  readonly newest: number;
} {
  interface Model {
    id?: { _serialized?: string; server?: string };
    t?: number;
    unreadCount?: number;
    msgs?: { getModelsArray?(): { t?: number; id?: { fromMe?: boolean } }[] };
  }
  const collections = (globalThis as unknown as PageWindow).require?.("WAWebCollections") as Thing;
  const models = collections?.Chat as { getModelsArray?(): Model[] } | undefined;
  const found: { chatId: string; t: number }[] = [];
  let newestOfAll = 0;
  if (typeof models?.getModelsArray !== "function") throw new Error("the page shows no chats");
  for (const chat of models.getModelsArray()) {
    try {
      const chatId = chat.id?._serialized;
      if (typeof chatId !== "string" || !/@(c\.us|lid)$/.test(chatId)) continue;
      const last = chat.msgs?.getModelsArray?.().at(-1);
      const newest = Math.max(chat.t ?? 0, last?.t ?? 0);
      newestOfAll = Math.max(newestOfAll, newest);
      if (newest !== 0 && newest < sinceSeconds) continue;
      // A chat that the owner marked as unread by hand has -1.
      const isUnread = typeof chat.unreadCount === "number" && chat.unreadCount !== 0;
      if (isUnread || last?.id?.fromMe === false) found.push({ chatId, t: newest });
    } catch {
      // One odd chat must not hide the others.
    }
  }
  return { chats: found.sort((a, b) => b.t - a.t).map(({ chatId }) => chatId), newest: newestOfAll };
}

/** The acks of those of these messages (bare ids) that the page holds in memory. */
export function acksInMemory(ids: readonly string[]): { readonly id: string; readonly ack: number }[] {
  interface Model {
    id?: { id?: string; fromMe?: boolean };
    ack?: number;
  }
  const wanted = new Set(ids);
  const collections = (globalThis as unknown as PageWindow).require?.("WAWebCollections") as Thing;
  const messages = collections?.Msg as { getModelsArray?(): Model[] } | undefined;
  const found: { id: string; ack: number }[] = [];
  for (const message of messages?.getModelsArray?.() ?? []) {
    const id = message?.id?.id;
    if (typeof id === "string" && wanted.has(id) && typeof message.ack === "number") {
      found.push({ id, ack: message.ack });
    }
  }
  return found;
}
