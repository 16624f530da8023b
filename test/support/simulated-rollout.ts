import { addMonths, period } from "../../src/domain/billing-period";
import { type RolloutEffect, rolloutEffect } from "../../src/domain/effect/rollout-effect";
import type { RouteMonth } from "../../src/domain/effect/route-panel";
import { drawRollout, type Rollout } from "../../src/domain/rollout";
import { type RandomSource, seededRandom } from "../../src/domain/statistics/seeded-random";

export const FIRST = period("2026-06");

export interface SimulatedRollout {
  readonly routes: number;
  readonly sheets: number;
  readonly monthsBefore: number;
  readonly monthsSince: number;
  readonly waves: number;
  readonly monthsApart: number;
  /** True effect on the share of all sheets paid on time, a fraction. */
  readonly effect: number;
}

/** 38,400 sheets a month; three waves of ten routes, two months apart, and ten that begin after the last month. */
export const STAGGERED: SimulatedRollout = {
  routes: 40,
  sheets: 960,
  monthsBefore: 12,
  monthsSince: 6,
  waves: 4,
  monthsApart: 2,
  effect: 0,
};
/** Half of the routes at once. */
export const HALF: SimulatedRollout = { ...STAGGERED, waves: 2, monthsApart: 6 };

/** A unit as real ones are: shocks that last into the next month, a season, and routes with ups and downs of their own. */
export function simulateRollout(which: SimulatedRollout, seed: number, draws: number): RolloutEffect {
  const random = seededRandom(seed);
  const names = Array.from({ length: which.routes }, (_, index) => `R${String(index).padStart(3, "0")}`);
  const levels = names.map(() => 0.85 + 0.03 * normal(random));
  const rollout: Rollout = {
    id: 1,
    seed: `seed ${seed}`,
    waves: which.waves,
    firstPeriod: FIRST,
    monthsApart: which.monthsApart,
    routeLength: 5,
    endedPeriod: null,
    createdBy: "test",
    createdAt: new Date(0),
  };
  const before = names.map((route, index) => ({
    route,
    customers: which.sheets,
    onTimeShare: levels[index]! + 0.005 * normal(random),
  }));
  const routes = drawRollout(before, rollout);
  const startOf = new Map(routes.map(({ route, startPeriod }) => [route, startPeriod]));
  const months = Array.from({ length: which.monthsBefore + which.monthsSince }, (_, month) =>
    addMonths(FIRST, month - which.monthsBefore),
  );
  let shock = 0.008 * normal(random);
  const rows: RouteMonth[] = [];
  for (const [month, of] of months.entries()) {
    shock = 0.3 * shock + 0.008 * Math.sqrt(1 - 0.09) * normal(random);
    const season = 0.008 * Math.sin((2 * Math.PI * month) / 12);
    for (const [index, route] of names.entries()) {
      const effect = of >= startOf.get(route)! ? which.effect : 0;
      const chance = levels[index]! + shock + season + 0.006 * normal(random) + effect;
      const row = (hasPhone: boolean, sheets: number, share: number): RouteMonth => ({
        period: of,
        route,
        hasPhone,
        sheets,
        onTime: binomial(random, sheets, share),
        // What was paid before the message left is moved by none.
        early: binomial(random, sheets, levels[index]! - 0.15),
      });
      const without = Math.round(0.15 * which.sheets);
      // Only those with a phone can be moved, so they are moved by more.
      rows.push(row(false, without, chance - effect));
      rows.push(row(true, which.sheets - without, chance + effect * (without / (which.sheets - without))));
    }
  }
  return rolloutEffect(
    { rollout, routes, rows, months, period: months.at(-1)!, mixedShare: 0 },
    random,
    draws,
  );
}

export interface RolloutShares {
  /** Said to have an effect, in either direction. */
  readonly claimed: number;
  readonly supported: number;
  readonly opposite: number;
  /** The interval holds the true effect. */
  readonly covered: number;
}

export function rolloutShares(which: SimulatedRollout, runs: number, draws: number): RolloutShares {
  const found = { claimed: 0, supported: 0, opposite: 0, covered: 0 };
  for (let run = 0; run < runs; run++) {
    const { grade, found: one } = simulateRollout(which, 1000 + run, draws);
    if (grade !== "not_shown") found.claimed++;
    if (grade === "supported") found.supported++;
    if (grade === "opposite") found.opposite++;
    if (one && one.estimate.low <= which.effect && which.effect <= one.estimate.high) found.covered++;
  }
  return {
    claimed: found.claimed / runs,
    supported: found.supported / runs,
    opposite: found.opposite / runs,
    covered: found.covered / runs,
  };
}

function normal(random: RandomSource): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** The normal approximation: hundreds of sheets each. */
function binomial(random: RandomSource, sheets: number, chance: number): number {
  const drawn = sheets * chance + Math.sqrt(sheets * chance * (1 - chance)) * normal(random);
  return Math.max(0, Math.min(sheets, Math.round(drawn)));
}
