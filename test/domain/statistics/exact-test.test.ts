import { excludesZero } from "../../../src/domain/statistics/estimate";
import { exactMidP, heldByExactTest } from "../../../src/domain/statistics/exact-test";
import { newcombeDifference } from "../../../src/domain/statistics/newcombe";
import { randomisedRatioDifference } from "../../../src/domain/statistics/randomisation";
import { seededRandom } from "../../../src/domain/statistics/seeded-random";

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

it("re-drawn splits that are nearly all alike prove nothing, however the sums are rounded", () => {
  const ones = (length: number) => new Float64Array(length).fill(1);
  for (let payers = 1; payers <= 12; payers++) {
    const messaged = Float64Array.from({ length: 196 }, (_, index) => (index < payers ? 0 : 3_000.1));
    const heldOut = new Float64Array(3).fill(3_000.1);
    const found = randomisedRatioDifference(
      { numerators: messaged, denominators: ones(196) },
      { numerators: heldOut, denominators: ones(3) },
      seededRandom(payers),
      199,
    )!;
    expect([payers, excludesZero(found.estimate)]).toEqual([payers, false]);
  }
});
