import { excludesZero } from "../../../src/domain/statistics/estimate";
import { exactMidP, heldByExactTest } from "../../../src/domain/statistics/exact-test";
import { newcombeDifference } from "../../../src/domain/statistics/newcombe";

const stratum = (a: number, n: number, b: number, m: number) => ({
  first: { successes: a, total: n },
  second: { successes: b, total: m },
});

describe("exactMidP", () => {
  // By fractions in Python: min(1, 2 · min(P(X < b) + P(X = b)/2, …)), and scipy 1.17.1 with numpy.convolve.
  it.each([
    [[stratum(6, 200, 1, 5)], 0.1704892181552995],
    [[stratum(18, 50, 0, 2)], 0.42307692307692313],
    [[stratum(40, 400, 1, 40)], 0.10788168442069125],
    [[stratum(7600, 7700, 4990, 5000)], 8.75558163248666e-13],
    [[stratum(6, 200, 1, 5), stratum(9, 180, 2, 4), stratum(0, 90, 0, 3)], 0.0059160795233750285],
  ])("%j", (strata, expected) => {
    expect(exactMidP(strata) / expected).toBeCloseTo(1, 9);
  });

  it("is certain of nothing where nothing varies or an arm is empty", () => {
    expect(exactMidP([stratum(0, 50, 0, 5)])).toBe(1);
    expect(exactMidP([stratum(50, 50, 5, 5)])).toBe(1);
    expect(exactMidP([stratum(20, 50, 0, 0)])).toBe(1);
    expect(exactMidP([])).toBe(1);
  });
});

it("an interval of a tiny arm claims nothing that the exact test does not", () => {
  const one = stratum(6, 200, 1, 5);
  const claimed = newcombeDifference(one.first, one.second)!;
  expect(excludesZero(claimed)).toBe(true);
  expect(heldByExactTest(claimed, [one])).toEqual({ ...claimed, high: 0 });
  const clear = stratum(180, 200, 0, 5);
  const shown = newcombeDifference(clear.first, clear.second)!;
  expect(heldByExactTest(shown, [clear])).toBe(shown);
  expect(heldByExactTest(null, [clear])).toBeNull();
});
