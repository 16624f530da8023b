import type { EventSink } from "./events";
import type { Clock } from "./ports";

/** One step of a loop: how many milliseconds to rest before the next; 0 when there is more to do at once. */
export type Step = (signal: AbortSignal) => Promise<number>;

export interface Loop {
  /** Ends the rest early: there is something to do. */
  wake(): void;
  /** No further step begins; resolves when the running one has ended. */
  stop(): Promise<void>;
}

const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 30_000;

/**
 * Repeats `step` until it is stopped. One of the four borders where errors are caught: a step that throws is told
 * as an event and done again after a growing pause, so that a database that goes away and comes back costs no restart.
 */
export function startLoop(name: string, deps: { clock: Clock; events: EventSink }, step: Step): Loop {
  const stopping = new AbortController();
  let resting: AbortController | null = null;
  let isWoken = false;

  async function rest(ms: number): Promise<void> {
    if (isWoken || stopping.signal.aborted) return;
    resting = new AbortController();
    await deps.clock.sleep(ms, resting.signal);
    resting = null;
  }

  async function run(): Promise<void> {
    let backoffMs = FIRST_BACKOFF_MS;
    while (!stopping.signal.aborted) {
      isWoken = false;
      try {
        const restMs = await step(stopping.signal);
        backoffMs = FIRST_BACKOFF_MS;
        if (restMs > 0) await rest(restMs);
      } catch (error) {
        deps.events.emit({ name: "error", where: `loop ${name}`, error });
        isWoken = false;
        await rest(backoffMs);
        backoffMs = Math.min(LONGEST_BACKOFF_MS, backoffMs * 2);
      }
    }
  }

  const running = run();
  return {
    wake() {
      isWoken = true;
      resting?.abort();
    },
    async stop() {
      stopping.abort();
      resting?.abort();
      await running;
    },
  };
}
