import { RecurrenceRule, scheduleJob } from "node-schedule";
import type { Clock } from "../../application/ports";
import { ZONE } from "../../domain/local-time";

/**
 * When to look whether something is due. A tick decides nothing: what is due, and whether it already ran, stands in
 * the database, so a missed or doubled tick does no harm.
 */
export type Ticking =
  /** node-schedule, at second 0 of every minute in WIB: for a clock that shows real time. */
  | { readonly kind: "every_minute" }
  /** Every `everyMs` of our own clock: for the sandbox, whose clock is moved and must fire within a second. */
  | { readonly kind: "poll"; readonly everyMs: number };

export interface Scheduler {
  start(): void;
  /** No further tick begins; resolves when the running one has ended. */
  stop(): Promise<void>;
}

/** Calls `tick` as told, once at the start as well, and never twice at the same time. What it throws goes to `onError`. */
export function createScheduler(
  deps: { readonly clock: Clock; readonly onError: (error: unknown) => void },
  tick: () => Promise<void>,
  ticking: Ticking,
): Scheduler {
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  let cancelTimer = () => {};

  function tickUnlessRunning(): Promise<void> {
    running ??= tick()
      .catch(deps.onError)
      .finally(() => {
        running = null;
      });
    return running;
  }

  async function poll(everyMs: number): Promise<void> {
    while (!stopping.signal.aborted) {
      await tickUnlessRunning();
      await deps.clock.sleep(everyMs, stopping.signal);
    }
  }

  let polling: Promise<void> = Promise.resolve();
  return {
    start() {
      if (ticking.kind === "poll") {
        polling = poll(ticking.everyMs);
        return;
      }
      const job = scheduleJob(everyMinute(), () => void tickUnlessRunning());
      cancelTimer = () => void job.cancel();
      void tickUnlessRunning();
    },
    async stop() {
      stopping.abort();
      cancelTimer();
      await Promise.all([polling, running]);
    },
  };
}

function everyMinute(): RecurrenceRule {
  const rule = new RecurrenceRule();
  rule.second = 0;
  rule.tz = ZONE;
  return rule;
}
