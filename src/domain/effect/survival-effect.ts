import { type Estimate, waldEstimate } from "../statistics/estimate";
import { kaplanMeier, type SurvivalGroup, type SurvivalStep } from "../statistics/kaplan-meier";
import { type LogRank, logRank } from "../statistics/log-rank";
import { restrictedMeanDifference } from "../statistics/restricted-mean";
import { type Bounds, isShown, unpaidBounds } from "./arm-state";
import type { ContactOutcome } from "./contact-outcome";

/** How long contacts took to pay everything, by arm; day resolution, cut at the horizon. */
export interface SurvivalEffect {
  readonly horizonDays: number;
  /** Days whose end lists show. Between them the curve is not defined (Turnbull's estimate at common inspections). */
  readonly shownDays: readonly number[];
  /** For the other days: between what the share still unpaid must lie, because bills vanished between two lists. */
  readonly hiddenDays: readonly HiddenDay[];
  readonly messaged: readonly SurvivalStep[];
  readonly heldOut: readonly SurvivalStep[];
  readonly logRank: LogRank | null;
  /** Difference of the mean days to pay within the horizon, messaged − held out; negative = sooner; `null` unless every day is shown. */
  readonly restrictedMeanDays: Estimate | null;
}

/** A day that no list shows. */
export interface HiddenDay {
  readonly day: number;
  readonly messaged: Bounds | null;
  readonly heldOut: Bounds | null;
}

/** `null` when the data does not reach beyond the start day. */
export function survivalEffect(
  outcomes: readonly ContactOutcome[],
  horizonDays: number,
): SurvivalEffect | null {
  if (horizonDays < 1 || outcomes.length === 0) return null;
  const days = Array.from({ length: horizonDays + 1 }, (_, day) => day);
  const shownDays = days.filter((day) => isShown(day, outcomes));
  const messaged = survivalGroups(outcomes, true, horizonDays);
  const heldOut = survivalGroups(outcomes, false, horizonDays);
  return {
    horizonDays,
    shownDays,
    hiddenDays: days
      .filter((day) => !shownDays.includes(day))
      .map((day) => ({
        day,
        messaged: unpaidBounds(day, outcomes, true),
        heldOut: unpaidBounds(day, outcomes, false),
      })),
    messaged: kaplanMeier(messaged),
    heldOut: kaplanMeier(heldOut),
    logRank: logRank(messaged, heldOut),
    restrictedMeanDays:
      shownDays.length === horizonDays + 1 ? restrictedMeanDifference(messaged, heldOut, horizonDays) : null,
  };
}

/**
 * Share that is still unpaid at the end of each day that lists show, messaged − held out, with the 95 % limits of two independent curves
 * (Greenwood's standard errors); empty without a holdout.
 */
export function survivalDifference({
  messaged,
  heldOut,
  shownDays,
}: SurvivalEffect): (Estimate & { readonly day: number })[] {
  if (heldOut.length === 0) return [];
  return shownDays.map((day) => {
    const [a, b] = [stepAt(messaged, day), stepAt(heldOut, day)];
    return { day, ...waldEstimate(a.survival - b.survival, Math.hypot(a.standardError, b.standardError)) };
  });
}

function stepAt(
  steps: readonly SurvivalStep[],
  day: number,
): Pick<SurvivalStep, "survival" | "standardError"> {
  return steps.findLast((step) => step.day <= day) ?? { survival: 1, standardError: 0 };
}

function survivalGroups(
  outcomes: readonly ContactOutcome[],
  messaged: boolean,
  horizonDays: number,
): SurvivalGroup[] {
  const counts = new Map<string, SurvivalGroup & { count: number }>();
  for (const outcome of outcomes) {
    if (outcome.messaged !== messaged) continue;
    const event = outcome.paidDay !== null && outcome.paidDay <= horizonDays;
    const day = event ? outcome.paidDay! : horizonDays;
    const key = `${day} ${event}`;
    const group = counts.get(key);
    if (group) group.count++;
    else counts.set(key, { day, event, count: 1 });
  }
  return [...counts.values()];
}
