import type { App } from "../ports/app";
import { type Loop, startLoop } from "../ports/loop";
import { type HandleDeps, handleMessage } from "./handle-message";
import { trimBacklog } from "./trim-backlog";

/** A worker keeps a contact for so long, and renews that while it lives; should it die, another answers after that. */
const LEASE_MS = 60_000;
const RENEW_MS = LEASE_MS / 3;
/** A contact whose message could not be answered is let alone for so long; nobody else waits for that. */
const PAUSE_AFTER_FAILURE_MS = 2_000;
/** So many contacts are answered side by side, some of them only waiting for a second bubble; one contact's messages never are. */
const CONTACTS_AT_ONCE = 8;
/** A contact that floods the chat steps back in line after so many answers. */
const MESSAGES_IN_A_ROW = 5;
/** Waking makes this the exception: messages stored by another process. */
const POLL_MS = 1_000;

/** Takes contacts that wait and answers their messages in order. `onReplies` is called when there is something to send. */
export function startInboxLoop(deps: HandleDeps & Pick<App, "ids">, onReplies: () => void): Loop {
  const { store, clock, ids } = deps;
  const running = new Map<number, Promise<void>>();

  async function answerContact(contactId: number, token: string): Promise<void> {
    try {
      let answered = 0;
      for (; answered < MESSAGES_IN_A_ROW; answered++) {
        const [next] = await store.now.inbox.waitingOf(contactId);
        if (next === undefined) break;
        await handleMessage(deps, next);
        onReplies();
      }
      if (answered === MESSAGES_IN_A_ROW) await trimBacklog(deps, contactId);
    } catch (error) {
      deps.events.emit({ name: "error", where: "loop inbox", error });
      await store.now.contacts.keep(contactId, token, clock.now(), fromNow(PAUSE_AFTER_FAILURE_MS));
      return;
    }
    await store.now.contacts.release(contactId, token);
  }

  const fromNow = (ms: number) => new Date(clock.now().getTime() + ms);

  /** What takes longer than the lease is still this worker's alone. */
  async function keepLease(contactId: number, token: string, signal: AbortSignal): Promise<void> {
    for (;;) {
      await clock.sleep(RENEW_MS, signal);
      if (signal.aborted) return;
      await store.now.contacts.keep(contactId, token, clock.now(), fromNow(LEASE_MS)).catch(() => false);
    }
  }

  /** Nobody waits for it: while one contact is thought about, the next are taken. */
  function begin(contactId: number, token: string): void {
    const done = new AbortController();
    void keepLease(contactId, token, done.signal);
    const answering = answerContact(contactId, token)
      // The database is away: the lease ends by itself.
      .catch((error: unknown) => deps.events.emit({ name: "error", where: "loop inbox", error }))
      .finally(() => {
        done.abort();
        running.delete(contactId);
        loop.wake();
      });
    running.set(contactId, answering);
  }

  const loop = startLoop("inbox", deps, async () => {
    const free = CONTACTS_AT_ONCE - running.size;
    if (free === 0) return POLL_MS;
    const now = clock.now();
    const token = ids.next();
    const contactIds = await store.now.contacts.claimWaiting(token, now, fromNow(LEASE_MS), free, [
      ...running.keys(),
    ]);
    for (const contactId of contactIds) begin(contactId, token);
    return POLL_MS;
  });

  return {
    wake: () => loop.wake(),
    async stop() {
      await loop.stop();
      await Promise.all(running.values());
    },
  };
}
