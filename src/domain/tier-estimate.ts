import { instantOf, localDay } from "./local-time";
import { type Brakes, ESTIMATE_DAYS, openAt } from "./pacing";

/** What a campaign of the official channel still has before it, and what the provider lets through. */
export interface TierBacklog {
  /** People who would be written to first, outside of their window: each takes a place of the tier for 24 hours. */
  readonly first: number;
  /** People whose window is open, or who have been reached within 24 hours: they take no place. */
  readonly others: number;
  /** People that may be reached in any 24 hours, over all numbers; `null`: as many as there are. */
  readonly tier: number | null;
  /** How many places are taken now. */
  readonly reached: number;
  /** Messages a second of all numbers together. */
  readonly perSecond: number;
}

export interface TierEstimate {
  /** `null`: not within the days that an estimate looks ahead. */
  readonly finishesAt: Date | null;
  /** How many times 24 hours it takes, begun ones counted. */
  readonly days: number;
  /** People who must wait for another day, since the tier is used up before them. */
  readonly beyondTier: number;
}

const DAY_MS = 86_400_000;

/**
 * When is everybody written to, from `start` on? Places that are taken come back a day later at the latest, so each
 * further 24 hours have the whole tier; what does not fit into the hours of sending goes on when they open again.
 */
export function estimateByTier(
  { first, others, tier, reached, perSecond }: TierBacklog,
  hours: Pick<Brakes, "opensAtMinute" | "closesAtMinute">,
  start: Date,
): TierEstimate {
  const roomNow = tier === null ? first : Math.max(0, tier - reached);
  const beyondTier = Math.max(0, first - roomNow);
  if (beyondTier === 0) {
    const finishesAt = sentBy(first + others, perSecond, hours, start);
    return { finishesAt, days: 1, beyondTier };
  }
  if (tier === null || tier <= 0) return { finishesAt: null, days: Number.POSITIVE_INFINITY, beyondTier };
  const moreDays = Math.ceil(beyondTier / tier);
  const onLastDay = beyondTier - (moreDays - 1) * tier;
  const lastDay = new Date(start.getTime() + moreDays * DAY_MS);
  const finishesAt = moreDays > ESTIMATE_DAYS ? null : sentBy(onLastDay, perSecond, hours, lastDay);
  return { finishesAt, days: moreDays + 1, beyondTier };
}

function sentBy(
  messages: number,
  perSecond: number,
  hours: Pick<Brakes, "opensAtMinute" | "closesAtMinute">,
  start: Date,
): Date | null {
  let left = messages;
  let from = openAt(start, hours);
  for (let day = 0; day <= ESTIMATE_DAYS; day++) {
    const closesAt = new Date(instantOf(localDay(from)).getTime() + hours.closesAtMinute * 60_000);
    const fits = Math.floor(((closesAt.getTime() - from.getTime()) / 1_000) * perSecond);
    if (left <= fits) return new Date(from.getTime() + Math.ceil((left / perSecond) * 1_000));
    left -= fits;
    from = openAt(closesAt, hours);
  }
  return null;
}
