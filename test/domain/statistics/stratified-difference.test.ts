import { type Stratum, stratifiedDifference } from "../../../src/domain/statistics/stratified-difference";

/** Rows of `successes, failures` of the first arm, then of the second. */
function strata(rows: readonly (readonly [number, number, number, number])[]): Stratum[] {
  return rows.map(([a, b, c, d]) => ({
    first: { successes: a, total: a + b },
    second: { successes: c, total: c + d },
  }));
}

/** Eight centres, drug against control: Agresti, Categorical Data Analysis, 3rd ed., table 6.9; result on p. 231. */
const CENTRES = strata([
  [11, 25, 10, 27],
  [16, 4, 22, 10],
  [14, 5, 7, 12],
  [2, 14, 1, 16],
  [6, 11, 0, 12],
  [1, 10, 0, 10],
  [1, 4, 1, 8],
  [4, 2, 6, 1],
]);

/** Thirteen trials of the BCG vaccine: Colditz et al., JAMA 271 (1994) 698–702. */
const BCG = strata([
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
]);

describe("stratifiedDifference", () => {
  it("gives Agresti's 0.130 with standard error 0.050", () => {
    const result = stratifiedDifference(CENTRES)!;
    expect(result.estimate.value).toBeCloseTo(0.13, 3);
    expect(result.standardError).toBeCloseTo(0.05, 3);
    expect(result.estimate.low).toBeCloseTo(0.0313, 4);
    expect(result.estimate.high).toBeCloseTo(0.2284, 4);
  });

  it("gives what R's metafor::rma.mh gives for the BCG trials", () => {
    const result = stratifiedDifference(BCG)!;
    expect(result.estimate.value).toBeCloseTo(-3.288181832613e-3, 12);
    expect(result.standardError).toBeCloseTo(2.866567485273736e-4, 12);
  });

  it("leaves out, and counts, a stratum without one of the arms", () => {
    const result = stratifiedDifference([...CENTRES, ...strata([[5, 5, 0, 0]])])!;
    expect(result).toMatchObject({ usedStrata: 8, droppedUnits: 10 });
    expect(result.estimate).toEqual(stratifiedDifference(CENTRES)!.estimate);
    expect(stratifiedDifference(strata([[5, 5, 0, 0]]))).toBeNull();
  });
});
