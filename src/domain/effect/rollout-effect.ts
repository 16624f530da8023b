import { addMonths, type BillingPeriod } from "../billing-period";
import { drawWaves, type Rollout, type RolloutRoute } from "../rollout";
import type { Estimate } from "../statistics/estimate";
import { ROLLOUT_DRAWS } from "../statistics/permutation";
import type { RandomSource } from "../statistics/seeded-random";
import {
  averageEffect,
  clusterError,
  effectsByAge,
  groupTimeEffects,
} from "../statistics/staggered-difference";
import {
  isSound,
  leaveOneOut,
  type PlaceboMonth,
  type PreTrend,
  placeboMonths,
  preTrend,
  type Tested,
  tested,
} from "./rollout-checks";
import { type RouteMonth, type RoutePanel, type RouteShare, routePanel } from "./route-panel";

/**
 * `not_begun`: no route has begun yet; `too_few_months`: fewer than two known months before; `no_comparison`: in no known
 * month had some routes begun and others not; `too_few_routes`: hardly any other draw was possible, so that none could be
 * refused; `month_unknown`: of no month since the start is it known who paid on time.
 */
export type RolloutStatus =
  | "known"
  | "not_begun"
  | "too_few_months"
  | "no_comparison"
  | "too_few_routes"
  | "month_unknown";

/**
 * How much may be said. `supported`: the draw shows it and nothing speaks against it; `hint`: the draw shows it, but a check
 * fails or none could be made; `not_shown`: the interval holds zero; `opposite`: fewer pay, whatever the checks say.
 */
export type RolloutGrade = "supported" | "hint" | "not_shown" | "opposite";

export interface RolloutWave {
  readonly startPeriod: BillingPeriod;
  readonly routes: number;
  readonly hasBegun: boolean;
}

/** What a drawn rollout by routes shows up to the report's month. */
export interface RolloutEffect {
  readonly seed: string;
  readonly status: RolloutStatus;
  readonly waves: readonly RolloutWave[];
  /** Months that are known, before the first start and from it on, and the routes that have bills in all of them. */
  readonly monthsBefore: number;
  readonly monthsSince: number;
  readonly routes: number;
  readonly found: RolloutFound | null;
  readonly grade: RolloutGrade | null;
}

export interface RolloutFound {
  /** Share of all sheets paid by the due date, begun − not begun. */
  readonly estimate: Estimate;
  readonly pValue: number;
  /** The same by another road: routes as clusters. */
  readonly clusterError: number;
  /** The smallest effect that this draw would show with a chance of 80 %. */
  readonly smallestEffect: number;
  /** … of the sheets of routes that have begun, in the report's month (or its last month with a comparison). */
  readonly sheets: { readonly period: BillingPeriod; readonly begun: number };
  readonly byAge: readonly { readonly age: number; readonly value: number }[];
  readonly placeboMonths: readonly PlaceboMonth[];
  readonly preTrend: PreTrend | null;
  /** Paid before any message of the month can have left. */
  readonly placeboOutcome: Tested | null;
  /** Customers without a phone on the same routes. */
  readonly placeboGroup: (Tested & { readonly sheets: number }) | null;
  /** The smallest and the largest figure with one route left out. */
  readonly leaveOneOut: { readonly low: number; readonly high: number };
  /** Customers of routes that had not begun and were written to all the same ÷ all of theirs with a phone; `null` = none. */
  readonly mixedShare: number | null;
}

export interface RolloutData {
  readonly rollout: Rollout;
  /** In the order of the draw. */
  readonly routes: readonly RolloutRoute[];
  readonly rows: readonly RouteMonth[];
  /** Months of which it is known who paid on time, ascending. */
  readonly months: readonly BillingPeriod[];
  readonly period: BillingPeriod;
  readonly mixedShare: number | null;
}

/** Fewer sheets a month without a phone say nothing about them. */
const FEWEST_PLACEBO_SHEETS = 100;

