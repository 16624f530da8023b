import type { App } from "./app";
import { type HandleDeps, handleMessage } from "./handle-message";
import { type Loop, startLoop } from "./loop";

/** A worker keeps a contact for so long; should it die, another answers after that. */
const LEASE_MS = 60_000;
/** So many contacts are answered side by side; one contact's messages never are. */
const CONTACTS_AT_ONCE = 4;
/** A contact that floods the chat steps back in line after so many answers. */
const MESSAGES_IN_A_ROW = 5;
/** Waking makes this the exception: messages stored by another process. */
const POLL_MS = 1_000;

/** Takes contacts that wait and answers their messages in order. `onReplies` is called when there is something to send. */
export function startInboxLoop(deps: HandleDeps & Pick<App, "ids">, onReplies: () => void): Loop {
  const { store, clock, ids } = deps;

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

  return startLoop("inbox", deps, async () => {
    const now = clock.now();
    const token = ids.next();
    const until = new Date(now.getTime() + LEASE_MS);
    const contactIds = await store.now.contacts.claimWaiting(token, now, until, CONTACTS_AT_ONCE);
    const results = await Promise.allSettled(contactIds.map((contactId) => answerContact(contactId, token)));
    const failed = results.find((result) => result.status === "rejected");
    // Everybody else has been answered by now; the loop rests before the one that failed is tried again.
    if (failed !== undefined) throw failed.reason;
    return contactIds.length > 0 ? 0 : POLL_MS;
  });
}
