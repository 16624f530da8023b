import type { Estimate } from "./estimate";
import { newcombeDifference } from "./newcombe";
import type { Stratum } from "./stratified-difference";

/**
 * Common risk difference over strata for counts that are too small for a normal approximation: Newcombe's interval in
 * each stratum, combined with Mantel–Haenszel weights by squaring and adding the distances (MOVER). `null` when no
 * stratum has both arms. Source: G. Y. Zou & A. Donner, Statistics in Medicine 27 (2008) 1693–1702.
 */
export function stratifiedNewcombe(strata: readonly Stratum[]): Estimate | null {
  const parts = strata.flatMap(({ first, second }) => {
    const estimate = newcombeDifference(first, second);
    const weight = (first.total * second.total) / (first.total + second.total);
    return estimate === null ? [] : [{ estimate, weight }];
  });
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return null;
  let [value, below, above] = [0, 0, 0];
  for (const { estimate, weight } of parts) {
    const w = weight / whole;
    value += w * estimate.value;
    below += (w * (estimate.value - estimate.low)) ** 2;
    above += (w * (estimate.high - estimate.value)) ** 2;
  }
  return { value, low: value - Math.sqrt(below), high: value + Math.sqrt(above) };
}
