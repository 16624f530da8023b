import { RecurrenceRule, scheduleJob } from "node-schedule";
import type { Clock } from "../../application/ports/ports";
import { ZONE } from "../../domain/local-time";

/**
 * When to look whether something is due. A tick decides nothing: what is due, and whether it already ran, stands in
 * the database, so a missed or doubled tick does no harm.
 */
export type Ticking =
  /**
   * At second 0 of every minute in WIB, by node-schedule: for a clock that shows real time. node-schedule waits for a
   * moment, which a clock that is set back moves away by hours; so each tick comes after a minute of running time at
   * the latest, whatever the clock says.
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

/** Calls `wake` at every full minute; returns what ends that. */
export type EveryMinute = (wake: () => void) => () => void;

const byNodeSchedule: EveryMinute = (wake) => {
  const rule = new RecurrenceRule();
  rule.second = 0;
  rule.tz = ZONE;
  const job = scheduleJob(rule, wake);
  return () => void job.cancel();
};

/** Calls `tick` as told, once at the start as well, and never twice at the same time. What it throws goes to `onError`. */
export function createScheduler(
  deps: {
    readonly clock: Clock;
    readonly onError: (error: unknown) => void;
    readonly everyMinute?: EveryMinute;
  },
  tick: () => Promise<void>,
  ticking: Ticking,
): Scheduler {
  const stopping = new AbortController();
  let woken = new AbortController();
  let endWaking = () => {};
  const restMs = () =>
    ticking.kind === "poll" ? ticking.everyMs : MINUTE_MS - (deps.clock.now().getTime() % MINUTE_MS);

  async function poll(): Promise<void> {
    while (!stopping.signal.aborted) {
      await tick().catch(deps.onError);
      woken = new AbortController();
      await deps.clock.sleep(restMs(), AbortSignal.any([stopping.signal, woken.signal]));
    }
  }

  let polling: Promise<void> = Promise.resolve();
  return {
    start() {
      if (ticking.kind === "every_minute")
        endWaking = (deps.everyMinute ?? byNodeSchedule)(() => woken.abort());
      polling = poll();
    },
    async stop() {
      stopping.abort();
      endWaking();
      await polling;
    },
  };
}
