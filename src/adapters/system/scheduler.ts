import type { Clock } from "../../application/ports";

/**
 * When to look whether something is due. A tick decides nothing: what is due, and whether it already ran, stands in
 * the database, so a missed or doubled tick does no harm.
 */
export type Ticking =
  /**
   * At second 0 of every minute: for a clock that shows real time. Each tick waits for running time, not for a moment: a
   * clock that is set back by hours delays the next tick by a minute at the most.
   */
  | { readonly kind: "every_minute" }
  /** Every `everyMs` of our own clock: for the sandbox, whose clock is moved and must fire within a second. */
  | { readonly kind: "poll"; readonly everyMs: number };

export interface Scheduler {
  start(): void;
  /** No further tick begins; resolves when the running one has ended. */
  stop(): Promise<void>;
}

const MINUTE_MS = 60_000;

/** Calls `tick` as told, once at the start as well, and never twice at the same time. What it throws goes to `onError`. */
export function createScheduler(
  deps: { readonly clock: Clock; readonly onError: (error: unknown) => void },
  tick: () => Promise<void>,
  ticking: Ticking,
): Scheduler {
  const stopping = new AbortController();
  const restMs = () =>
    ticking.kind === "poll" ? ticking.everyMs : MINUTE_MS - (deps.clock.now().getTime() % MINUTE_MS);

  async function poll(): Promise<void> {
    while (!stopping.signal.aborted) {
      await tick().catch(deps.onError);
      await deps.clock.sleep(restMs(), stopping.signal);
    }
  }

  let polling: Promise<void> = Promise.resolve();
  return {
    start() {
      polling = poll();
    },
    async stop() {
      stopping.abort();
      await polling;
    },
  };
}
