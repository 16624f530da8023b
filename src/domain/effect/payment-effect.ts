import type { PrimaryOutcome } from "../campaign";
import { adjustedDifference } from "../statistics/adjusted-difference";
import type { Estimate } from "../statistics/estimate";
import { newcombeDifference, type Proportion } from "../statistics/newcombe";
import { stratifiedDifference } from "../statistics/stratified-difference";
import { wilson } from "../statistics/wilson";
import { dayNumber, type EffectCalendar } from "./calendar";
import type { ContactOutcome } from "./contact-outcome";

export type OutcomeKey = PrimaryOutcome | "paid_within_1_day";

export const OUTCOME_KEYS: readonly OutcomeKey[] = [
  "paid_by_due_date",
  "paid_within_1_day",
  "paid_within_3_days",
  "paid_within_7_days",
  "paid_by_month_end",
];

/** Why an outcome cannot be judged, if so. */
export type OutcomeStatus = "known" | "not_yet_known" | "mixed_by_second_wave" | "before_start";

/** One outcome, both arms, by intention to treat; the contact is the unit: it counts when **all** its bills are paid. */
export interface OutcomeEffect {
  readonly key: OutcomeKey;
  readonly status: OutcomeStatus;
  /** Last day that counts, from the start. */
  readonly deadline: number;
  readonly messaged: Proportion;
  readonly heldOut: Proportion;
  readonly messagedShare: Estimate | null;
  readonly heldOutShare: Estimate | null;
  /** Messaged − held out, each in its own way; `null` without a holdout or while the outcome is not known. */
  readonly plain: Estimate | null;
  readonly stratified: Estimate | null;
  readonly adjusted: Estimate | null;
}

export function outcomeEffects(
  outcomes: readonly ContactOutcome[],
  calendar: EffectCalendar,
): OutcomeEffect[] {
  return OUTCOME_KEYS.map((key) => outcomeEffect(key, outcomes, calendar));
}

function outcomeEffect(
  key: OutcomeKey,
  outcomes: readonly ContactOutcome[],
  calendar: EffectCalendar,
): OutcomeEffect {
  const deadline = deadlineOf(key, calendar);
  const status = statusOf(deadline, calendar);
  const messaged = paidBy(deadline, outcomes, true);
  const heldOut = paidBy(deadline, outcomes, false);
  const compares = status === "known" && messaged.total > 0 && heldOut.total > 0;
  return {
    key,
    status,
    deadline,
    messaged,
    heldOut,
    messagedShare: wilson(messaged.successes, messaged.total),
    heldOutShare: wilson(heldOut.successes, heldOut.total),
    plain: compares ? newcombeDifference(messaged, heldOut) : null,
    stratified: compares ? (stratifiedDifference(strataOf(deadline, outcomes))?.estimate ?? null) : null,
    adjusted:
      compares && outcomes.some((outcome) => outcome.pastOnTimeShare !== null)
        ? (adjustedDifference(adjustedRows(outcomes, () => deadline))?.estimate ?? null)
        : null,
  };
}

/** Last day that counts for an outcome, from the start of the campaign. */
export function deadlineOf(key: OutcomeKey, calendar: EffectCalendar): number {
  switch (key) {
    case "paid_by_due_date":
      return dayNumber(calendar, calendar.dueDay);
    case "paid_within_1_day":
      return 1;
    case "paid_within_3_days":
      return 3;
    case "paid_within_7_days":
      return 7;
    case "paid_by_month_end":
      return dayNumber(calendar, calendar.monthEndDay);
  }
}

function statusOf(deadline: number, calendar: EffectCalendar): OutcomeStatus {
  if (deadline < 0) return "before_start";
  if (deadline > dayNumber(calendar, calendar.knownDay)) return "not_yet_known";
  const isMixed = calendar.secondWaveDay !== null && deadline >= dayNumber(calendar, calendar.secondWaveDay);
  return isMixed ? "mixed_by_second_wave" : "known";
}

export function hasPaidBy(outcome: ContactOutcome, deadline: number): boolean {
  return outcome.paidDay !== null && outcome.paidDay <= deadline;
}

function paidBy(deadline: number, outcomes: readonly ContactOutcome[], messaged: boolean): Proportion {
  let [successes, total] = [0, 0];
  for (const outcome of outcomes) {
    if (outcome.messaged !== messaged) continue;
    total++;
    if (hasPaidBy(outcome, deadline)) successes++;
  }
  return { successes, total };
}

function strataOf(deadline: number, outcomes: readonly ContactOutcome[]) {
  const strata = new Map<string, { first: MutableProportion; second: MutableProportion }>();
  for (const outcome of outcomes) {
    let stratum = strata.get(outcome.stratum);
    if (!stratum) {
      stratum = { first: { successes: 0, total: 0 }, second: { successes: 0, total: 0 } };
      strata.set(outcome.stratum, stratum);
    }
    const arm = outcome.messaged ? stratum.first : stratum.second;
    arm.total++;
    if (hasPaidBy(outcome, deadline)) arm.successes++;
  }
  return [...strata.values()];
}

interface MutableProportion {
  successes: number;
  total: number;
}

/** Rows for the regression; the deadline may differ from campaign to campaign. */
export function adjustedRows(
  outcomes: readonly ContactOutcome[],
  deadlineOfCampaign: (campaignId: number) => number,
) {
  return outcomes.map((outcome) => ({
    contactId: outcome.contactId,
    campaignId: outcome.campaignId,
    messaged: outcome.messaged,
    outcome: hasPaidBy(outcome, deadlineOfCampaign(outcome.campaignId)) ? 1 : 0,
    pastOnTimeShare: outcome.pastOnTimeShare,
  }));
}

/**
 * The figure that a campaign is judged by: the regression on the past where a past is known, otherwise the plain
 * difference. Which of the two depends only on data from before the campaign, so it cannot be picked by its result.
 */
export function primaryEstimate(outcome: OutcomeEffect): Estimate | null {
  return outcome.adjusted ?? outcome.plain;
}
