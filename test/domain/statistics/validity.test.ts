import { measureValidity } from "../../support/effect-validity";

/**
 * Do the 95 % intervals keep their promise? A thousand simulated months each, of the size and holdout that a unit has
 * in its first months. With 1,000 months the standard error of a coverage is 0.7 points. Seeded, so it is a fact and
 * not a gamble; `npm run bench -- effect` draws more.
 */
const MONTH = { months: 1000, contacts: 1500, holdoutPercent: 10 };

describe("validity by simulation", () => {
  it("shows an effect that is not there in 3.5–6.5 % of the months", () => {
    const validity = measureValidity({ ...MONTH, effect: 0, seed: 20261120 });
    for (const { covered, meanEstimate } of Object.values(validity)) {
      expect(1 - covered).toBeGreaterThanOrEqual(0.035);
      expect(1 - covered).toBeLessThanOrEqual(0.065);
      expect(Math.abs(meanEstimate)).toBeLessThan(0.004);
    }
  });

  it("contains a true effect of four points in 93.5–96.5 % of the months, and adjusting narrows it", () => {
    const validity = measureValidity({ ...MONTH, effect: 0.04, seed: 20261121 });
    for (const { covered, meanEstimate } of Object.values(validity)) {
      expect(covered).toBeGreaterThanOrEqual(0.935);
      expect(covered).toBeLessThanOrEqual(0.965);
      expect(Math.abs(meanEstimate - 0.04)).toBeLessThan(0.004);
    }
    expect(validity.adjusted.meanWidth).toBeLessThan(validity.plain.meanWidth);
  });
});
