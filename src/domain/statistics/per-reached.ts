import type { Estimate } from "./estimate";
import { Z_95 } from "./normal";

/** One contact of the messaged arm: did it pay, was it reached? */
export interface ReachedUnit {
  readonly paid: boolean;
  readonly reached: boolean;
}

/**
 * Effect on those who were reached: the difference of the arms ÷ the share reached (Wald's instrumental variable; nobody
 * held out is reached). Its limits are all values that the Anderson–Rubin test does not reject, i.e. Fieller's; `null`
 * when they are not a bounded interval, because too few were reached.
 * Source: T. W. Anderson & H. Rubin, Annals of Math. Statistics 20 (1949) 46–63; E. C. Fieller, JRSS B 16 (1954) 175–185.
 */
export function effectPerReached(
  messaged: readonly ReachedUnit[],
  heldOut: { readonly successes: number; readonly total: number },
): Estimate | null {
  const n = messaged.length;
  if (n < 2 || heldOut.total < 2) return null;
  const share = (is: (unit: ReachedUnit) => boolean) => messaged.filter(is).length / n;
  const [paid, reached] = [share((unit) => unit.paid), share((unit) => unit.reached)];
  const both = share((unit) => unit.paid && unit.reached);
  if (reached === 0) return null;
  const base = heldOut.successes / heldOut.total;
  const difference = paid - base;
  // Variance of (difference − β · reached) as a quadratic in β.
  const v0 = (paid * (1 - paid)) / (n - 1) + (base * (1 - base)) / (heldOut.total - 1);
  const v1 = (both - paid * reached) / (n - 1);
  const v2 = (reached * (1 - reached)) / (n - 1);
  const z2 = Z_95 * Z_95;
  const a = reached * reached - z2 * v2;
  const b = difference * reached - z2 * v1;
  const root = b * b - a * (difference * difference - z2 * v0);
  if (a <= 0 || root < 0) return null;
  return { value: difference / reached, low: (b - Math.sqrt(root)) / a, high: (b + Math.sqrt(root)) / a };
}
