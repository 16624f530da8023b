/** 97.5th percentile of the standard normal distribution: half-width of a 95 % interval in standard errors. */
export const Z_95 = 1.959963984540054;

/** Below this argument the power series of the error function is used, above it the continued fraction. */
const SERIES_LIMIT = 3;

/**
 * Cumulative standard normal distribution, absolute error below 1e-14.
 * Series and continued fraction of Abramowitz & Stegun, Handbook of Mathematical Functions, 26.2.11 and 26.2.14.
 */
export function normalCdf(z: number): number {
  if (z < 0) return upperTail(-z);
  return 1 - upperTail(z);
}

/** P(Z > z) for z ≥ 0, without the cancellation of `1 - normalCdf(z)`. */
function upperTail(z: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z > 38) return 0;
  if (z < SERIES_LIMIT) {
    let term = z;
    let sum = z;
    for (let k = 3; term > 1e-17 * sum && k < 400; k += 2) {
      term *= (z * z) / k;
      sum += term;
    }
    return 0.5 - density * sum;
  }
  let fraction = 0;
  for (let k = 120; k > 0; k--) fraction = k / (z + fraction);
  return density / (z + fraction);
}

/**
 * Inverse of `normalCdf`, by bisection on it: 60 halvings of [-9, 9] leave less than 1e-15.
 * Slow and plain on purpose; it is asked for a handful of values per report. `probability` must lie in (0, 1).
 */
export function normalQuantile(probability: number): number {
  let low = -9;
  let high = 9;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (normalCdf(middle) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P value of a chi-square statistic with one degree of freedom (the square of a standard normal). */
export function chiSquare1PValue(statistic: number): number {
  return 2 * upperTail(Math.sqrt(Math.max(0, statistic)));
}
