import { adjustedDifference } from "../statistics/adjusted-difference";
import type { Estimate } from "../statistics/estimate";
import { stratifiedDifference } from "../statistics/stratified-difference";
import type { EffectCalendar } from "./calendar";
import type { ContactOutcome } from "./contact-outcome";
import { adjustedRows, deadlineOf, hasPaidBy, type OutcomeKey } from "./payment-effect";

/** One campaign's part in a pooled answer. */
export interface PooledCampaign {
  readonly campaignId: number;
  readonly calendar: EffectCalendar;
  readonly outcomes: readonly ContactOutcome[];
}

/** The effect over several months: each month compared within itself. */
export interface PooledEffect {
  readonly key: OutcomeKey;
  readonly campaigns: number;
  readonly contacts: number;
  /** Mantel–Haenszel over months; counts a contact of two months as two. */
  readonly stratified: Estimate | null;
  /** Regression with a level per month, clustered by contact: the figure to believe. */
  readonly adjusted: Estimate | null;
}

/** `null` for fewer than two campaigns that have both arms. */
export function pooledEffect(campaigns: readonly PooledCampaign[], key: OutcomeKey): PooledEffect | null {
  const usable = campaigns.filter(
    ({ outcomes }) => new Set(outcomes.map((outcome) => outcome.messaged)).size === 2,
  );
  if (usable.length < 2) return null;
  const deadlines = new Map(
    usable.map(({ campaignId, calendar }) => [campaignId, deadlineOf(key, calendar)]),
  );
  const rows = adjustedRows(
    usable.flatMap(({ outcomes }) => outcomes),
    (campaignId) => deadlines.get(campaignId)!,
  );
  const strata = usable.map(({ campaignId, outcomes }) => {
    const arm = (messaged: boolean) => {
      const members = outcomes.filter((outcome) => outcome.messaged === messaged);
      const paid = members.filter((outcome) => hasPaidBy(outcome, deadlines.get(campaignId)!));
      return { successes: paid.length, total: members.length };
    };
    return { first: arm(true), second: arm(false) };
  });
  const adjusted = adjustedDifference(rows);
  return {
    key,
    campaigns: usable.length,
    contacts: new Set(rows.map((row) => row.contactId)).size,
    stratified: stratifiedDifference(strata)?.estimate ?? null,
    adjusted: adjusted?.estimate ?? null,
  };
}
