import { Z_95 } from "./normal";

/** A number with its 95 % interval. Shares and differences are fractions (0.04 = four points), never percentages. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Value ± 1.96 standard errors. */
export function waldEstimate(value: number, standardError: number): Estimate {
  return { value, low: value - Z_95 * standardError, high: value + Z_95 * standardError };
}

/** Does the interval exclude zero, so that a difference is shown (in either direction)? */
export function excludesZero(estimate: Estimate): boolean {
  return estimate.low > 0 || estimate.high < 0;
}

/** Limits beyond what the number can be at all say nothing more: shares differ by one at most. */
export function heldWithin(estimate: Estimate, most: number): Estimate {
  return { ...estimate, low: Math.max(estimate.low, -most), high: Math.min(estimate.high, most) };
}

/** The same estimate in another unit, e.g. per contact → all contacts. `factor` must not be negative. */
export function scaleEstimate(estimate: Estimate, factor: number): Estimate {
  return { value: estimate.value * factor, low: estimate.low * factor, high: estimate.high * factor };
}
