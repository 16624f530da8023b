import { period } from "../../src/domain/billing-period";
import { arrearsOf } from "../../src/domain/effect/arrears";
import { balanceOf } from "../../src/domain/effect/balance";
import { cashEffect } from "../../src/domain/effect/cash-effect";
import { type ContactOutcome, NO_RULES } from "../../src/domain/effect/contact-outcome";
import { distributionOf } from "../../src/domain/effect/distribution";
import { guardrailsOf } from "../../src/domain/effect/guardrails";
import type { PeriodKnowledge } from "../../src/domain/effect/known";
import { collectionTrend, type LedgerRow, leftOfMonth, outstanding } from "../../src/domain/effect/ledger";
import { outcomeEffects } from "../../src/domain/effect/payment-effect";
import { reachOf } from "../../src/domain/effect/reach";
import { survivalEffect } from "../../src/domain/effect/survival-effect";
import { uncollectedEffect } from "../../src/domain/effect/uncollected";
import type { EffectReport } from "../../src/domain/effect-report";
import { addDays, instantOf } from "../../src/domain/local-time";
import { powerTable, smallestEffect } from "../../src/domain/statistics/power";
import { seededRandom } from "../../src/domain/statistics/seeded-random";

const PERIOD = period("2026-11");
const STARTED_AT = instantOf("2026-11-20", "08:00");
const CALENDAR = {
  startDay: "2026-11-20",
  dueDay: "2026-11-20",
  monthEndDay: "2026-11-30",
  knownDay: "2026-12-01",
  secondWaveDay: null,
};

const PAID_ON = (day: string) => ({ paidDay: day, openDay: addDays(day, -1), isExact: true });
const knows = (of: string): PeriodKnowledge => ({
  period: of,
  knownDay: "2026-12-01",
  settledDay: "2026-12-01",
  snapshots: [],
  missingBase: null,
  openFrom: `${of}-01`,
});

/**
 * A whole report without a database: `messagedPaid` of 400 messaged and `heldOutPaid` of 100 held-out contacts pay on
 * the due date, the others a day or more later, every fifth never.
 */
