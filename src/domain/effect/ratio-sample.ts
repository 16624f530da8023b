import type { RatioSample } from "../statistics/bootstrap";
import type { ContactOutcome } from "./contact-outcome";

/** One arm as pairs, one a contact. Contacts with nothing in the denominator are no units of this measure. */
export function ratioSample(
  arm: readonly ContactOutcome[],
  numerator: (outcome: ContactOutcome) => number,
  denominator: (outcome: ContactOutcome) => number,
): RatioSample {
  const units = arm.filter((outcome) => denominator(outcome) > 0);
  return {
    numerators: Float64Array.from(units, numerator),
    denominators: Float64Array.from(units, denominator),
  };
}

export function armsOf(outcomes: readonly ContactOutcome[]) {
  return {
    messaged: outcomes.filter((outcome) => outcome.messaged),
    heldOut: outcomes.filter((outcome) => !outcome.messaged),
  };
}
