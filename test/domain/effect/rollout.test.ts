import { period } from "../../../src/domain/billing-period";
import { isSound } from "../../../src/domain/effect/rollout-checks";
import { rolloutEffect } from "../../../src/domain/effect/rollout-effect";
import { drawRollout, drawWaves, type Rollout } from "../../../src/domain/rollout";
import { seededRandom } from "../../../src/domain/statistics/seeded-random";
import { rolloutVerdict } from "../../../src/texts/effect-report/rollout";
import { FIRST, rolloutShares, STAGGERED, simulateRollout } from "../../support/simulated-rollout";

const ROLLOUT: Rollout = {
  id: 1,
  seed: "a",
  waves: 4,
  firstPeriod: FIRST,
  monthsApart: 1,
  routeLength: 5,
  endedPeriod: null,
  createdBy: "test",
  createdAt: new Date(0),
};
const routes = Array.from({ length: 10 }, (_, index) => ({
  route: `R${index}`,
  customers: 10,
  onTimeShare: ((index * 7) % 10) / 10,
}));

describe("the draw", () => {
  it("is the same again with the same seed, and another with another", () => {
    const drawn = drawRollout(routes, ROLLOUT);
    expect(drawRollout([...routes].reverse(), ROLLOUT)).toEqual(drawn);
    expect(drawRollout(routes, { ...ROLLOUT, seed: "b" })).not.toEqual(drawn);
  });

  it("puts routes that are alike into different waves", () => {
    for (let seed = 0; seed < 50; seed++) {
      const drawn = drawRollout(routes, { ...ROLLOUT, seed: String(seed) });
      for (let block = 0; block < 3; block++) {
        const starts = drawn.filter((route) => route.block === block).map((route) => route.startPeriod);
        expect(new Set(starts).size).toBe(starts.length);
      }
    }
  });

  it("gives each wave to each route equally often", () => {
    const random = seededRandom(3);
    const counts = Array.from({ length: 6 }, () => new Int32Array(4));
    for (let draw = 0; draw < 4000; draw++)
      for (const [at, wave] of drawWaves([0, 0, 0, 0, 1, 1], 4, random).entries()) counts[at]![wave]!++;
    // 1,000 each; four standard errors are 110.
    for (const route of counts) for (const count of route) expect(Math.abs(count - 1000)).toBeLessThan(110);
  });
});

describe("what a drawn rollout shows", () => {
  /** `npm run bench -- rollout` does the same 400 times a line. */
  it("is claimed in hardly more than one of twenty where a message does nothing", () => {
    const { claimed } = rolloutShares(STAGGERED, 80, 99);
    expect(claimed).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / 80));
  });

  it("is found, supported by its checks, where two points more pay on time", () => {
    const found = simulateRollout({ ...STAGGERED, effect: 0.02 }, 5, 499);
    expect(found).toMatchObject({ status: "known", grade: "supported", monthsBefore: 12, routes: 40 });
    expect(found.found!.placeboMonths.map(({ monthsEarlier }) => monthsEarlier)).toEqual([3, 6, 9]);
    expect(found.found!.preTrend).toMatchObject({ months: 5 });
    expect(found.found!.placeboGroup).not.toBeNull();
    expect(rolloutVerdict(found)).toMatchObject({ tone: "shown", label: "Didukung" });
    const failed = { ...found, grade: "hint" as const };
    expect(rolloutVerdict(failed)).toMatchObject({ tone: "open", label: "Petunjuk, bukan bukti" });
    for (const one of [found, failed]) expect(rolloutVerdict(one)!.sentence).not.toMatch(/terbukti/i);
  });

  it("is no more than a hint when a check fails, none can be made, or routes were reached before their month", () => {
    const found = simulateRollout({ ...STAGGERED, effect: 0.02 }, 5, 499).found!;
    expect(isSound(found)).toBe(true);
    const bad = { ...found.placeboOutcome!, pValue: 0.002 };
    expect(isSound({ ...found, placeboOutcome: bad })).toBe(false);
    expect(isSound({ ...found, placeboGroup: bad })).toBe(false);
    expect(isSound({ ...found, preTrend: { ...found.preTrend!, pValue: 0.002 } })).toBe(false);
    expect(isSound({ ...found, placeboMonths: [{ ...bad, monthsEarlier: 3 }] })).toBe(false);
    expect(isSound({ ...found, placeboMonths: [] })).toBe(false);
    expect(isSound({ ...found, mixedShare: 0.06 })).toBe(false);
  });

  it("waits for months: before the first start, without known months, without months before, with everybody begun", () => {
    const data = { rollout: ROLLOUT, routes: drawRollout(routes, ROLLOUT), rows: [], mixedShare: null };
    const months = ["2026-03", "2026-04", "2026-05", "2026-06"].map(period);
    const status = (change: object) =>
      rolloutEffect({ ...data, months, period: FIRST, ...change }, seededRandom(1), 19).status;
    expect(status({ period: period("2026-05") })).toBe("not_begun");
    expect(status({ months: months.slice(0, 3) })).toBe("month_unknown");
    expect(status({ months: months.slice(2) })).toBe("too_few_months");
    expect(status({})).toBe("no_comparison");
    expect(status({ rollout: { ...ROLLOUT, endedPeriod: FIRST } })).toBe("month_unknown");
  });
});
