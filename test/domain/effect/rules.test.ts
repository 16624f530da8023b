import { period } from "../../../src/domain/billing-period";
import { splitPValue } from "../../../src/domain/effect/assignment";
import { type BillFacts, paymentTime } from "../../../src/domain/effect/bill-facts";
import { horizon, monthEnd } from "../../../src/domain/effect/calendar";
import { contactOutcome } from "../../../src/domain/effect/contact-outcome";
import { lateFee } from "../../../src/domain/effect/late-fee";
import { outcomeEffect } from "../../../src/domain/effect/payment-effect";
import { billPlacer } from "../../../src/domain/effect/place-bill";
import { type PooledCampaign, pooledEffect } from "../../../src/domain/effect/pooled-effect";
import { stratumOf } from "../../../src/domain/effect/stratum";
import { timelineOf } from "../../../src/domain/effect/timeline";
import { parseLocalInstant } from "../../../src/domain/local-time";

const OPEN: BillFacts = {
  customerId: "516759900001",
  period: "2026-11",
  amount: 100_000,
  tariff: "R1",
  powerVa: 900,
  sheets: 1,
  energyKwh: null,
  dueOn: "2026-11-20",
  state: "open",
  paidOn: null,
  paidAfter: null,
  paidBefore: null,
};

const KNOWN = { knownDay: "2026-12-05", settledDay: null };

function outcomeOf(...bills: Partial<BillFacts>[]) {
  const facts = bills.map((bill) => ({ ...OPEN, ...bill }));
  const contact = {
    contactId: 1,
    campaignId: 1,
    messaged: true,
    pastBills: 0,
    pastOnTime: 0,
    reachedAt: null,
    bills: facts,
  };
  return contactOutcome(
    contact,
    "2026-11-18",
    billPlacer("2026-11-18", "2026-11-20", () => KNOWN),
  );
}

describe("paymentTime", () => {
  it("takes the day of the settlement list before anything else", () => {
    const paidBefore = parseLocalInstant("2026-11-25 07:30");
    expect(paymentTime({ ...OPEN, state: "paid", paidOn: "2026-11-21", paidBefore })).toEqual({
      kind: "paid",
      day: "2026-11-21",
      openDay: "2026-11-20",
      isExact: true,
    });
  });

  it("lies between two lists, of which one of the evening or the morning is the state of the midnight between", () => {
    const between = (after: string, before: string) => {
      const time = paymentTime({
        ...OPEN,
        state: "paid",
        paidAfter: parseLocalInstant(after),
        paidBefore: parseLocalInstant(before),
      });
      return time.kind === "paid" ? [time.openDay, time.day] : time.kind;
    };
    // A list as of 21-11 00.00 is the 20th, 24.00; so are those of the evening before and of the morning after.
    for (const moment of ["2026-11-20 20:00", "2026-11-20 23:59", "2026-11-21 00:00", "2026-11-21 12:00"]) {
      expect(between("2026-11-20 07:30", moment)).toEqual(["2026-11-19", "2026-11-20"]);
      expect(between(moment, "2026-11-22 07:30")).toEqual(["2026-11-20", "2026-11-21"]);
    }
    for (const moment of ["2026-11-20 19:59", "2026-11-20 12:01"]) {
      expect(between("2026-11-20 07:30", moment)).toEqual(["2026-11-19", "2026-11-20"]);
      expect(between(moment, "2026-11-22 07:30")).toEqual(["2026-11-19", "2026-11-21"]);
    }
  });

  it("uses nothing of a bill that is void, or paid without any day", () => {
    expect(paymentTime({ ...OPEN, state: "void" }).kind).toBe("void");
    expect(paymentTime({ ...OPEN, state: "paid" }).kind).toBe("void");
    expect(paymentTime(OPEN).kind).toBe("open");
  });
});

