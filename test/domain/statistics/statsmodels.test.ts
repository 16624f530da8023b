import { adjustedDifference } from "../../../src/domain/statistics/adjusted-difference";
import { kaplanMeier, type SurvivalGroup } from "../../../src/domain/statistics/kaplan-meier";
import { logRank } from "../../../src/domain/statistics/log-rank";
import { newcombeDifference } from "../../../src/domain/statistics/newcombe";
import { wilson } from "../../../src/domain/statistics/wilson";

/**
 * The same made-up data given to statsmodels 0.15.0 (Python), an independent statistics package: `proportion_confint`,
 * `confint_proportions_2indep(method="newcomb")`, `OLS` with `cov_type="cluster"`, `SurvfuncRight`, `survdiff`.
 */
const PEOPLE = Array.from({ length: 200 }, (_, i) => ({
  contactId: i % 120,
  campaignId: i < 120 ? 1 : 2,
  messaged: (i * 7) % 10 < 7,
  outcome: (i * i + 3 * i + ((i * 7) % 10 < 7 ? 2 : 0)) % 7 < 3 ? 1 : 0,
  pastOnTimeShare: i % 9 === 0 ? null : ((i * 13) % 11) / 10,
  group: { day: (i * 5) % 12, event: i % 6 !== 0, count: 1 } satisfies SurvivalGroup,
}));
const groups = (messaged: boolean) =>
  PEOPLE.filter((person) => person.messaged === messaged).map(({ group }) => group);

test.each([
  [56, 70, 0.6918335550374695, 0.8769526075163705],
  [0, 20, 0, 0.1611251580528194],
  [189, 5227, 0.03142853255703604, 0.04156956188469098],
])("Wilson's interval of %d of %d", (successes, total, low, high) => {
  const interval = wilson(successes, total)!;
  expect(interval.low).toBeCloseTo(low, 10);
  expect(interval.high).toBeCloseTo(high, 10);
});

test.each([
  [56, 70, 48, 80, 0.05243147240236498, 0.33387265403690614],
  [1461, 5227, 316, 1301, 0.009754141759357907, 0.062294540518890565],
  [0, 20, 3, 30, -0.25621082579184085, 0.07389218242752346],
])("Newcombe's interval of %d of %d against %d of %d", (a, n, b, m, low, high) => {
  const interval = newcombeDifference({ successes: a, total: n }, { successes: b, total: m })!;
  expect(interval.low).toBeCloseTo(low, 10);
  expect(interval.high).toBeCloseTo(high, 10);
});

test("the adjusted difference and its clustered standard error", () => {
  const adjusted = adjustedDifference(PEOPLE)!;
  expect(adjusted.estimate.value).toBeCloseTo(0.28215855870613016, 10);
  expect(adjusted.standardError).toBeCloseTo(0.06921551678683745, 10);
});

test("the Kaplan–Meier curve and Greenwood's standard error", () => {
  const steps = kaplanMeier(groups(true)).filter(({ events }) => events > 0);
  const [survival, errors] = [
    [0.9206349206349207, 0.8174603174603176, 0.7301587301587303, 0.6269841269841271, 0.5476190476190478],
    [
      0.02408092565695237, 0.034413331077608564, 0.039543722931302594, 0.043083071427230016,
      0.04434106863271242,
    ],
  ];
  expect(steps).toHaveLength(10);
  for (const [index, step] of steps.slice(0, 5).entries()) {
    expect(step.survival).toBeCloseTo(survival[index]!, 10);
    expect(step.standardError).toBeCloseTo(errors[index]!, 10);
  }
});

test("the log-rank test", () => {
  const result = logRank(groups(true), groups(false))!;
  expect(result.chiSquare).toBeCloseTo(0.01209447121535512, 10);
  expect(result.pValue).toBeCloseTo(0.9124293077834035, 6);
});

/**
 * The first month of a new unit has no earlier bills, so "no past known" is that month's own indicator. Computed by
 * numpy without the dependent columns (`first-month.py` beside this file).
 */
test("the regression with columns that depend on each other", () => {
  const rows = PEOPLE.map((person, i) => ({
    ...person,
    pastOnTimeShare: i < 120 ? null : ((i * 13) % 11) / 10,
  }));
  const { estimate, standardError } = adjustedDifference(rows)!;
  expect(estimate.value).toBeCloseTo(0.2809291601251864, 10);
  expect(standardError).toBeCloseTo(0.06903093294295115, 10);
});