export function rolloutEffect(
  { rollout, routes, rows, months: known, period, mixedShare }: RolloutData,
  random: RandomSource,
  draws: number = ROLLOUT_DRAWS,
): RolloutEffect {
  const ended = rollout.endedPeriod;
  const months = known.filter((month) => month <= period && (ended === null || month < ended));
  const columnOf = (month: string) => months.filter((one) => one < month).length;
  const names = routes.map(({ route }) => route);
  const panelOf = (share: RouteShare, only?: (row: RouteMonth) => boolean) =>
    routePanel(rows, names, months, { share, ...(only && { only }) });
  const panel = panelOf(({ onTime }) => onTime);
  const monthsBefore = columnOf(rollout.firstPeriod);
  const base = {
    seed: rollout.seed,
    waves: wavesOf(rollout, routes, period),
    monthsBefore,
    monthsSince: months.length - monthsBefore,
    routes: panel.kept.length,
  };
  const without = (status: RolloutStatus): RolloutEffect => ({ ...base, status, found: null, grade: null });
  if (period < rollout.firstPeriod) return without("not_begun");
  if (base.monthsSince === 0) return without("month_unknown");
  if (monthsBefore < 2) return without("too_few_months");
  const all = Int32Array.from(routes, ({ startPeriod }) => columnOf(startPeriod));
  const startOfWave = Int32Array.from({ length: rollout.waves }, (_, wave) =>
    columnOf(addMonths(rollout.firstPeriod, wave * rollout.monthsApart)),
  );
  const blocks = routes.map(({ block }) => block);
  const redraws = Array.from({ length: draws }, () =>
    drawWaves(blocks, rollout.waves, random).map((wave) => startOfWave[wave]!),
  );
  const test = (one: RoutePanel, shift = 0, upTo = months.length) =>
    tested(one, all, redraws, { shift, upTo });
  const main = test(panel);
  if (main === null) return without("no_comparison");
  if (!Number.isFinite(main.estimate.low) || !Number.isFinite(main.estimate.high))
    return without("too_few_routes");
  const starts = Int32Array.from(panel.kept, (place) => all[place]!);
  const effects = groupTimeEffects(panel, starts, months.length);
  const noPhone = panelOf(
    ({ onTime }) => onTime,
    ({ hasPhone }) => !hasPhone,
  );
  const noPhoneSheets = noPhone.weights.reduce((sum, weight) => sum + weight, 0);
  const group = noPhoneSheets < FEWEST_PLACEBO_SHEETS ? null : test(noPhone);
  const last = Math.max(...effects.map(({ month }) => month));
  const found: RolloutFound = {
    estimate: main.estimate,
    pValue: main.pValue,
    clusterError: clusterError(panel, starts, months.length),
    smallestEffect: main.smallestEffect,
    sheets: {
      period: months[last]!,
      begun: starts.reduce((sum, start, at) => sum + (start <= last ? panel.weights[at]! : 0), 0),
    },
    byAge: effectsByAge(effects),
    placeboMonths: placeboMonths(monthsBefore, (shift) => test(panel, shift, monthsBefore)),
    preTrend: preTrend(panel, all, redraws),
    placeboOutcome: test(panelOf(({ early }) => early)),
    placeboGroup: group && { ...group, sheets: noPhoneSheets },
    leaveOneOut: leaveOneOut(panel, starts, (one, begun) =>
      averageEffect(groupTimeEffects(one, begun, months.length)),
    ),
    mixedShare,
  };
  return { ...base, status: "known", found, grade: gradeOf(found) };
}

function gradeOf(found: RolloutFound): RolloutGrade {
  const { low, high } = found.estimate;
  if (low <= 0 && high >= 0) return "not_shown";
  if (high < 0) return "opposite";
  return isSound(found) ? "supported" : "hint";
}

function wavesOf(rollout: Rollout, routes: readonly RolloutRoute[], period: BillingPeriod): RolloutWave[] {
  return Array.from({ length: rollout.waves }, (_, wave) => {
    const startPeriod = addMonths(rollout.firstPeriod, wave * rollout.monthsApart);
    return {
      startPeriod,
      routes: routes.filter((route) => route.startPeriod === startPeriod).length,
      hasBegun: startPeriod <= period,
    };
  });
}
