import { type OtherDraw, type PermutedEstimate, permutedEstimate } from "../statistics/permutation";
import { averageEffect, groupTimeEffects, leadsBefore, type Panel } from "../statistics/staggered-difference";
import type { RoutePanel } from "./route-panel";

export interface Tested extends PermutedEstimate {
  readonly smallestEffect: number;
}

/** Pretends that the messages began so many months earlier, in months in which none had. */
export interface PlaceboMonth extends Tested {
  readonly monthsEarlier: number;
}

/** Did the routes move apart already before they began? */
export interface PreTrend {
  /** Months before the start that were looked at together. */
  readonly months: number;
  readonly pValue: number;
  /** Parting by so much a month would have been seen with a chance of 80 %; below that, passing proves little. */
  readonly visibleSlope: number;
}

/** Two-sided 5 % and a power of 80 %: 1.96 + 0.84 standard errors. */
const DETECTABLE = 2.8;

/** Group-time effects in one number, over the draw that happened and others. `starts` and `redraws` are of all routes. */
export function tested(
  panel: RoutePanel,
  starts: Int32Array,
  redraws: readonly Int32Array[],
  { shift, upTo }: { readonly shift: number; readonly upTo: number },
): Tested | null {
  const begin = (of: Int32Array) => Int32Array.from(panel.kept, (place) => of[place]! - shift);
  const average = (one: Panel, of: Int32Array) => averageEffect(groupTimeEffects(one, of, upTo));
  const own = begin(starts);
  const observed = average(panel, own);
  if (observed === null) return null;
  const treatment: Panel = {
    weights: panel.weights,
    shares: panel.shares.map((row, unit) => row.map((_, month) => (month >= own[unit]! ? 1 : 0))),
  };
  const draws = redraws.map((redraw): OtherDraw => {
    const other = begin(redraw);
    return { value: average(panel, other) ?? 0, ofTreatment: average(treatment, other) ?? 0 };
  });
  const squares = draws.reduce(
    (sum, { value, ofTreatment }) => sum + (value - observed * ofTreatment) ** 2,
    0,
  );
  return {
    ...permutedEstimate(observed, draws),
    smallestEffect: DETECTABLE * Math.sqrt(squares / draws.length),
  };
}

const EARLIER = [3, 6, 9] as const;
/** The pretended start needs months before it too. */
const FEWEST_BEFORE = 2;

export function placeboMonths(monthsBefore: number, test: (shift: number) => Tested | null): PlaceboMonth[] {
  return EARLIER.filter((shift) => monthsBefore - shift >= FEWEST_BEFORE).flatMap((monthsEarlier) => {
    const found = test(monthsEarlier);
    return found === null ? [] : [{ ...found, monthsEarlier }];
  });
}

/** Six to two months before the start, measured from the last one. */
const LEADS = [-6, -5, -4, -3, -2] as const;

/** All leads together (sum of squares) against other draws. The power: J. Roth, AER: Insights 4 (2022) 305–322. */
export function preTrend(
  panel: RoutePanel,
  starts: Int32Array,
  redraws: readonly Int32Array[],
): PreTrend | null {
  const leadsOf = (of: Int32Array) =>
    leadsBefore(
      panel,
      Int32Array.from(panel.kept, (place) => of[place]!),
      LEADS,
    );
  const own = leadsOf(starts);
  const used = LEADS.flatMap((_, at) => (Number.isNaN(own[at]!) ? [] : [at]));
  if (used.length < 2) return null;
  const size = (leads: Float64Array, slope = 0) =>
    used.reduce((sum, at) => sum + ((leads[at]! || 0) + slope * (LEADS[at]! + 1)) ** 2, 0);
  const others = redraws.map(leadsOf);
  const chance = others.map((leads) => size(leads));
  const ranked = [...chance].sort((a, b) => a - b);
  const limit = ranked[ranked.length - Math.max(1, Math.floor(0.05 * (ranked.length + 1)))]!;
  const seen = (slope: number) =>
    others.filter((leads) => size(leads, slope) >= limit).length / others.length;
  let [low, high] = [0, 0.5];
  for (let step = 0; step < 25; step++) {
    const middle = (low + high) / 2;
    if (seen(middle) < 0.8) low = middle;
    else high = middle;
  }
  const observed = size(own);
  return {
    months: used.length,
    pValue: (chance.filter((one) => one >= observed - 1e-15).length + 1) / (chance.length + 1),
    visibleSlope: high,
  };
}

export function leaveOneOut(
  { shares, weights }: Panel,
  starts: Int32Array,
  estimate: (panel: Panel, starts: Int32Array) => number | null,
): { readonly low: number; readonly high: number } {
  const found = [...shares.keys()].flatMap((left) => {
    const keep = (_: unknown, at: number) => at !== left;
    return (
      estimate({ shares: shares.filter(keep), weights: weights.filter(keep) }, starts.filter(keep)) ?? []
    );
  });
  return { low: Math.min(...found), high: Math.max(...found) };
}

/** A check speaks against the figure below this chance; several are made, so one in twenty would do so too often. */
export const FAILED_CHECK = 0.01;
/** Above it the routes that had not begun are no comparison. */
export const MIXED_ROUTES = 0.05;

/** Has at least one placebo month been tried, and does nothing speak against the figure? */
export function isSound(found: {
  readonly placeboMonths: readonly PlaceboMonth[];
  readonly preTrend: PreTrend | null;
  readonly placeboOutcome: Tested | null;
  readonly placeboGroup: Tested | null;
  readonly mixedShare: number | null;
}): boolean {
  const chances = [...found.placeboMonths, found.preTrend, found.placeboOutcome, found.placeboGroup].flatMap(
    (check) => (check === null ? [] : [check.pValue]),
  );
  const isMixed = found.mixedShare !== null && found.mixedShare > MIXED_ROUTES;
  return found.placeboMonths.length > 0 && !isMixed && chances.every((chance) => chance >= FAILED_CHECK);
}
