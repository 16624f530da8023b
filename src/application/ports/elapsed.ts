import type { Clock } from "./ports";

/**
 * Milliseconds on a scale that nobody sets: only differences mean something. What must go on (a pace, a hold, a pause)
 * is measured with it, because a person or a time server may set the clock back by hours at any moment.
 */
export function elapsedOn(clock: Pick<Clock, "now" | "elapsedMs">): number {
  return clock.elapsedMs?.() ?? clock.now().getTime();
}

/** Notices that the clock was set, or that the machine was asleep. */
export interface ClockSteps {
  /** Did that happen within the last `ms` of running time? */
  within(ms: number): boolean;
}

/** Counts what happened in the last hour of running time: the clock may have been set meanwhile. */
export interface HourCount {
  note(): void;
  count(): number;
}

const HOUR_MS = 3_600_000;

export function countLastHour(clock: Pick<Clock, "now" | "elapsedMs">): HourCount {
  const moments: number[] = [];
  return {
    note: () => void moments.push(elapsedOn(clock)),
    count() {
      const from = elapsedOn(clock) - HOUR_MS;
      while (moments.length > 0 && moments[0]! <= from) moments.shift();
      return moments.length;
    },
  };
}

/** So far may clock and running time drift apart between two questions; time servers correct by less. */
const DRIFT_MS = 5_000;

export function watchClockSteps(clock: Pick<Clock, "now" | "elapsedMs">): ClockSteps {
  const offset = () => clock.now().getTime() - elapsedOn(clock);
  let known = offset();
  let steppedAtMs = Number.NEGATIVE_INFINITY;
  return {
    within(ms) {
      const seen = offset();
      if (Math.abs(seen - known) > DRIFT_MS) steppedAtMs = elapsedOn(clock);
      known = seen;
      return elapsedOn(clock) - steppedAtMs < ms;
    },
  };
}
