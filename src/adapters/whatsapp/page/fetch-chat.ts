import type { Chat, Client, Message } from "whatsapp-web.js";
import { library } from "./library";
import type { Live } from "./live";
import { completeKey } from "./message-ids";
import { withTimeout } from "./with-timeout";

/** The library's class; its type declaration has the interface only. */
interface ChatLibrary {
  readonly Chat: new (client: Client, data: unknown) => Chat;
}

/**
 * The last messages of a chat, oldest first. The chat object is made here instead of being asked from the page:
 * `getChatById` serialises the whole chat and fails as a whole when any part of it has changed.
 */
export async function fetchChat(
  live: Live,
  chatId: string,
  limit: number,
  limitMs: number,
  fromMe?: boolean,
): Promise<readonly Message[]> {
  const { Chat: ChatClass } = library() as unknown as ChatLibrary;
  const chat = new ChatClass(live.client, { id: { _serialized: chatId } });
  const search = fromMe === undefined ? { limit } : { limit, fromMe };
  const messages = await withTimeout("read chat", limitMs, chat.fetchMessages(search), live.over);
  for (const message of messages) completeKey(message);
  return [...messages].sort((a, b) => a.timestamp - b.timestamp);
}
