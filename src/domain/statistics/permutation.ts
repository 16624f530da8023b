import type { Estimate } from "./estimate";

/** With the draw that happened they are two thousand. */
export const ROLLOUT_DRAWS = 1999;

/** What a statistic is under one other draw: of the data, and of the data's own treatment (1 in every treated month). */
export interface OtherDraw {
  readonly value: number;
  readonly ofTreatment: number;
}

export interface PermutedEstimate {
  readonly estimate: Estimate;
  /** Share of all draws that give at least as much, two-sided; the draw that happened is one of them. */
  readonly pValue: number;
}

/**
 * The p value of a linear statistic over other draws, and the 95 % interval as all effects that the same test would not
 * refuse: under a constant effect τ the statistic of another draw is `value − τ · ofTreatment`, and ours `observed − τ`, so
 * each draw has one τ on either side up to which it is at least as far out. Exact, whatever the units and their months are
 * like. A limit is infinite where there are too few draws to refuse anything.
 * Source: G. W. Imbens & D. B. Rubin, Causal Inference (2015), chapter 5.
 */
export function permutedEstimate(observed: number, draws: readonly OtherDraw[]): PermutedEstimate {
  const lows: number[] = [];
  const highs: number[] = [];
  let extreme = 0;
  for (const { value, ofTreatment } of draws) {
    if (Math.abs(value) >= Math.abs(observed) - 1e-12) extreme++;
    const [low, high] = crossings(observed, value, ofTreatment);
    lows.push(low);
    highs.push(high);
  }
  highs.sort((a, b) => b - a);
  lows.sort((a, b) => a - b);
  // So many draws beyond leave a p value of 5 %.
  const needed = Math.floor(0.05 * (draws.length + 1));
  return {
    estimate: {
      value: observed,
      low: needed < 1 ? Number.NEGATIVE_INFINITY : lows[needed - 1]!,
      high: needed < 1 ? Number.POSITIVE_INFINITY : highs[needed - 1]!,
    },
    pValue: (extreme + 1) / (draws.length + 1),
  };
}

/** The effects between which |value − τ·b| ≥ |observed − τ|; |b| is at most 1. */
function crossings(observed: number, value: number, b: number): [number, number] {
  const SAME = 1e-9;
  const points: number[] = [];
  if (1 + b > SAME) points.push((value + observed) / (1 + b));
  if (1 - b > SAME) points.push((observed - value) / (1 - b));
  let [low, high] = [Math.min(observed, ...points), Math.max(observed, ...points)];
  if (1 - b <= SAME) {
    if (value <= observed + SAME) high = Number.POSITIVE_INFINITY;
    if (value >= observed - SAME) low = Number.NEGATIVE_INFINITY;
  }
  if (1 + b <= SAME) {
    if (value >= -observed - SAME) high = Number.POSITIVE_INFINITY;
    if (value <= -observed + SAME) low = Number.NEGATIVE_INFINITY;
  }
  return [low, high];
}
