import type { Estimate } from "../statistics/estimate";
import { effectPerReached } from "../statistics/per-reached";
import { hasPaidBy } from "./arm-state";
import type { ContactOutcome } from "./contact-outcome";
import { LEAST_OF_EACH, type OutcomeEffect } from "./payment-effect";
import { armsOf } from "./ratio-sample";

/** How many of those that were to be messaged had it in time, and the effect on one who had. */
export interface Reach {
  /** Contacts whose message arrived on their phone by the end of the day that counts. */
  readonly reached: number;
  readonly messaged: number;
  readonly share: number;
  /** Effect per reached contact (instrumental variable); `null` where too few were reached to say. */
  readonly perReached: Estimate | null;
}

/** `null` when nobody was messaged. */
export function reachOf(outcomes: readonly ContactOutcome[], judged: OutcomeEffect): Reach | null {
  const { messaged, heldOut } = armsOf(outcomes);
  if (messaged.length === 0) return null;
  const unit = (outcome: ContactOutcome) => ({
    paid: hasPaidBy(outcome, judged.deadline),
    reached: outcome.reachedDay !== null && outcome.reachedDay <= judged.deadline,
  });
  const units = messaged.map(unit);
  const reached = units.filter((one) => one.reached).length;
  const isKnown = judged.status === "known" && judged.heldOut.total > 0 && reached >= LEAST_OF_EACH;
  return {
    reached,
    messaged: units.length,
    share: reached / units.length,
    perReached: isKnown ? effectPerReached(units, heldOut.map(unit)) : null,
  };
}
