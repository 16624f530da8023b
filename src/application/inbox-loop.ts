import type { App } from "./app";
import { type HandleDeps, handleMessage } from "./handle-message";
import { type Loop, startLoop } from "./loop";

/** A worker keeps a contact for so long; should it die, another answers after that. */
const LEASE_MS = 60_000;
/** So many contacts are answered side by side, some of them only waiting for a second bubble; one contact's messages never are. */
const CONTACTS_AT_ONCE = 8;
/** A contact that floods the chat steps back in line after so many answers. */
const MESSAGES_IN_A_ROW = 5;
/** Waking makes this the exception: messages stored by another process. */
const POLL_MS = 1_000;

/** Takes contacts that wait and answers their messages in order. `onReplies` is called when there is something to send. */
export function startInboxLoop(deps: HandleDeps & Pick<App, "ids">, onReplies: () => void): Loop {
  const { store, clock, ids } = deps;
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];

  async function answerContact(contactId: number, token: string): Promise<void> {
    try {
      for (let answered = 0; answered < MESSAGES_IN_A_ROW; answered++) {
        const [next] = await store.now.inbox.waitingOf(contactId);
        if (next === undefined) return;
        await handleMessage(deps, next);
        onReplies();
      }
    } finally {
      await store.now.contacts.release(contactId, token);
    }
  }

  /** Nobody waits for it: while one contact is thought about, the next are taken. */
  function begin(contactId: number, token: string): void {
    const answering = answerContact(contactId, token)
      .catch((error: unknown) => {
        failures.push(error);
      })
      .finally(() => {
        running.delete(answering);
        loop.wake();
      });
    running.add(answering);
  }

  const loop = startLoop("inbox", deps, async () => {
    // Everybody else goes on; the loop rests before the one that failed is tried again.
    if (failures.length > 0) throw failures.splice(0)[0];
    const free = CONTACTS_AT_ONCE - running.size;
    if (free === 0) return POLL_MS;
    const now = clock.now();
    const token = ids.next();
    const until = new Date(now.getTime() + LEASE_MS);
    const contactIds = await store.now.contacts.claimWaiting(token, now, until, free);
    for (const contactId of contactIds) begin(contactId, token);
    return POLL_MS;
  });

  return {
    wake: () => loop.wake(),
    async stop() {
      await loop.stop();
      await Promise.all(running);
    },
  };
}
