import type { Estimate } from "./estimate";
import { wilson } from "./wilson";

/** How many of how many did it. */
export interface Proportion {
  readonly successes: number;
  readonly total: number;
}

/**
 * Difference of two independent proportions, `first − second`, with Newcombe's hybrid score interval
 * (95 %, no continuity correction); `null` when an arm is empty.
 * Source: R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10.
 */
export function newcombeDifference(first: Proportion, second: Proportion): Estimate | null {
  const a = wilson(first.successes, first.total);
  const b = wilson(second.successes, second.total);
  if (!a || !b) return null;
  const value = a.value - b.value;
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  };
}
