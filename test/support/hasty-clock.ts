import type { Clock } from "../../src/application/ports/ports";

/** A clock on which every sleep is over at once, and the time has gone on by as much. */
export function createHastyClock(start = "2026-11-20T01:00:00.000Z"): Clock {
  let now = Date.parse(start);
  return {
    now: () => new Date(now),
    async sleep(ms) {
      now += ms;
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
