import { excludesZero, scaleEstimate } from "../../../src/domain/statistics/estimate";
import { newcombeDifference } from "../../../src/domain/statistics/newcombe";
import { wilson } from "../../../src/domain/statistics/wilson";

describe("wilson: Newcombe 1998 (Statistics in Medicine 17, 857–872), table I, method 3", () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%d of %d", (successes, total, low, high) => {
    const estimate = wilson(successes, total)!;
    expect(estimate.value).toBeCloseTo(successes / total, 12);
    expect(estimate.low).toBeCloseTo(low, 4);
    expect(estimate.high).toBeCloseTo(high, 4);
  });

  it("has no interval for nobody and reaches 1 exactly for everybody", () => {
    expect(wilson(0, 0)).toBeNull();
    expect(wilson(20, 20)).toMatchObject({ value: 1, high: 1 });
    expect(wilson(20, 20)!.low).toBeCloseTo(1 - 0.1611, 4);
  });
});

describe("newcombeDifference: Newcombe 1998 (Statistics in Medicine 17, 873–890), table II, method 10", () => {
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [10, 10, 0, 20, 0.6791, 1],
  ])("%d/%d − %d/%d", (a, m, b, n, low, high) => {
    const estimate = newcombeDifference({ successes: a, total: m }, { successes: b, total: n })!;
    expect(estimate.value).toBeCloseTo(a / m - b / n, 12);
    expect(estimate.low).toBeCloseTo(low, 4);
    expect(estimate.high).toBeCloseTo(high, 4);
  });

  it("mirrors when the arms are exchanged, and needs both arms", () => {
    const [a, b] = [
      { successes: 56, total: 70 },
      { successes: 48, total: 80 },
    ];
    expect(newcombeDifference(b, a)!.low).toBeCloseTo(-newcombeDifference(a, b)!.high, 12);
    expect(newcombeDifference(a, { successes: 0, total: 0 })).toBeNull();
  });
});

describe("an estimate", () => {
  it("excludes zero only when the whole interval lies on one side", () => {
    expect(excludesZero({ value: 0.2, low: 0.05, high: 0.33 })).toBe(true);
    expect(excludesZero({ value: -0.2, low: -0.3, high: -0.1 })).toBe(true);
    expect(excludesZero({ value: 0.2, low: 0, high: 0.3 })).toBe(false);
  });

  it("scales with its limits", () => {
    expect(scaleEstimate({ value: 1, low: -1, high: 2 }, 10)).toEqual({ value: 10, low: -10, high: 20 });
  });
});
