import type { Estimate } from "./estimate";
import { quantileSorted } from "./quantile";
import type { RandomSource } from "./seeded-random";

/** Enough for two stable digits of a percentile interval (Efron & Tibshirani, section 12.5, ask for 1,000). */
export const RESAMPLES = 1000;

/** One pair per unit, e.g. rupiah·days and rupiah billed of each contact. Denominators of 1 make the ratio a mean. */
export interface RatioSample {
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
}

/**
 * Difference of the ratios (sum ÷ sum) of two independent samples, `first − second`, with a 95 % percentile interval:
 * the units of each arm are drawn again with replacement, `resamples` times. `null` when an arm is empty or its
 * denominators are 0. Repeatable for a seeded `random`. For skewed amounts of money, where a normal interval is doubtful.
 * Source: Efron & Tibshirani, An Introduction to the Bootstrap (1993), chapters 8 and 13.
 */
export function bootstrapRatioDifference(
  first: RatioSample,
  second: RatioSample,
  random: RandomSource,
  resamples: number = RESAMPLES,
): Estimate | null {
  const value = ratio(first) - ratio(second);
  if (!Number.isFinite(value)) return null;
  const differences = new Float64Array(resamples);
  for (let i = 0; i < resamples; i++) differences[i] = drawnRatio(first, random) - drawnRatio(second, random);
  differences.sort();
  return {
    value,
    low: quantileSorted(differences, 0.025)!,
    high: quantileSorted(differences, 0.975)!,
  };
}

function ratio({ numerators, denominators }: RatioSample): number {
  let [above, below] = [0, 0];
  for (let i = 0; i < numerators.length; i++) {
    above += numerators[i]!;
    below += denominators[i]!;
  }
  return above / below;
}

function drawnRatio({ numerators, denominators }: RatioSample, random: RandomSource): number {
  const size = numerators.length;
  let [above, below] = [0, 0];
  for (let i = 0; i < size; i++) {
    const unit = Math.floor(random() * size);
    above += numerators[unit]!;
    below += denominators[unit]!;
  }
  return above / below;
}