export function sampleEffectReport(messagedPaid = 200, heldOutPaid = 30, heldOut = 100): EffectReport {
  const outcomes = [...arm(true, 400, messagedPaid), ...arm(false, heldOut, heldOutPaid)];
  const ledger: LedgerRow[] = [
    {
      period: period("2026-10"),
      ...PAID_ON("2026-10-15"),
      bills: 900,
      amount: 9e7,
      energyKwh: 6e4,
      billsWithoutEnergy: 0,
    },
    {
      period: period("2026-10"),
      ...PAID_ON("2026-11-03"),
      bills: 100,
      amount: 1e7,
      energyKwh: 7e3,
      billsWithoutEnergy: 0,
    },
    {
      period: PERIOD,
      ...PAID_ON("2026-11-12"),
      bills: 850,
      amount: 8.5e7,
      energyKwh: 5e4,
      billsWithoutEnergy: 10,
    },
    {
      period: PERIOD,
      paidDay: null,
      openDay: null,
      isExact: false,
      bills: 150,
      amount: 1.5e7,
      energyKwh: 9e3,
      billsWithoutEnergy: 20,
    },
  ];
  const total = outstanding(ledger, PERIOD, "2026-11-20", knows);
  const months = collectionTrend(ledger, PERIOD, 13, knows);
  const contacts = outcomes.length;
  return {
    period: PERIOD,
    rollout: null,
    madeAt: instantOf("2026-12-02", "08:00"),
    known: knows(PERIOD),
    campaign: {
      id: 7,
      name: "Push November",
      kind: "invoice_push",
      startedAt: STARTED_AT,
      finishedAt: null,
      holdoutPercent: 20,
      holdoutSeed: "benih",
      primaryOutcome: "paid_by_due_date",
      distribution: distributionOf(deliveries(), STARTED_AT, {
        replies: 40,
        pdfRequests: 12,
        optOuts: 2,
        wrongNumbers: 3,
        complaints: 1,
      }),
      calendar: CALENDAR,
      assignment: { messaged: 400, heldOut, splitPValue: heldOut === 0 ? null : 0.8 },
      balance: balanceOf(outcomes),
      outcomes: outcomeEffects(outcomes, CALENDAR),
      judged: {
        ...outcomeEffects(outcomes, CALENDAR)[0]!,
        day: "2026-11-20",
        insteadBy: null,
      },
      survival: survivalEffect(outcomes, 10),
      mixing: {
        heldOutPushed: 0,
        heldOutBroadcast: 0,
        heldOutReached: 0,
        messagedAgain: 0,
        heldOutShare: heldOut === 0 ? null : 0,
      },
      reach: reachOf(outcomes, outcomeEffects(outcomes, CALENDAR)[0]!),
      guardrails: guardrailsOf({
        messaged: { contacts: 400, optOuts: 2, complaints: 1, wrongNumbers: 3 },
        heldOut: { contacts: heldOut, optOuts: 0, complaints: 0, wrongNumbers: 0 },
      }),
      order: null,
      cash: cashEffect(outcomes, 10, 0, seededRandom(1)),
      uncollected: uncollectedEffect(outcomes, 0, 10, seededRandom(2)),
    },
    pooled: null,
    months,
    zeroArrears: { ...leftOfMonth(ledger, PERIOD, knows)!, of: 1000, lastMonth: 100, yearAgo: null },
    arrears: [
      arrearsOf(
        [{ ...total, tariff: "R1", route: "<JJG&A>", age: "1", customers: 150 }],
        "2026-11-20",
        total,
      ),
    ],
    firstPushOn: "2026-11-20",
    power: {
      baseShare: 0.3,
      baseOf: "held_out",
      contactsPerMonth: contacts,
      smallestEffect: heldOut === 0 ? null : smallestEffect(0.3, contacts, heldOut / contacts),
      rows: powerTable(0.3, contacts),
    },
    data: {
      rules: { ...NO_RULES, intervalOnly: 4 },
      stoppedBecausePaid: 5,
      contactsWithoutBill: 6,
      billsInBothArms: 7,
      imports: { paidTwice: 1, reopened: 2, unknownSettlements: 3, olderSnapshots: 4 },
    },
  };
}

function arm(messaged: boolean, size: number, paidOnTime: number): ContactOutcome[] {
  return Array.from({ length: size }, (_, index) => {
    const paidDay = index < paidOnTime ? 0 : index % 5 === 0 ? null : 1 + (index % 12);
    const openDay = paidDay === null ? 100 : paidDay - 1;
    const amount = 50_000 + (index % 7) * 20_000;
    return {
      contactId: messaged ? index : 1000 + index,
      campaignId: 7,
      messaged,
      stratum: index % 2 === 0 ? "R1/900 1 high" : "R1/1300 1 low",
      pastOnTimeShare: null,
      billed: amount,
      paidDay,
      openDay,
      reachedDay: messaged ? 0 : null,
      bills: [
        {
          amount,
          sheets: 1,
          energyKwh: Math.round(amount / 1444),
          isHousehold: index % 50 !== 0,
          paidDay,
          openDay,
          lateFee: 3000,
        },
      ],
    };
  });
}

function deliveries() {
  return Array.from({ length: 520 }, (_, index) => {
    const at = (minutes: number) => new Date(STARTED_AT.getTime() + minutes * 60_000);
    const none = { reason: null, acceptedAt: null, deliveredAt: null, readAt: null };
    if (index < 100) return { ...none, state: "held_out" as const };
    if (index < 120) return { ...none, state: "suppressed" as const, reason: "opted_out" };
    const delivered = { ...none, acceptedAt: at(index / 4), deliveredAt: at(index / 4 + 1) };
    return index % 3 === 0
      ? { ...delivered, state: "delivered" as const }
      : { ...delivered, state: "read" as const, readAt: at(index / 2) };
  });
}
