import type { App } from "../ports/app";
import { type Loop, startLoop } from "../ports/loop";
import { createOneByOne } from "../ports/one-by-one";
import { type HandleDeps, type Handled, handleMessage } from "./handle-message";
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

/**
 * So many waiting contacts are looked up at once: the look counts every waiting message, and one for each answer would
 * make a crowd's waiting time grow with its square. Who comes later waits behind them, as the order has it.
 */
const LOOK_AHEAD = 50;

/** Takes contacts that wait and answers their messages in order. `onHandled` is called after each. */
export function startInboxLoop(deps: HandleDeps & Pick<App, "ids">, onHandled: (how: Handled) => void): Loop {
  const { store, clock, ids } = deps;
  const running = new Map<number, Promise<void>>();
  /** Contacts found waiting and not taken yet, in their order. */
  let line: number[] = [];

  /** What was begun when the process ended, or failed: only one of them was the reason, and the others are no victims twice. */
  const oneByOne = createOneByOne();

  async function answerContact(contactId: number, token: string): Promise<void> {
    try {
      let answered = 0;
      for (; answered < MESSAGES_IN_A_ROW; answered++) {
        const [next, more] = await store.now.inbox.waitingOf(contactId);
        if (next === undefined) break;
        const handle = () => handleMessage(deps, next);
        onHandled(await (next.attempts > 0 ? oneByOne(handle) : handle()));
        // What has come since is found like that of any other contact.
        if (more === undefined) break;
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
    const { contacts } = store.now;
    if (line.length === 0)
      line = [...(await contacts.waiting(clock.now(), LEASE_MS, LOOK_AHEAD, [...running.keys()]))];
    const next = line.splice(0, free);
    if (next.length === 0) return POLL_MS;
    const token = ids.next();
    const claimed = await contacts.claim(next, token, clock.now(), fromNow(LEASE_MS));
    for (const contactId of claimed) begin(contactId, token);
    // Another process had some of them; there may be others.
    return claimed.length < next.length ? 0 : POLL_MS;
  });

  return {
    wake: () => loop.wake(),
    async stop() {
      await loop.stop();
      await Promise.all(running.values());
    },
  };
}
