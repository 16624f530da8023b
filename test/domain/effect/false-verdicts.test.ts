import { outcomeEffect, plainDifference } from "../../../src/domain/effect/payment-effect";
import { excludesZero } from "../../../src/domain/statistics/estimate";
import { newcombeDifference } from "../../../src/domain/statistics/newcombe";
import { falseShares, type NullCase } from "../../support/false-verdicts";

const MONTHS = 400;
/** 6.5 %, and two standard errors of 400 months. */
const MOST = 0.065 + 2 * Math.sqrt((0.05 * 0.95) / MONTHS);

/** `npm run bench -- verdicts` does the same for 3 to 5,000 held out. */
describe("where a message does nothing", () => {
  it.each<[NullCase]>([
    [{ heldOut: 3, messaged: 200, share: 0.36 }],
    [{ heldOut: 5, messaged: 200, share: 0.03 }],
    [{ heldOut: 10, messaged: 200, share: 0.6 }],
    [{ heldOut: 40, messaged: 400, share: 0.03 }],
    [{ heldOut: 200, messaged: 400, share: 0.03 }],
    [{ heldOut: 100, messaged: 400, share: 0.36 }],
  ])("%j: hardly more than one month in twenty is said to show an effect", (which) => {
    expect(falseShares(which, MONTHS, 7).verdict).toBeLessThan(MOST);
  });

  it("kWh and late fees are claimed no oftener, with one customer in fifty a hundred times as large", () => {
    const found = falseShares({ heldOut: 60, messaged: 240, share: 0.3 }, 200, 9, 99);
    const most = 0.065 + 2 * Math.sqrt((0.05 * 0.95) / 200);
    expect(found.uncollectedKwh).toBeLessThan(most);
    expect(found.lateFees).toBeLessThan(most);
  });

  it("one of five that does what few do is no effect, though the score interval says so", () => {
    for (const [first, second] of [
      [2, 1],
      [90, 0],
    ] as const) {
      const arms = [
        { successes: first, total: 200 },
        { successes: second, total: 5 },
      ] as const;
      expect(excludesZero(newcombeDifference(...arms)!)).toBe(true);
      expect(excludesZero(plainDifference(...arms)!)).toBe(false);
      expect(plainDifference(...arms)!.value).toBe(newcombeDifference(...arms)!.value);
    }
  });

  it("two held out prove nothing", () => {
    const contact = (contactId: number, messaged: boolean, pays: boolean) => ({
      contactId,
      campaignId: 1,
      messaged,
      stratum: "",
      pastOnTimeShare: 0.5 + contactId / 1000,
      billed: 1,
      paidDay: pays ? 0 : null,
      openDay: pays ? -1 : 20,
      reachedDay: null,
      bills: [],
    });
    const outcomes = [
      ...Array.from({ length: 50 }, (_, index) => contact(index, true, index < 18)),
      contact(100, false, false),
      contact(101, false, false),
    ];
    const calendar = {
      startDay: "2026-11-20",
      dueDay: "2026-11-20",
      monthEndDay: "2026-11-30",
      knownDay: "2026-12-05",
      secondWaveDay: null,
    };
    const found = outcomeEffect("paid_by_due_date", outcomes, calendar, 0);
    expect(found.adjusted).toBeNull();
    expect(found.stratified).toBeNull();
    expect(found.plain).toEqual(newcombeDifference({ successes: 18, total: 50 }, { successes: 0, total: 2 }));
    expect(found.plain!.low).toBeLessThan(0);
  });
});
