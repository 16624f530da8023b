import type { AdjustedRow } from "../../src/domain/statistics/adjusted-difference";
import type { RandomSource } from "../../src/domain/statistics/seeded-random";

export interface SimulatedMonth {
  readonly contacts: number;
  readonly holdoutPercent: number;
  /** True average effect on the share that pays on time, a fraction. */
  readonly effect: number;
  readonly random: RandomSource;
}

/** Bills of the past that a contact has, at most. */
const PAST_MONTHS = 6;

/**
 * A campaign whose true effect is known: every contact has a reliability of its own, a past of up to six bills paid
 * on time with it, and pays the present bill on time with it too, plus `effect` when messaged.
 */
export function simulatedMonth({ contacts, holdoutPercent, effect, random }: SimulatedMonth): AdjustedRow[] {
  return Array.from({ length: contacts }, (_, contactId) => {
    // Between 0.1 and 0.9, so that an effect of a few points stays a probability.
    const reliability = 0.1 + 0.8 * random();
    const bills = Math.floor(random() * (PAST_MONTHS + 1));
    let onTime = 0;
    for (let bill = 0; bill < bills; bill++) if (random() < reliability) onTime++;
    const messaged = random() * 100 >= holdoutPercent;
    const outcome = random() < reliability + (messaged ? effect : 0) ? 1 : 0;
    const pastOnTimeShare = bills === 0 ? null : onTime / bills;
    return { contactId, campaignId: 1, messaged, outcome, pastOnTimeShare };
  });
}
