/** A call into the page (or the browser) that did not answer in time. It may still be running over there. */
export class TimedOut extends Error {
  constructor(
    readonly what: string,
    readonly afterMs: number,
  ) {
    super(`${what}: no answer within ${afterMs} ms`);
    this.name = "TimedOut";
  }
}

/** A wait that its own signal ended; the call may still be running over there. */
export class Interrupted extends Error {
  constructor(readonly what: string) {
    super(`${what}: interrupted`);
    this.name = "Interrupted";
  }
}

/**
 * Waits for `call` at most `limitMs`, less when `signal` aborts. whatsapp-web.js has no time limits of its own:
 * sending, looking up a number, opening a chat, uploading may each hang for ever. A late rejection is swallowed,
 * so that a call nobody waits for any more cannot end the process as an unhandled rejection.
 *
 * Uses the machine's timer and not the `Clock` port on purpose: what is limited here is a real browser.
 */
export async function withTimeout<T>(
  what: string,
  limitMs: number,
  call: Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  call.catch(() => {});
  let timer: NodeJS.Timeout | undefined;
  let interrupt: (() => void) | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TimedOut(what, limitMs)), limitMs);
    interrupt = () => reject(new Interrupted(what));
    if (signal?.aborted) interrupt();
    else signal?.addEventListener("abort", interrupt, { once: true });
  });
  try {
    return await Promise.race([call, limit]);
  } finally {
    clearTimeout(timer);
    if (interrupt) signal?.removeEventListener("abort", interrupt);
  }
}
