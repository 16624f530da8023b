import { type Estimate, waldEstimate } from "./estimate";
import type { Proportion } from "./newcombe";

/** One stratum, e.g. R1/900 VA with one month in arrears: the two arms in it. */
export interface Stratum {
  readonly first: Proportion;
  readonly second: Proportion;
}

export interface StratifiedDifference {
  readonly estimate: Estimate;
  readonly standardError: number;
  /** Strata in which both arms are present; only these can compare. */
  readonly usedStrata: number;
  /** Units in strata where one arm is absent; they are left out. */
  readonly droppedUnits: number;
}

/**
 * Common risk difference over strata, `first − second`: Mantel–Haenszel (Cochran) weights n₁n₂/N with the variance of
 * Sato, Greenland & Robins, which is right for few large as well as for many small strata. `null` when no stratum has both arms.
 * Source: T. Sato, Biometrics 45 (1989) 1323–1324; Greenland & Robins, Biometrics 41 (1985) 55–68.
 */
export function stratifiedDifference(strata: readonly Stratum[]): StratifiedDifference | null {
  let weights = 0;
  let weighted = 0;
  let p = 0;
  let q = 0;
  let usedStrata = 0;
  let droppedUnits = 0;
  for (const { first, second } of strata) {
    const [a, n1, c, n2] = [first.successes, first.total, second.successes, second.total];
    const n = n1 + n2;
    if (n1 === 0 || n2 === 0) {
      droppedUnits += n;
      continue;
    }
    usedStrata++;
    weights += (n1 * n2) / n;
    weighted += (a * n2 - c * n1) / n;
    p += (n1 * n1 * c - n2 * n2 * a + (n1 * n2 * (n2 - n1)) / 2) / (n * n);
    q += (a * (n2 - c) + c * (n1 - a)) / (2 * n);
  }
  if (weights === 0) return null;
  const value = weighted / weights;
  const standardError = Math.sqrt(Math.max(0, value * p + q)) / weights;
  return { estimate: waldEstimate(value, standardError), standardError, usedStrata, droppedUnits };
}
