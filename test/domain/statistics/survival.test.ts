import { kaplanMeier, type SurvivalGroup } from "../../../src/domain/statistics/kaplan-meier";
import { logRank } from "../../../src/domain/statistics/log-rank";
import { restrictedMean, restrictedMeanDifference } from "../../../src/domain/statistics/restricted-mean";

/**
 * Weeks of remission of 42 children with leukemia: Freireich et al., Blood 21 (1963) 699–716, the worked example of
 * most textbooks. Reference figures beyond the textbooks' digits: R 4.2.2, survival 3.5-3, `survfit` and `survdiff`.
 */
const MERCAPTOPURINE = groups(
  [6, 6, 6, 7, 10, 13, 16, 22, 23],
  [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35],
);
const PLACEBO = groups([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23], []);

function groups(events: readonly number[], censored: readonly number[]): SurvivalGroup[] {
  return [
    ...events.map((day) => ({ day, event: true, count: 1 })),
    ...censored.map((day) => ({ day, event: false, count: 1 })),
  ];
}

describe("kaplanMeier", () => {
  it.each([
    [6, 21, 3, 0.857142857, 0.0763603548, 0.719817083, 1],
    [10, 15, 1, 0.752941176, 0.0963496528, 0.585918985, 0.967574746],
    [22, 7, 1, 0.537815126, 0.1282337521, 0.337036624, 0.858200846],
    [23, 6, 1, 0.448179272, 0.1345914574, 0.248788226, 0.807372053],
  ])("6-MP, week %d", (day, atRisk, events, survival, standardError, low, high) => {
    const step = kaplanMeier(MERCAPTOPURINE).find((candidate) => candidate.day === day)!;
    expect(step).toMatchObject({ atRisk, events });
    expect(step.survival).toBeCloseTo(survival, 8);
    expect(step.standardError).toBeCloseTo(standardError, 8);
    expect(step.low).toBeCloseTo(low, 7);
    expect(step.high).toBeCloseTo(high, 7);
  });

  it("counts the same whether units come one by one or together", () => {
    const together: SurvivalGroup[] = [
      { day: 3, event: true, count: 40 },
      { day: 3, event: false, count: 10 },
      { day: 9, event: true, count: 50 },
    ];
    const oneByOne = together.flatMap((group) =>
      Array.from({ length: group.count }, () => ({ ...group, count: 1 })),
    );
    expect(kaplanMeier(oneByOne)).toEqual(kaplanMeier(together));
    expect(kaplanMeier(together).map((step) => step.survival)).toEqual([0.6, 0]);
  });
});

describe("logRank", () => {
  it("gives chi-square 16.79 for the two arms", () => {
    const test = logRank(MERCAPTOPURINE, PLACEBO)!;
    expect(test.chiSquare).toBeCloseTo(16.7929409892, 8);
    expect(test.pValue).toBeCloseTo(4.16880910933e-5, 12);
    expect(test.observedFirst).toBe(9);
    expect(test.expectedFirst).toBeCloseTo(19.250500948, 8);
  });

  it("finds nothing between an arm and itself, and cannot test without events", () => {
    expect(logRank(PLACEBO, PLACEBO)!.chiSquare).toBeCloseTo(0, 12);
    expect(logRank(groups([], [3, 4]), groups([], [5]))).toBeNull();
  });
});

describe("restrictedMean", () => {
  it.each([
    ["6-MP", MERCAPTOPURINE, 35, 23.287395, 2.8274676],
    ["placebo", PLACEBO, 35, 8.6666667, 1.37739],
    ["6-MP", MERCAPTOPURINE, 20, 16.11652661064, 1.25156019601],
    ["placebo", PLACEBO, 20, 8.42857142857, 1.2680826825],
  ])("%s up to a horizon", (_, arm, horizon, days, standardError) => {
    const mean = restrictedMean(arm, horizon)!;
    expect(mean.days).toBeCloseTo(days, 6);
    expect(mean.standardError).toBeCloseTo(standardError, 6);
  });

  it("is not given beyond what was seen", () => {
    expect(restrictedMean(MERCAPTOPURINE, 36)).toBeNull();
    expect(restrictedMean([], 10)).toBeNull();
    expect(restrictedMeanDifference(MERCAPTOPURINE, PLACEBO, 36)).toBeNull();
  });

  it("takes differences with the errors of both arms", () => {
    const difference = restrictedMeanDifference(PLACEBO, MERCAPTOPURINE, 35)!;
    expect(difference.value).toBeCloseTo(8.6666667 - 23.287395, 6);
    expect((difference.high - difference.low) / 2 / 1.959963985).toBeCloseTo(
      Math.hypot(2.8274676, 1.37739),
      6,
    );
  });
});
