import { period } from "../../../src/domain/billing-period";
import { cashEffect } from "../../../src/domain/effect/cash-effect";
import type { ContactOutcome } from "../../../src/domain/effect/contact-outcome";
import type { PeriodKnowledge } from "../../../src/domain/effect/known";
import { collectionOf, type LedgerRow } from "../../../src/domain/effect/ledger";
import { uncollectedEffect } from "../../../src/domain/effect/uncollected";
import { heldWithin } from "../../../src/domain/statistics/estimate";
import { seededRandom } from "../../../src/domain/statistics/seeded-random";
import { sampleEffectReport } from "../../support/sample-effect-report";

type Bill = Partial<ContactOutcome["bills"][number]>;

function contact(contactId: number, messaged: boolean, ...bills: Bill[]): ContactOutcome {
  const whole = bills.map((bill) => ({
    amount: 100,
    sheets: 1,
    energyKwh: 10,
    isHousehold: true,
    paidDay: null,
    openDay: 20,
    lateFee: 0,
    ...bill,
  }));
  return {
    contactId,
    campaignId: 1,
    messaged,
    stratum: "",
    pastOnTimeShare: null,
    billed: whole.reduce((sum, bill) => sum + bill.amount, 0),
    paidDay: null,
    openDay: 20,
    reachedDay: null,
    bills: whole,
  };
}

const paid = (day: number, bill: Bill = {}): Bill => ({ ...bill, paidDay: day, openDay: day - 1 });

describe("the limits of a difference of shares", () => {
  it("are nothing and everything, also of a few customers with bills of every size", () => {
    const { uncollected, cash } = sampleEffectReport().campaign!;
    const large = uncollected!.rows.filter(({ group }) => group === "large");
    for (const { difference, scaled, messaged } of uncollected!.rows) {
      expect(difference!.low).toBeGreaterThanOrEqual(-1);
      expect(difference!.high).toBeLessThanOrEqual(1);
      expect(scaled!.low).toBeCloseTo(difference!.low * messaged.billed, 6);
      expect(scaled!.high).toBeCloseTo(difference!.high * messaged.billed, 6);
    }
    // So few that chance alone would pass the limits.
    expect(large.map(({ difference }) => [difference!.low, difference!.high])).toEqual([
      [-1, 1],
      [-1, 1],
    ]);
    expect(heldWithin({ value: 0.1, low: -2, high: 0.3 }, 1)).toEqual({ value: 0.1, low: -1, high: 0.3 });
    expect(cash!.extraByDueDate!.high).toBeLessThanOrEqual(cash!.billedMessaged);
  });
});

it("a bill paid on the due date itself bears no late fee", () => {
  const fee = { lateFee: 3_000 };
  const arm = (messaged: boolean, onTime: number) =>
    Array.from({ length: 30 }, (_, id) =>
      contact(id + (messaged ? 0 : 30), messaged, id < onTime ? paid(0, fee) : fee),
    );
  const found = cashEffect([...arm(true, 29), ...arm(false, 1)], 10, 0, seededRandom(3))!;
  expect(found.lateFeesAvoided!.value).toBeCloseTo(28 * 3_000, 6);
});

describe("what was not collected on the 20th, to the last kWh", () => {
  const outcomes = [
    contact(1, true, paid(0), paid(1, { amount: 300, energyKwh: 40 })),
    contact(2, true, { amount: 500, energyKwh: 50, isHousehold: false }),
    contact(3, true, paid(0, { energyKwh: null, sheets: 2 })),
    contact(4, false, {}, paid(0, { amount: 200, energyKwh: 30 })),
    contact(5, false, paid(2, { amount: 700, energyKwh: 70, isHousehold: null })),
  ];
  const found = uncollectedEffect(outcomes, 0, 10, seededRandom(1));
  const row = (group: string, measure: string) =>
    found.rows.find((one) => one.group === group && one.measure === measure)!;

  it("by arm, by kind of customer, in both measures", () => {
    expect(found.status).toBe("known");
    expect(row("all", "energy_kwh")).toMatchObject({
      messaged: { contacts: 2, billed: 100, open: 90 },
      heldOut: { contacts: 2, billed: 110, open: 80 },
    });
    expect(row("all", "rupiah")).toMatchObject({
      messaged: { contacts: 3, billed: 1000, open: 800 },
      heldOut: { contacts: 2, billed: 1000, open: 800 },
    });
    expect(row("households", "energy_kwh")).toMatchObject({
      messaged: { contacts: 1, billed: 50, open: 40 },
      heldOut: { contacts: 1, billed: 40, open: 10 },
    });
    expect(row("large", "rupiah")).toMatchObject({
      messaged: { contacts: 1, billed: 500, open: 500 },
      heldOut: { contacts: 0, billed: 0, open: 0 },
      difference: null,
      scaled: null,
    });
  });

  it("as a difference of the shares, and scaled to what was billed to the messaged", () => {
    const { difference, scaled } = row("all", "energy_kwh");
    expect(difference!.value).toBeCloseTo(90 / 100 - 80 / 110, 12);
    expect(scaled!.value).toBeCloseTo((90 / 100 - 80 / 110) * 100, 10);
  });

  it("counts the sheets without energy, the earlier months of merged rows too, and the bills without power", () => {
    expect(found).toMatchObject({ sheetsWithoutEnergy: 2, billsWithoutPower: 1 });
  });
});

it("the unit's own shares stand beside it, and none where the energy of too many is unknown", () => {
  const NOVEMBER = period("2026-11");
  const row = (paidDay: string | null, billsWithoutEnergy: number): LedgerRow => ({
    period: NOVEMBER,
    paidDay,
    openDay: null,
    isExact: paidDay !== null,
    bills: 100,
    amount: 1000,
    energyKwh: paidDay === null ? 50 : 150,
    billsWithoutEnergy,
  });
  const knowledge: PeriodKnowledge = {
    period: NOVEMBER,
    knownDay: "2026-12-05",
    settledDay: "2026-12-05",
    snapshots: [],
    missingBase: null,
    openFrom: "2026-11-04",
  };
  const of = (missing: number) =>
    collectionOf([row("2026-11-20", 0), row("2026-11-25", 0), row(null, missing)], NOVEMBER, () => knowledge)!
      .uncollectedOnDueDate!;
  expect(of(0).amount).toBeCloseTo(2 / 3, 12);
  expect(of(0).energy).toBeCloseTo(200 / 350, 12);
  expect(of(40).energy).toBeNull();
});
