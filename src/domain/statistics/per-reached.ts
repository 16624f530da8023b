import type { Estimate } from "./estimate";
import { Z_95 } from "./normal";

/** One contact: did it pay, was it reached? */
export interface ReachedUnit {
  readonly paid: boolean;
  readonly reached: boolean;
}

/**
 * Effect on those who were reached: the difference of two drawn arms ÷ the difference of the shares reached (Wald's
 * instrumental variable). Its limits are all values that the Anderson–Rubin test does not reject, i.e. Fieller's; `null`
 * when they are not a bounded interval, because too few more were reached.
 * Source: T. W. Anderson & H. Rubin, Annals of Math. Statistics 20 (1949) 46–63; E. C. Fieller, JRSS B 16 (1954) 175–185.
 */
export function effectPerReached(
  first: readonly ReachedUnit[],
  second: readonly ReachedUnit[],
): Estimate | null {
  if (Math.min(first.length, second.length) < 2) return null;
  const [a, b] = [momentsOf(first), momentsOf(second)];
  const [paid, reached] = [a.paid - b.paid, a.reached - b.reached];
  if (reached <= 0) return null;
  // Variance of (paid − β · reached) as a quadratic in β.
  const z2 = Z_95 * Z_95;
  const square = reached * reached - z2 * (a.reachedVariance + b.reachedVariance);
  const half = paid * reached - z2 * (a.covariance + b.covariance);
  const root = half * half - square * (paid * paid - z2 * (a.paidVariance + b.paidVariance));
  if (square <= 0 || root < 0) return null;
  return {
    value: paid / reached,
    low: (half - Math.sqrt(root)) / square,
    high: (half + Math.sqrt(root)) / square,
  };
}

/** Shares of an arm, and the variances of these. */
function momentsOf(units: readonly ReachedUnit[]) {
  const n = units.length;
  const share = (is: (unit: ReachedUnit) => boolean) => units.filter(is).length / n;
  const [paid, reached] = [share((unit) => unit.paid), share((unit) => unit.reached)];
  const both = share((unit) => unit.paid && unit.reached);
  return {
    paid,
    reached,
    paidVariance: (paid * (1 - paid)) / (n - 1),
    reachedVariance: (reached * (1 - reached)) / (n - 1),
    covariance: (both - paid * reached) / (n - 1),
  };
}
