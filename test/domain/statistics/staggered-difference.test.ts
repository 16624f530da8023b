import { readFileSync } from "node:fs";
import { join } from "node:path";
import { permutedEstimate } from "../../../src/domain/statistics/permutation";
import {
  averageEffect,
  clusterError,
  effectsByAge,
  groupTimeEffects,
  leadsBefore,
} from "../../../src/domain/statistics/staggered-difference";

/** By independent code in Python: `staggered/make.py`. */
const figures = JSON.parse(readFileSync(join(__dirname, "staggered", "figures.json"), "utf8")) as {
  weights: number[];
  starts: number[];
  shares: number[][];
  effects: [number, number, number][];
  overall: number;
  leads: Record<string, number>;
  clusterError: number;
  redraws: number[][];
  pValue: number;
  low: number;
  high: number;
  oneWave: { starts: number[]; twoWayFixedEffects: number };
};
const panel = {
  shares: figures.shares.map((row) => Float64Array.from(row)),
  weights: Float64Array.from(figures.weights),
};
const starts = Int32Array.from(figures.starts);
const MONTHS = figures.shares[0]!.length;

describe("group-time effects, ten digits", () => {
  const effects = groupTimeEffects(panel, starts, MONTHS);

  it("each, their average, and by months since the start", () => {
    expect(effects.map(({ start, month }) => [start, month])).toEqual(
      figures.effects.map(([start, month]) => [start, month]),
    );
    for (const [at, [, , value]] of figures.effects.entries())
      expect(effects[at]!.value).toBeCloseTo(value, 10);
    expect(averageEffect(effects)).toBeCloseTo(figures.overall, 10);
    const first = effects.filter(({ start, month }) => start === month);
    expect(effectsByAge(effects)[0]).toEqual({ age: 0, value: averageEffect(first) });
  });

  it("before the start", () => {
    const ages = Object.keys(figures.leads).map(Number);
    const leads = leadsBefore(panel, starts, ages);
    for (const [at, age] of ages.entries()) expect(leads[at]).toBeCloseTo(figures.leads[String(age)]!, 10);
  });

  it("one wave against none is the coefficient of two-way fixed effects", () => {
    const one = groupTimeEffects(panel, Int32Array.from(figures.oneWave.starts), MONTHS);
    expect(averageEffect(one)).toBeCloseTo(figures.oneWave.twoWayFixedEffects, 10);
  });

  it("the error of clusters is that of their influence (a numerical slope, so seven digits)", () => {
    expect(clusterError(panel, starts, MONTHS)).toBeCloseTo(figures.clusterError, 7);
  });

  it("by other draws: p value, and the interval found by bisection of the p value", () => {
    const ones = panel.shares.map((row, unit) => row.map((_, month) => (month >= starts[unit]! ? 1 : 0)));
    const draws = figures.redraws.map((redraw) => {
      const other = Int32Array.from(redraw);
      const average = (shares: readonly Float64Array[]) =>
        averageEffect(groupTimeEffects({ ...panel, shares }, other, MONTHS))!;
      return { value: average(panel.shares), ofTreatment: average(ones) };
    });
    const found = permutedEstimate(averageEffect(effects)!, draws);
    expect(found.pValue).toBeCloseTo(figures.pValue, 12);
    expect(found.estimate.low).toBeCloseTo(figures.low, 10);
    expect(found.estimate.high).toBeCloseTo(figures.high, 10);
  });
});

it("where nobody is left to compare with, or nothing lies before, there is no effect", () => {
  const all = new Int32Array(starts.length).fill(4);
  expect(averageEffect(groupTimeEffects(panel, all, MONTHS))).toBeNull();
  const atOnce = starts.map((start) => (start === 4 ? 0 : 99));
  expect(averageEffect(groupTimeEffects(panel, atOnce, MONTHS))).toBeNull();
});

it("too few draws refuse nothing: the limits are infinite", () => {
  const found = permutedEstimate(0.04, [{ value: 0.01, ofTreatment: 0.2 }]);
  expect(found.estimate).toEqual({
    value: 0.04,
    low: Number.NEGATIVE_INFINITY,
    high: Number.POSITIVE_INFINITY,
  });
});
