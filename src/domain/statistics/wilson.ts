import type { Estimate } from "./estimate";
import { Z_95 } from "./normal";

/**
 * A proportion with its 95 % Wilson score interval; `null` when `total` is 0.
 * Source: E. B. Wilson, JASA 22 (1927) 209–212; it is method 3 of R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872.
 */
export function wilson(successes: number, total: number): Estimate | null {
  if (total <= 0) return null;
  const z2 = Z_95 * Z_95;
  const share = successes / total;
  const centre = (2 * successes + z2) / (2 * (total + z2));
  const half = (Z_95 * Math.sqrt(z2 + 4 * successes * (1 - share))) / (2 * (total + z2));
  return {
    value: share,
    low: successes === 0 ? 0 : centre - half,
    high: successes === total ? 1 : centre + half,
  };
}