describe("contactOutcome", () => {
  it("is paid on the day of the last bill, and not before all are paid", () => {
    const paid = (paidOn: string) => ({ state: "paid" as const, paidOn });
    expect(outcomeOf(paid("2026-11-18"), paid("2026-11-21")).outcome!.paidDay).toBe(3);
    expect(outcomeOf(paid("2026-11-18"), {}).outcome!.paidDay).toBeNull();
  });

  it("leaves out what was paid before the start, but not on its day", () => {
    expect(outcomeOf({ state: "paid", paidOn: "2026-11-17" })).toMatchObject({
      outcome: null,
      rules: { paidBeforeStart: 1 },
    });
    expect(outcomeOf({ state: "paid", paidOn: "2026-11-18" }).outcome!.paidDay).toBe(0);
  });

  it("takes what vanished from a list drawn after the start for a payment of the first day", () => {
    const vanished = (after: string, before: string) =>
      outcomeOf({
        state: "paid",
        paidAfter: parseLocalInstant(after),
        paidBefore: parseLocalInstant(before),
      });
    // A list of 10.00 is the state of the midnight before, but the message had left at 08.00.
    expect(vanished("2026-11-17 07:30", "2026-11-18 10:00").outcome!.paidDay).toBe(0);
    expect(vanished("2026-11-16 07:30", "2026-11-17 10:00")).toMatchObject({
      outcome: null,
      rules: { paidBeforeStart: 1 },
    });
  });

  it("counts an interval around the end of the due date as unknown, and says so", () => {
    const between = (after: string, before: string) =>
      outcomeOf({ state: "paid", paidAfter: parseLocalInstant(after), paidBefore: parseLocalInstant(before) })
        .rules;
    expect(between("2026-11-20 07:30", "2026-11-22 07:30")).toMatchObject({
      intervalOnly: 1,
      straddlingDueDate: 1,
    });
    expect(between("2026-11-20 07:30", "2026-11-21 07:30")).toMatchObject({
      intervalOnly: 1,
      straddlingDueDate: 0,
    });
    expect(between("2026-11-19 07:30", "2026-11-20 07:30")).toMatchObject({
      intervalOnly: 1,
      straddlingDueDate: 0,
    });
    expect(between("2026-11-21 07:30", "2026-11-22 07:30")).toMatchObject({
      intervalOnly: 1,
      straddlingDueDate: 0,
    });
  });
});

describe("lateFee: PLN's table", () => {
  it.each([
    [450, 50_000, 3_000],
    [900, 50_000, 3_000],
    [1300, 50_000, 5_000],
    [2200, 50_000, 10_000],
    [5500, 50_000, 50_000],
    [6600, 1_000_000, 75_000],
    [14_000, 5_000_000, 150_000],
    [23_000, 1_000_000, 100_000],
  ])("%d VA, Rp%d", (powerVa, amount, fee) => expect(lateFee(powerVa, amount)).toBe(fee));

  it("estimates nothing without the power", () => expect(lateFee(null, 1)).toBeNull());
});

describe("stratumOf", () => {
  it("takes the largest bill, the longest arrears of one customer, and the past", () => {
    const bills = [
      { ...OPEN, amount: 10 },
      { ...OPEN, amount: 10, period: "2026-10" },
      { ...OPEN, customerId: "516759900002", tariff: "B1", powerVa: 2200, amount: 99 },
    ];
    expect(stratumOf({ bills, pastBills: 3, pastOnTime: 2 })).toBe("B1/2200 2 high");
    expect(stratumOf({ bills: [...bills, ...bills], pastBills: 3, pastOnTime: 2 })).toBe("B1/2200 3 high");
    expect(stratumOf({ bills: bills.slice(0, 1), pastBills: 0, pastOnTime: 0 })).toBe("R1/900 1 unknown");
    expect(stratumOf({ bills: bills.slice(0, 1), pastBills: 3, pastOnTime: 1 })).toBe("R1/900 1 middling");
  });
});

describe("the calendar", () => {
  const calendar = {
    startDay: "2026-11-18",
    dueDay: "2026-11-20",
    monthEndDay: monthEnd(period("2026-11")),
    knownDay: "2026-12-05",
    secondWaveDay: null,
  };

  it("reaches to month end, to what is known, or to the day before a second wave", () => {
    expect(calendar.monthEndDay).toBe("2026-11-30");
    expect(horizon(calendar)).toBe(12);
    expect(horizon({ ...calendar, knownDay: "2026-11-22" })).toBe(4);
    expect(horizon({ ...calendar, secondWaveDay: "2026-11-19" })).toBe(0);
  });
});

