import type { Message } from "whatsapp-web.js";
import type { Clock } from "../../../application/ports/ports";
import type { Address } from "../../../domain/phone-number";
import { acksInMemory } from "../page/in-page-chats";
import type { Live } from "../page/live";
import { bareId } from "../page/message-ids";
import type { Limits } from "../page/options";
import { withTimeout } from "../page/with-timeout";
import type { AckBook } from "./ack-book";
import type { Identities } from "./identity";

export interface ReceiptDeps {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly acks: AckBook;
  readonly identities: Identities;
  keyOf(providerMessageId: string): string | null;
  phoneOfMessage?(providerMessageId: string): Promise<Address | null>;
  onTrouble(where: string, error: unknown): void;
}

/** After so many messages read one by one there is a pause: a day's campaign is thousands, and customers wait. */
const BATCH = 20;
const PAUSE_MS = 500;

/** Takes the library's event of one ack. */
export function takeAck(acks: AckBook, message: Message, ack: unknown): void {
  const id = bareId(message.id);
  if (id === null || message.fromMe !== true || typeof ack !== "number") return;
  acks.report(id, ack);
}

/**
 * Reads the acks of these messages again: receipts that came while we were away give no event. First in one
 * question for all that the page holds in memory, then one by one by their joined keys, in batches.
 */
export async function rereadReceipts(deps: ReceiptDeps, live: Live, ids: readonly string[]): Promise<void> {
  const inMemory = await withTimeout(
    "receipts",
    deps.limits.questionMs,
    live.page.evaluate(acksInMemory, [...ids]),
    live.over,
  ).catch((error: unknown) => {
    deps.onTrouble("receipts", error);
    return [];
  });
  for (const { id, ack } of inMemory) deps.acks.repeat(id, ack);
  const found = new Set(inMemory.map(({ id }) => id));
  let read = 0;
  for (const id of ids) {
    if (found.has(id) || live.over.aborted) continue;
    const ack = await readOne(deps, live, id);
    if (ack !== null) deps.acks.repeat(id, ack);
    read += 1;
    if (read % BATCH === 0) await deps.clock.sleep(PAUSE_MS, live.over);
  }
}

async function readOne(deps: ReceiptDeps, live: Live, id: string): Promise<number | null> {
  for (const key of await joinedKeysOf(deps, id)) {
    // The key may be wrong (the chat may stand under the other id), and the page then answers with an error.
    const question = live.client.getMessageById(key);
    const message = await withTimeout("receipt", deps.limits.questionMs, question, live.over).catch(
      () => null,
    );
    if (message && bareId(message.id) === id && typeof message.ack === "number") return message.ack;
  }
  return null;
}

async function joinedKeysOf(deps: ReceiptDeps, id: string): Promise<readonly string[]> {
  const remembered = deps.keyOf(id);
  if (remembered !== null) return [remembered];
  try {
    const phone = (await deps.phoneOfMessage?.(id)) ?? null;
    if (phone === null) return [];
    // The page is not asked for hidden ids here: asking for thousands at a time is said to raise the risk of a ban.
    return (await deps.identities.chatsOf(phone, null)).map((chatId) => `true_${chatId}_${id}`);
  } catch (error) {
    deps.onTrouble("receipts", error);
    return [];
  }
}

export interface ReceiptReader {
  /** Reads these again on this page; resolves when that is done. What waits to be read already is not asked for twice. */
  read(live: Live, ids: readonly string[]): Promise<void>;
}

/**
 * One reading after the other: readiness may come and go several times while thousands are read, and somebody asks
 * for the newest every minute.
 */
export function createReceiptReader(deps: ReceiptDeps): ReceiptReader {
  const waiting = new Set<string>();
  let line: Promise<void> = Promise.resolve();
  return {
    async read(live, ids) {
      const fresh = ids.filter((id) => !waiting.has(id));
      for (const id of fresh) waiting.add(id);
      line = line.then(async () => {
        try {
          if (fresh.length > 0) await rereadReceipts(deps, live, fresh);
        } finally {
          for (const id of fresh) waiting.delete(id);
        }
      });
      const turn = line;
      line = turn.catch(() => {});
      await turn;
    },
  };
}
