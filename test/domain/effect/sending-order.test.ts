import type { ContactOutcome } from "../../../src/domain/effect/contact-outcome";
import { guardrailsOf } from "../../../src/domain/effect/guardrails";
import { judgedDay, judgedOutcome } from "../../../src/domain/effect/payment-effect";
import { reachOf } from "../../../src/domain/effect/reach";
import { orderEffect } from "../../../src/domain/effect/sending-order";
import { survivalEffect } from "../../../src/domain/effect/survival-effect";
import { placeInOrder } from "../../../src/domain/holdout";
import { effectPerReached } from "../../../src/domain/statistics/per-reached";

const SEED = "holdout 2026-11";
const ON_THE_20TH = { status: "known" as const, deadline: 0 };

function contact(contactId: number, facts: Partial<ContactOutcome> = {}): ContactOutcome {
  return {
    contactId,
    campaignId: 1,
    messaged: true,
    stratum: "",
    pastOnTimeShare: null,
    billed: 1,
    paidDay: null,
    openDay: 20,
    reachedDay: null,
    bills: [],
    ...facts,
  };
}

/** In the order in which they leave: the highest place first, as the rows are claimed. */
const inTurn = (ids: readonly number[]) =>
  [...ids].sort((a, b) => placeInOrder(SEED, b) - placeInOrder(SEED, a));

describe("orderEffect", () => {
  const ids = Array.from({ length: 200 }, (_, index) => index + 1);
  const turns = inTurn(ids);
  /** The first hundred by turn are reached; of them 60 pay, of the others 40. */
  const capped = turns.map((id, turn) =>
    contact(id, {
      reachedDay: turn < 100 ? 0 : null,
      paidDay: turn % 100 < (turn < 100 ? 60 : 40) ? 0 : null,
    }),
  );

  it("compares the earlier half of the drawn turns with the later one that a cap left over", () => {
    const found = orderEffect(capped, new Set(), SEED, ON_THE_20TH)!;
    expect(found.earlier).toEqual({ successes: 60, total: 100, reached: 100 });
    expect(found.later).toEqual({ successes: 40, total: 100, reached: 0 });
    expect(found.difference!.value).toBeCloseTo(0.2, 10);
    expect(found.perReached!.value).toBeCloseTo(0.2, 10);
    expect(found.perReached!.low).toBeCloseTo(0.2 - 1.96 * Math.sqrt(0.24 / 99 + 0.24 / 99), 3);
  });

  it("halves strangers by themselves, for their turns come after all others", () => {
    const strangers = new Set(turns.slice(50, 150));
    // Known ones all reached and paid, strangers not: by turn alone that would be an effect.
    const outcomes = ids.map((id) => contact(id, strangers.has(id) ? {} : { reachedDay: 0, paidDay: 0 }));
    expect(orderEffect(outcomes, strangers, SEED, ON_THE_20TH)).toBeNull();
    const one = orderEffect(capped, strangers, SEED, ON_THE_20TH)!;
    expect([one.earlier.total, one.later.total]).toEqual([100, 100]);
    expect(one.earlier.reached).toBe(100);
  });

  it("says nothing where both halves were reached alike, before the day is known, and of the held out", () => {
    const all = capped.map((outcome) => ({ ...outcome, reachedDay: 0 }));
    expect(orderEffect(all, new Set(), SEED, ON_THE_20TH)).toBeNull();
    const nearly = capped.map((outcome, turn) => ({
      ...outcome,
      reachedDay: turn < 100 || turn % 4 !== 0 ? 0 : null,
    }));
    expect(orderEffect(nearly, new Set(), SEED, ON_THE_20TH)!.later.reached).toBe(75);
    expect(orderEffect(capped, new Set(), SEED, { status: "bounded", deadline: 0 })).toBeNull();
    const held = capped.map((outcome) => ({ ...outcome, messaged: false }));
    expect(orderEffect(held, new Set(), SEED, ON_THE_20TH)).toBeNull();
  });

  it("counts a message that arrived after the deadline as not there", () => {
    const late = capped.map((outcome) => ({
      ...outcome,
      reachedDay: outcome.reachedDay === null ? 3 : 0,
    }));
    expect(orderEffect(late, new Set(), SEED, ON_THE_20TH)!.later.reached).toBe(0);
    expect(orderEffect(late, new Set(), SEED, { status: "known", deadline: 3 })).toBeNull();
  });
});

