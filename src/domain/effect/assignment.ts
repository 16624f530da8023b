import { chiSquare1PValue } from "../statistics/normal";

/**
 * Chance of a split at least as far from the planned one (chi-square, one degree of freedom); `null` without a holdout.
 * A tiny value means that something other than the hash decided who got a message ("sample ratio mismatch", Fabijan
 * et al., KDD 2019), and then no figure below it can be believed.
 */
export function splitPValue(messaged: number, heldOut: number, holdoutPercent: number): number | null {
  const total = messaged + heldOut;
  if (holdoutPercent <= 0 || holdoutPercent >= 100 || total === 0) return null;
  const expected = (total * holdoutPercent) / 100;
  return chiSquare1PValue(
    (heldOut - expected) ** 2 / expected + (expected - heldOut) ** 2 / (total - expected),
  );
}

/** Below this chance the split of the arms is no accident, and nothing may be concluded from them. */
const SUSPICIOUS_SPLIT = 0.001;

export function isDoubtedSplit(pValue: number | null): boolean {
  return pValue !== null && pValue < SUSPICIOUS_SPLIT;
}
