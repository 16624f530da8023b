import { type Estimate, excludesZero } from "./estimate";
import type { Stratum } from "./stratified-difference";

/**
 * Chance, two-sided and with half the weight of what was seen (mid-p), of a split of the successes at least as uneven
 * where the arms do not differ: the successes of each stratum fall into its arms as the hypergeometric distribution says,
 * and those of all strata are added up. With one stratum it is Fisher's test. 1 when nothing varies.
 * Source: A. Agresti, Categorical Data Analysis, 3rd ed., sections 3.5 and 16.6; mid-p: H. O. Lancaster, JASA 56 (1961) 223–234.
 */
export function exactMidP(strata: readonly Stratum[]): number {
  let sum: Distribution = { from: 0, chances: [1] };
  let observed = 0;
  for (const { first, second } of strata) {
    if (first.total === 0 || second.total === 0) continue;
    observed += second.successes;
    sum = convolved(sum, hypergeometric(first, second));
  }
  const at = observed - sum.from;
  const total = (chances: readonly number[]) => chances.reduce((whole, chance) => whole + chance, 0);
  const half = (sum.chances[at] ?? 0) / 2;
  // Both tails are added up, for 1 − a sum would keep nothing of a tiny one.
  return Math.min(
    1,
    2 * Math.min(total(sum.chances.slice(0, at)) + half, total(sum.chances.slice(at + 1)) + half),
  );
}

/**
 * Score intervals of very small arms claim an effect when one of five does what few do. No interval may claim what the
 * exact test does not: then it is widened until it holds zero.
 */
export function heldByExactTest(estimate: Estimate | null, strata: readonly Stratum[]): Estimate | null {
  if (estimate === null || !excludesZero(estimate) || exactMidP(strata) <= 0.05) return estimate;
  return { ...estimate, low: Math.min(estimate.low, 0), high: Math.max(estimate.high, 0) };
}

/** Chances of `from`, `from + 1`, … */
interface Distribution {
  readonly from: number;
  readonly chances: readonly number[];
}

/** Of the successes in the second arm when all successes are given. */
function hypergeometric(first: Stratum["first"], second: Stratum["second"]): Distribution {
  const successes = first.successes + second.successes;
  const from = Math.max(0, successes - first.total);
  const upTo = Math.min(second.total, successes);
  // From one to the next by their ratio, scaled at the end: no factorials.
  const logs = [0];
  for (let k = from; k < upTo; k++) {
    const ratio = ((successes - k) * (second.total - k)) / ((k + 1) * (first.total - successes + k + 1));
    logs.push(logs.at(-1)! + Math.log(ratio));
  }
  const most = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - most));
  const whole = weights.reduce((total, weight) => total + weight, 0);
  return { from, chances: weights.map((weight) => weight / whole) };
}

function convolved(a: Distribution, b: Distribution): Distribution {
  const chances = new Array<number>(a.chances.length + b.chances.length - 1).fill(0);
  for (const [i, x] of a.chances.entries())
    for (const [j, y] of b.chances.entries()) chances[i + j]! += x * y;
  return { from: a.from + b.from, chances };
}