describe("effectPerReached", () => {
  it("has as limits the effects that the difference is just 1.96 standard errors away from", () => {
    const arm = (counts: readonly (readonly [n: number, paid: boolean, reached: boolean])[]) =>
      counts.flatMap(([n, paid, reached]) => Array.from({ length: n }, () => ({ paid, reached })));
    const first = arm([
      [60, true, true],
      [20, false, true],
      [5, true, false],
      [15, false, false],
    ]);
    const second = arm([
      [12, true, true],
      [6, false, true],
      [40, true, false],
      [62, false, false],
    ]);
    const found = effectPerReached(first, second)!;
    expect(found.value).toBeCloseTo((65 / 100 - 52 / 120) / (80 / 100 - 18 / 120), 12);
    for (const effect of [found.low, found.high]) {
      const moments = [first, second].map((units) => {
        const values = units.map(({ paid, reached }) => Number(paid) - effect * Number(reached));
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        return { mean, variance: squares / (values.length * (values.length - 1)) };
      });
      const away = (moments[0]!.mean - moments[1]!.mean) ** 2;
      expect(Math.sqrt(away / (moments[0]!.variance + moments[1]!.variance))).toBeCloseTo(1.96, 3);
    }
    expect(effectPerReached(second, first)).toBeNull();
  });
});

describe("reachOf", () => {
  it("divides the difference by the share that was reached in time", () => {
    const arm = (from: number, facts: (index: number) => Partial<ContactOutcome>) =>
      Array.from({ length: 100 }, (_, index) => contact(from + index, facts(index)));
    const outcomes = [
      ...arm(0, (index) => ({ reachedDay: index < 80 ? 0 : 2, paidDay: index < 60 ? 0 : null })),
      ...arm(100, (index) => ({ messaged: false, paidDay: index < 40 ? 0 : null })),
    ];
    const calendar = {
      startDay: "2026-11-20",
      dueDay: "2026-11-20",
      monthEndDay: "2026-11-30",
      knownDay: "2026-11-30",
      secondWaveDay: null,
    };
    const found = reachOf(outcomes, judgedOutcome("paid_by_due_date", outcomes, calendar))!;
    expect(found).toMatchObject({ reached: 80, messaged: 100, share: 0.8 });
    expect(found.perReached!.value).toBeCloseTo(0.2 / 0.8, 12);
  });
});

describe("guardrailsOf", () => {
  const arm = (contacts: number, optOuts: number) => ({ contacts, optOuts, complaints: 0, wrongNumbers: 0 });

  it("compares the arms, and claims nothing of a handful", () => {
    const [optOuts] = guardrailsOf({ messaged: arm(1000, 60), heldOut: arm(1000, 20) });
    expect(optOuts).toMatchObject({ key: "optOuts", messaged: { successes: 60, total: 1000 } });
    expect(optOuts!.difference!.value).toBeCloseTo(0.04, 10);
    expect(optOuts!.difference!.low).toBeGreaterThan(0);
    const [few] = guardrailsOf({ messaged: arm(50, 3), heldOut: arm(5, 0) });
    expect(few!.difference!.low).toBeLessThanOrEqual(0);
  });

  it("has no difference without a holdout, and no row without anybody", () => {
    expect(guardrailsOf({ messaged: arm(10, 1), heldOut: arm(0, 0) })[0]!.difference).toBeNull();
    expect(guardrailsOf({ messaged: arm(0, 0), heldOut: arm(0, 0) })).toEqual([]);
  });
});

describe("survivalEffect between lists", () => {
  it("gives bounds for a day that no list shows, and a point only for those that one does", () => {
    // Ten had paid by the list of day 0; thirty vanished between it and that of day 3; ten never did.
    const outcomes = Array.from({ length: 50 }, (_, id) =>
      contact(
        id,
        id < 10 ? { paidDay: 0, openDay: -1 } : id < 40 ? { paidDay: 3, openDay: 0 } : { openDay: 5 },
      ),
    );
    const found = survivalEffect(outcomes, 5)!;
    expect(found.shownDays).toEqual([0, 3, 4, 5]);
    expect(found.hiddenDays).toEqual([
      { day: 1, messaged: { low: 0.2, high: 0.8 }, heldOut: null },
      { day: 2, messaged: { low: 0.2, high: 0.8 }, heldOut: null },
    ]);
    expect(found.restrictedMeanDays).toBeNull();
  });

  it("judges by the first day after the deadline that a list shows, and by none where there is none", () => {
    const calendar = {
      startDay: "2026-11-20",
      dueDay: "2026-11-20",
      monthEndDay: "2026-11-30",
      knownDay: "2026-11-30",
      secondWaveDay: null,
    };
    const vanished = Array.from({ length: 50 }, (_, id) =>
      contact(id, { messaged: id < 25, ...(id % 2 === 0 ? { paidDay: 3, openDay: -1 } : {}) }),
    );
    const judged = (upTo: string) => judgedDay("paid_by_due_date", vanished, { ...calendar, knownDay: upTo });
    expect(judged("2026-11-30")).toEqual({ status: "known", deadline: 3 });
    expect(judged("2026-11-22")).toEqual({ status: "bounded", deadline: 0 });
    expect(judgedOutcome("paid_by_due_date", vanished, calendar)).toMatchObject({
      status: "known",
      deadline: 3,
    });
    expect(judgedDay("paid_by_month_end", vanished, { ...calendar, knownDay: "2026-11-29" }).status).toBe(
      "not_yet_known",
    );
  });
});
