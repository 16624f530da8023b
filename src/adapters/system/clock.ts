import type { Clock } from "../../application/ports/ports";

/** Node fires a longer timer at once (its delay is a signed 32-bit number of milliseconds), so long sleeps go in parts. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export interface SystemClock extends Clock {
  /** Shows the machine's time moved by so much from now on. */
  moveTo(offsetMs: number): void;
}

/**
 * The machine's clock, moved by `offsetMs` (positive is ahead of the machine's). The offset lets the sandbox begin on
 * the morning of the 20th, and a machine whose clock is wrong go by the database's; its milliseconds are as long as
 * real ones, so sleeps need no conversion.
 */
export function createSystemClock(options: { readonly offsetMs: number } = { offsetMs: 0 }): SystemClock {
  let { offsetMs } = options;
  return {
    now: () => new Date(Date.now() + offsetMs),
    moveTo(otherMs) {
      offsetMs = otherMs;
    },
    elapsedMs: elapsed,
    async sleep(ms, signal) {
      const until = elapsed() + ms;
      while (!signal.aborted) {
        const leftMs = until - elapsed();
        if (leftMs <= 0) return;
        await timer(Math.min(leftMs, LONGEST_TIMER_MS), signal);
      }
    },
  };
}

/** Time stands still in it while the machine sleeps, as Node's timers do. */
const elapsed = () => performance.now();

function timer(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(handle);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const handle = setTimeout(done, ms);
    signal.addEventListener("abort", done);
  });
}
