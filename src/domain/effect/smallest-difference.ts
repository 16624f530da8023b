/** Two-sided 5 % and 80 % power: 1.96 + 0.84 standard errors. */
const ERRORS = 2.8;
/** About so many pay until the due date; near it the answer hardly depends on it. */
const SHARE = 0.7;

/**
 * The smallest difference between two shares, in points of a hundred, that arms of these sizes show with 80 % power at the
 * 5 % level (normal approximation); `null` where one arm has nobody to speak of.
 */
export function smallestDifference(sent: number, heldOut: number): number | null {
  if (sent < 30 || heldOut < 30) return null;
  return 100 * ERRORS * Math.sqrt(SHARE * (1 - SHARE) * (1 / sent + 1 / heldOut));
}
