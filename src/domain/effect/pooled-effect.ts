import { adjustedDifference } from "../statistics/adjusted-difference";
import type { Estimate } from "../statistics/estimate";
import { heldByExactTest } from "../statistics/exact-test";
import type { Proportion } from "../statistics/newcombe";
import { stratifiedDifference } from "../statistics/stratified-difference";
import { stratifiedNewcombe } from "../statistics/stratified-newcombe";
import { hasPaidBy } from "./arm-state";
import { adjustedRows, isEnough, type OutcomeKey } from "./payment-effect";
import type { ContactPayment } from "./place-bill";

/** One campaign's part in a pooled answer. */
export interface PooledCampaign {
  readonly campaignId: number;
  /** The day by which it is judged, from its start. */
  readonly deadline: number;
  readonly outcomes: readonly ContactPayment[];
}

/** How the pooled figure was come by. */
export type PooledMethod = "adjusted" | "stratified" | "small_counts";

/** The effect over several months: each month compared within itself. */
export interface PooledEffect {
  readonly key: OutcomeKey;
  /** So many months have been looked at, each time with one more. */
  readonly campaigns: number;
  readonly contacts: number;
  /** All months' contacts that had paid, by arm. */
  readonly messaged: Proportion;
  readonly heldOut: Proportion;
  /** Mantel–Haenszel over months; counts a contact of two months as two. */
  readonly stratified: Estimate | null;
  /** Regression with a level per month, clustered by contact. */
  readonly adjusted: Estimate | null;
  /** The figure to believe, by the first method that the data allows: never silent. */
  readonly estimate: Estimate | null;
  readonly method: PooledMethod;
}

/** `null` for fewer than two campaigns that have both arms. */
export function pooledEffect(campaigns: readonly PooledCampaign[], key: OutcomeKey): PooledEffect | null {
  const usable = campaigns.filter(
    ({ outcomes }) => new Set(outcomes.map((outcome) => outcome.messaged)).size === 2,
  );
  if (usable.length < 2) return null;
  const deadlines = new Map(usable.map(({ campaignId, deadline }) => [campaignId, deadline]));
  const rows = adjustedRows(
    usable.flatMap(({ outcomes }) => outcomes),
    (campaignId) => deadlines.get(campaignId)!,
  );
  const strata = usable.map(({ outcomes, deadline }) => {
    const arm = (messaged: boolean) => {
      const members = outcomes.filter((outcome) => outcome.messaged === messaged);
      const paid = members.filter((outcome) => hasPaidBy(outcome, deadline));
      return { successes: paid.length, total: members.length };
    };
    return { first: arm(true), second: arm(false) };
  });
  const [messaged, heldOut] = [
    addUp(strata.map(({ first }) => first)),
    addUp(strata.map(({ second }) => second)),
  ];
  const adjusts = isEnough(messaged, heldOut);
  const adjusted = adjusts ? (adjustedDifference(rows)?.estimate ?? null) : null;
  const stratified = adjusts ? (stratifiedDifference(strata)?.estimate ?? null) : null;
  return {
    key,
    campaigns: usable.length,
    contacts: new Set(rows.map((row) => row.contactId)).size,
    messaged,
    heldOut,
    stratified,
    adjusted,
    estimate: adjusted ?? stratified ?? heldByExactTest(stratifiedNewcombe(strata), strata),
    method: adjusted ? "adjusted" : stratified ? "stratified" : "small_counts",
  };
}

function addUp(arms: readonly Proportion[]): Proportion {
  return arms.reduce(
    (sum, { successes, total }) => ({ successes: sum.successes + successes, total: sum.total + total }),
    { successes: 0, total: 0 },
  );
}
