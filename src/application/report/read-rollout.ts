import { addMonths, type BillingPeriod, dueOn } from "../../domain/billing-period";
import type { Collection } from "../../domain/effect/ledger";
import { type RolloutEffect, rolloutEffect } from "../../domain/effect/rollout-effect";
import { murmur3 } from "../../domain/holdout";
import { daysBetween, localDay } from "../../domain/local-time";
import { type Rollout, type RolloutRoute, waitingRoutes } from "../../domain/rollout";
import { seededRandom } from "../../domain/statistics/seeded-random";
import type { ReportReader } from "./report-reader";

/** What the newest draw of routes that had begun by then shows; `null` when there was none. */
export async function readRollout(
  reader: ReportReader,
  period: BillingPeriod,
  trend: readonly Collection[],
): Promise<RolloutEffect | null> {
  const rollouts = await reader.rollouts();
  const rollout = rollouts.find(({ firstPeriod }) => firstPeriod <= period) ?? rollouts[0];
  if (rollout === undefined) return null;
  const routes = await reader.rolloutRoutes(rollout.id);
  const months = trend.filter((month) => month.onTimeShare !== null).map((month) => month.period);
  const earlyDays = await lastQuietDay(reader, rollout, period);
  const rows =
    months.length === 0
      ? []
      : await reader.routeMonths(months[0]!, period, { length: rollout.routeLength, earlyDays });
  const mixedShare = await mixedShareOf(reader, rollout, routes, period);
  // The seed of the draw itself would begin with the draw that happened.
  const random = seededRandom(murmur3(`rollout effect:${rollout.seed}`));
  return rolloutEffect({ rollout, routes, rows, months, period, mixedShare }, random);
}

/** Counted from the due date: the day before the earliest push of all months. */
async function lastQuietDay(reader: ReportReader, rollout: Rollout, period: BillingPeriod): Promise<number> {
  const started = await reader.startedCampaigns(rollout.firstPeriod, period);
  const days = started.flatMap(({ kind, startedAt, period: of }) =>
    startedAt !== null && (kind === "invoice_push" || kind === "reminder")
      ? [daysBetween(dueOn(of), localDay(startedAt))]
      : [],
  );
  return Math.min(0, ...days) - 1;
}

/** Over all months since the first start. */
async function mixedShareOf(
  reader: ReportReader,
  rollout: Rollout,
  routes: readonly RolloutRoute[],
  upTo: BillingPeriod,
): Promise<number | null> {
  let [reached, customers] = [0, 0];
  for (let month = rollout.firstPeriod; month <= upTo; month = addMonths(month, 1)) {
    const waiting = waitingRoutes(rollout, routes, month);
    if (waiting === null) continue;
    const found = await reader.reachedTooEarly(month, waiting);
    reached += found.reached;
    customers += found.customers;
  }
  return customers === 0 ? null : reached / customers;
}