describe("outcomeEffect", () => {
  it("has a share only of a day whose state is shown: not before it is known, and not of one before the start", () => {
    const calendar = {
      startDay: "2026-11-18",
      dueDay: "2026-11-20",
      monthEndDay: "2026-11-30",
      knownDay: "2026-11-20",
      secondWaveDay: null,
    };
    const outcomes = [outcomeOf({ state: "paid", paidOn: "2026-11-19" })].map(({ outcome }) => outcome!);
    const shareBy = (deadline: number) =>
      outcomeEffect("paid_within_3_days", outcomes, calendar, deadline).messagedShare?.value ?? null;
    expect([shareBy(-1), shareBy(2), shareBy(3)]).toEqual([null, 1, null]);
  });
});

describe("splitPValue", () => {
  it("finds a planned split likely and a broken one next to impossible", () => {
    expect(splitPValue(900, 100, 10)).toBe(1);
    expect(splitPValue(910, 90, 10)!).toBeGreaterThan(0.2);
    expect(splitPValue(990, 10, 10)!).toBeLessThan(1e-6);
    expect(splitPValue(1000, 0, 0)).toBeNull();
  });
});

describe("timelineOf", () => {
  it("counts up, in buckets that a reader can name", () => {
    const timeline = timelineOf({
      accepted: Float64Array.of(0.5, 1.5, 100),
      delivered: Float64Array.of(2.5),
      read: new Float64Array(0),
    });
    expect(timeline.bucketMinutes).toBe(2);
    expect(timeline.points[0]).toMatchObject({ minute: 0, accepted: 0 });
    expect(timeline.points[1]).toMatchObject({ minute: 2, accepted: 2, delivered: 0, acceptedPerMinute: 1 });
    expect(timeline.points.at(-1)).toMatchObject({ minute: 100, accepted: 3, delivered: 1, read: 0 });
  });

  it("is empty when nothing left", () => {
    const none = new Float64Array(0);
    expect(timelineOf({ accepted: none, delivered: none, read: none }).points).toEqual([]);
  });
});

describe("pooledEffect", () => {
  function month(campaignId: number, paidMessaged: number, paidHeldOut: number): PooledCampaign {
    const arm = (messaged: boolean, size: number, paid: number) =>
      Array.from({ length: size }, (_, index) => ({
        contactId: index + (messaged ? 0 : 1000),
        campaignId,
        messaged,
        stratum: "",
        pastOnTimeShare: null,
        billed: 1,
        paidDay: index < paid ? 0 : null,
        openDay: index < paid ? -1 : 10,
        reachedDay: null,
        bills: [],
      }));
    return {
      campaignId,
      deadline: 0,
      outcomes: [...arm(true, 100, paidMessaged), ...arm(false, 100, paidHeldOut)],
    };
  }

  it("compares each month within itself", () => {
    const pooled = pooledEffect([month(1, 30, 20), month(2, 80, 70)], "paid_by_due_date")!;
    expect(pooled).toMatchObject({ campaigns: 2, contacts: 200 });
    expect(pooled.stratified!.value).toBeCloseTo(0.1, 12);
    expect(pooled.adjusted!.value).toBeCloseTo(0.1, 12);
  });

  it("speaks where the first month has no past, and where counts are too small for a regression", () => {
    const withPast = (part: PooledCampaign): PooledCampaign => ({
      ...part,
      outcomes: part.outcomes.map((outcome, index) => ({ ...outcome, pastOnTimeShare: (index % 10) / 10 })),
    });
    const pooled = pooledEffect([month(1, 30, 20), withPast(month(2, 80, 70))], "paid_by_due_date")!;
    expect(pooled.method).toBe("adjusted");
    expect(pooled.estimate!.value).toBeCloseTo(0.1, 2);
    const small = pooledEffect([month(1, 9, 1), month(2, 8, 0)], "paid_by_due_date")!;
    expect(small).toMatchObject({ method: "small_counts", adjusted: null, stratified: null });
    expect(small.estimate!.value).toBeCloseTo(0.08, 12);
    expect(small.estimate!.low).toBeGreaterThan(0);
  });

  it("needs two months with both arms", () => {
    expect(pooledEffect([month(1, 30, 20)], "paid_by_due_date")).toBeNull();
  });
});
