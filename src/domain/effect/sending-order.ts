import { placeInOrder } from "../holdout";
import type { Estimate } from "../statistics/estimate";
import type { Proportion } from "../statistics/newcombe";
import { effectPerReached } from "../statistics/per-reached";
import { hasPaidBy } from "./arm-state";
import type { ContactOutcome } from "./contact-outcome";
import { type OutcomeEffect, plainDifference } from "./payment-effect";

/** One half of those messaged, by the place that the draw gave them. */
export interface OrderHalf extends Proportion {
  /** Contacts whose message was on their phone by the end of the day that counts. */
  readonly reached: number;
}

/** The earlier half of the sending order against the later one: where a cap leaves the later half unreached, a drawn comparison. */
export interface OrderEffect {
  readonly earlier: OrderHalf;
  readonly later: OrderHalf;
  readonly difference: Estimate | null;
  /** … per contact that was reached; `null` where that is not bounded. */
  readonly perReached: Estimate | null;
}

/** Halves that were reached alike tell nothing: so many points more of the earlier must have been. */
const LEAST_REACHED_MORE = 0.2;

/**
 * Rows of equal priority leave in the order of a draw (`placeInOrder`), so whoever is still waiting at the deadline is left
 * by the draw. Compared by planned place, not by who was reached; people whom we have written with before leave before all
 * strangers, and each kind is halved by itself. `null` while the day is not known, or where no cap bit.
 */
export function orderEffect(
  outcomes: readonly ContactOutcome[],
  strangers: ReadonlySet<number>,
  seed: string,
  { status, deadline }: Pick<OutcomeEffect, "status" | "deadline">,
): OrderEffect | null {
  if (status !== "known") return null;
  const messaged = outcomes.filter((outcome) => outcome.messaged);
  const halves: [ContactOutcome[], ContactOutcome[]] = [[], []];
  for (const isStranger of [false, true]) {
    const ordered = messaged
      .filter(({ contactId }) => strangers.has(contactId) === isStranger)
      .map((outcome) => ({ outcome, place: placeInOrder(seed, outcome.contactId) }))
      .sort((a, b) => b.place - a.place)
      .map(({ outcome }) => outcome);
    const middle = Math.floor(ordered.length / 2);
    halves[0].push(...ordered.slice(0, middle));
    halves[1].push(...ordered.slice(middle, 2 * middle));
  }
  const units = halves.map((half) =>
    half.map((outcome) => ({
      paid: hasPaidBy(outcome, deadline),
      reached: outcome.reachedDay !== null && outcome.reachedDay <= deadline,
    })),
  );
  const [earlier, later] = units.map((half) => ({
    successes: half.filter(({ paid }) => paid).length,
    total: half.length,
    reached: half.filter(({ reached }) => reached).length,
  })) as [OrderHalf, OrderHalf];
  if (earlier.total === 0) return null;
  if (earlier.reached / earlier.total - later.reached / later.total < LEAST_REACHED_MORE) return null;
  return {
    earlier,
    later,
    difference: plainDifference(earlier, later),
    perReached: effectPerReached(units[0]!, units[1]!),
  };
}
