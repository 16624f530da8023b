import type { Estimate } from "./estimate";
import { quantileSorted } from "./quantile";
import type { RandomSource } from "./seeded-random";

/** Enough for two stable digits of a percentile interval (Efron & Tibshirani, section 12.5, ask for 1,000). */
export const RESAMPLES = 1000;

/**
 * Difference of the means of two independent samples, `first − second`, with a 95 % percentile interval: each arm is
 * drawn again with replacement, `resamples` times. `null` when an arm is empty. Repeatable for a seeded `random`.
 * For skewed amounts of money, where a normal interval is doubtful.
 * Source: Efron & Tibshirani, An Introduction to the Bootstrap (1993), chapters 8 and 13.
 */
export function bootstrapMeanDifference(
  first: Float64Array,
  second: Float64Array,
  random: RandomSource,
  resamples: number = RESAMPLES,
): Estimate | null {
  if (first.length === 0 || second.length === 0) return null;
  const differences = new Float64Array(resamples);
  for (let i = 0; i < resamples; i++) differences[i] = drawnMean(first, random) - drawnMean(second, random);
  differences.sort();
  return {
    value: mean(first) - mean(second),
    low: quantileSorted(differences, 0.025)!,
    high: quantileSorted(differences, 0.975)!,
  };
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

function drawnMean(values: Float64Array, random: RandomSource): number {
  const size = values.length;
  let sum = 0;
  for (let i = 0; i < size; i++) sum += values[Math.floor(random() * size)]!;
  return sum / size;
}
