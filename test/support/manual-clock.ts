import type { Clock } from "../../src/application/ports/ports";

export interface ManualClock extends Clock {
  /** Moves the time forward, waking sleepers in the order of their times; each runs on before the next one wakes. */
  advance(ms: number): Promise<void>;
  /** Sets the clock forward or back, as a person or a time server does: no time passes, and sleepers sleep on. */
  set(byMs: number): void;
}

/** A clock that stands still until the test moves it. */
export function createManualClock(start: Date | string = "2026-11-20T00:59:40.000Z"): ManualClock {
  let now = new Date(start).getTime();
  let setByMs = 0;
  const sleepers = new Set<{ readonly at: number; readonly wake: () => void }>();

  return {
    now: () => new Date(now + setByMs),
    elapsedMs: () => now,
    set(byMs) {
      setByMs += byMs;
    },
    sleep(ms, signal) {
      if (signal.aborted || ms <= 0) return Promise.resolve();
      return new Promise((resolve) => {
        const wake = () => {
          sleepers.delete(sleeper);
          signal.removeEventListener("abort", wake);
          resolve();
        };
        const sleeper = { at: now + ms, wake };
        sleepers.add(sleeper);
        signal.addEventListener("abort", wake);
      });
    },
    async advance(ms) {
      const until = now + ms;
      await settled();
      for (;;) {
        const next = [...sleepers].sort((a, b) => a.at - b.at)[0];
        if (next === undefined || next.at > until) break;
        now = next.at;
        next.wake();
        await settled();
      }
      now = until;
      await settled();
    },
  };
}

/** So many turns let SQLite do some two hundred statements, a few to a turn. */
const TURNS = 25;

/** Lets everything that is ready to run do so, file system callbacks of these turns of the loop included. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve));
}
