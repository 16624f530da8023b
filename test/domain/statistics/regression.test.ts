import { type AdjustedRow, adjustedDifference } from "../../../src/domain/statistics/adjusted-difference";
import { clusterRegression } from "../../../src/domain/statistics/cluster-regression";
import { invertPositiveDefinite } from "../../../src/domain/statistics/linear-system";

/**
 * Sixty rows, 25 contacts, made by arithmetic so that R can make them too. Reference figures:
 * R 4.2.2, `m <- lm(y ~ arm * I(x - mean(x)))`, sandwich 3.0-2 `vcovCL(m, cluster = id, type = "HC1")`, `vcovHC(m, "HC1")`.
 */
const ROWS: AdjustedRow[] = Array.from({ length: 60 }, (_, index) => {
  const i = index + 1;
  const past = ((i * 13) % 17) / 16;
  const messaged = (i * 5) % 3 !== 0;
  const outcome = ((i * 11) % 19) / 19 < 0.3 + 0.3 * past + (messaged ? 0.1 : 0) ? 1 : 0;
  return { contactId: (i * 7) % 25, campaignId: 1, messaged, outcome, pastOnTimeShare: past };
});

describe("adjustedDifference", () => {
  it("agrees with R's lm and sandwich, clustered by contact", () => {
    const result = adjustedDifference(ROWS)!;
    expect(result.estimate.value).toBeCloseTo(0.0785847275736, 11);
    expect(result.standardError).toBeCloseTo(0.168226839321, 10);
    expect(result).toMatchObject({ rows: 60, contacts: 25, rowsWithoutPast: 0 });
  });

  it("is HC1 when every row is a contact of its own", () => {
    const result = adjustedDifference(ROWS.map((row, contactId) => ({ ...row, contactId })))!;
    expect(result.standardError).toBeCloseTo(0.139435506411, 10);
  });

  it("is the plain difference when nothing is known of the past", () => {
    const rows = ROWS.map((row) => ({ ...row, pastOnTimeShare: null }));
    const share = (messaged: boolean) => {
      const arm = rows.filter((row) => row.messaged === messaged);
      return arm.reduce((sum, row) => sum + row.outcome, 0) / arm.length;
    };
    const result = adjustedDifference(rows)!;
    expect(result.estimate.value).toBeCloseTo(share(true) - share(false), 12);
    expect(result.rowsWithoutPast).toBe(60);
  });

  it("compares within campaigns when several are pooled with unequal holdouts", () => {
    const month = (campaignId: number, base: number, messaged: number, heldOut: number): AdjustedRow[] =>
      Array.from({ length: messaged + heldOut }, (_, i) => {
        const treated = i < messaged;
        const paying = treated ? Math.round(messaged * (base + 0.1)) : Math.round(heldOut * base);
        const outcome = (treated ? i : i - messaged) < paying ? 1 : 0;
        return {
          contactId: campaignId * 1000 + i,
          campaignId,
          messaged: treated,
          outcome,
          pastOnTimeShare: null,
        };
      });
    const pooled = adjustedDifference([...month(1, 0.2, 100, 100), ...month(2, 0.7, 180, 20)])!;
    expect(pooled.estimate.value).toBeCloseTo(0.1, 9);
  });

  it("gives nothing without both arms", () => {
    expect(adjustedDifference(ROWS.filter((row) => row.messaged))).toBeNull();
    expect(adjustedDifference([])).toBeNull();
  });
});

describe("clusterRegression", () => {
  it("leaves out a column that depends on those before it, as R's lm does, and refuses fewer rows than columns", () => {
    const fit = clusterRegression(Float64Array.of(1, 2, 1, 2, 1, 2, 1, 2), 2, [1, 2, 3, 4], [0, 1, 2, 3])!;
    expect(fit.coefficients[0]).toBeCloseTo(2.5, 12);
    expect(fit.coefficients[1]).toBeNaN();
    // sqrt(var / n) with the factor n/(n−1): the standard error of a mean.
    expect(fit.standardErrors[0]).toBeCloseTo(Math.sqrt(5 / 3 / 4), 12);
    expect(clusterRegression(Float64Array.of(1, 2), 2, [1], [0])).toBeNull();
  });
});

describe("invertPositiveDefinite", () => {
  it("inverts the 3×3 Hilbert matrix (exact inverse known)", () => {
    const hilbert = [0, 1, 2].map((i) => [0, 1, 2].map((j) => 1 / (i + j + 1)));
    const exact = [
      [9, -36, 30],
      [-36, 192, -180],
      [30, -180, 180],
    ];
    const inverse = invertPositiveDefinite(hilbert)!;
    for (const [i, row] of exact.entries())
      for (const [j, value] of row.entries()) expect(inverse[i]![j]).toBeCloseTo(value, 8);
  });
});
