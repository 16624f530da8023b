import { bootstrapRatioDifference, type RatioSample } from "../../../src/domain/statistics/bootstrap";
import { chiSquare1PValue, normalCdf, normalQuantile } from "../../../src/domain/statistics/normal";
import { contactsNeeded, powerTable, smallestEffect } from "../../../src/domain/statistics/power";
import { quantileSorted, spreadOf } from "../../../src/domain/statistics/quantile";
import { seededRandom } from "../../../src/domain/statistics/seeded-random";

describe("the normal distribution (reference: R 4.2.2 pnorm, qnorm, pchisq)", () => {
  it.each([
    [-1.96, 0.0249978951482204],
    [0.5, 0.691462461274013],
    [3.5, 0.999767370920964],
    [-6, 9.86587645037698e-10],
  ])("Φ(%d)", (z, probability) => {
    expect(Math.abs(normalCdf(z) / probability - 1)).toBeLessThan(1e-12);
  });

  it.each([
    [0.8, 0.841621233572914],
    [0.975, 1.959963984540054],
    [0.001, -3.090232306167813],
  ])("Φ⁻¹(%d)", (probability, z) => expect(normalQuantile(probability)).toBeCloseTo(z, 11));

  it("turns a chi-square into a p value", () => {
    expect(chiSquare1PValue(3.84)).toBeCloseTo(0.0500435212487, 11);
    expect(chiSquare1PValue(16.793)).toBeCloseTo(4.16867947189e-5, 14);
  });
});

describe("quantiles (reference: R's quantile, type 7)", () => {
  it("interpolates", () => {
    const spread = spreadOf([64, 1, 2, 32, 4, 16, 8])!;
    expect(spread).toMatchObject({ count: 7, p50: 8, max: 64 });
    expect(spread.p90).toBeCloseTo(44.8, 10);
    expect(spread.p95).toBeCloseTo(54.4, 10);
  });

  it("says nothing of nothing", () => {
    expect(spreadOf([])).toBeNull();
    expect(quantileSorted([], 0.5)).toBeNull();
  });
});

describe("power", () => {
  it("needs 76.7 per arm for 50 % against 75 % with power 0.90, the example of R's power.prop.test", () => {
    expect(contactsNeeded(0.5, 0.25, 0.5, 0.9)).toBe(Math.ceil(2 * 76.70693011));
  });

  it("needs 1,446.9 per arm for 80 % against 84 %", () => {
    expect(contactsNeeded(0.8, 0.04, 0.5)).toBe(Math.ceil(2 * 1446.938814));
  });

  it("needs more when few are held out, and finds back the effect that a size was made for", () => {
    const contacts = contactsNeeded(0.6, 0.03, 0.1);
    expect(contacts).toBeGreaterThan(contactsNeeded(0.6, 0.03, 0.5));
    expect(smallestEffect(0.6, contacts, 0.1)).toBeCloseTo(0.03, 4);
    expect(smallestEffect(0.99, 50, 0.1)).toBeNull();
  });

  it("says that one month of 7,700 contacts with 10 % held out shows only about five points", () => {
    const effect = smallestEffect(0.6, 7700, 0.1)!;
    expect(effect).toBeGreaterThan(0.045);
    expect(effect).toBeLessThan(0.055);
  });

  it("lists months for every holdout share, and leaves out what cannot be", () => {
    const table = powerTable(0.6, 7700);
    expect(table).toHaveLength(20);
    const row = table.find((candidate) => candidate.effect === 0.02 && candidate.holdoutShare === 0.1)!;
    expect(row.months).toBe(Math.ceil(row.contacts / 7700));
    expect(powerTable(0.98, 7700).map((candidate) => candidate.effect)).not.toContain(0.05);
    expect(powerTable(0.6, 0)).toEqual([]);
  });
});

describe("seededRandom", () => {
  it("repeats itself for a seed and differs for another", () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it("is uniform enough: 100,000 draws in ten bins, chi-square below its 99.9 % limit of 27.9", () => {
    const random = seededRandom(1);
    const bins = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) bins[Math.floor(random() * 10)]! += 1;
    expect(bins.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.9);
  });
});

describe("bootstrapRatioDifference", () => {
  /** Survival days of 7 treated and 9 control mice: Efron & Tibshirani, An Introduction to the Bootstrap, table 2.1. */
  const TREATED = mean(94, 197, 16, 38, 99, 141, 23);
  const CONTROL = mean(52, 104, 146, 10, 51, 30, 40, 27, 46);

  function mean(...values: number[]): RatioSample {
    return { numerators: Float64Array.from(values), denominators: new Float64Array(values.length).fill(1) };
  }

  it("gives 30.63 days and a bootstrap error near the book's 26.85 for the mouse data", () => {
    const estimate = bootstrapRatioDifference(TREATED, CONTROL, seededRandom(1), 4000)!;
    expect(estimate.value).toBeCloseTo(30.63, 2);
    const error = (estimate.high - estimate.low) / 2 / 1.96;
    expect(error).toBeGreaterThan(24);
    expect(error).toBeLessThan(29);
  });

  it("weighs by the denominators", () => {
    const first = { numerators: Float64Array.of(2, 2), denominators: Float64Array.of(1, 3) };
    expect(bootstrapRatioDifference(first, mean(0, 0), seededRandom(1))!.value).toBe(1);
  });

  it("repeats itself for a seed and needs both arms", () => {
    const again = () => bootstrapRatioDifference(TREATED, CONTROL, seededRandom(5));
    expect(again()).toEqual(again());
    expect(bootstrapRatioDifference(TREATED, mean(), seededRandom(5))).toBeNull();
  });
});
