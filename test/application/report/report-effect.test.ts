import { type Sql, sqlOfDataSource } from "../../../src/adapters/database/connection/sql";
import { createReportReader } from "../../../src/adapters/database/report/report-reader";
import { type ReportQuestion, reportEffect } from "../../../src/application/report/report-effect";
import { period } from "../../../src/domain/billing-period";
import type { OutcomeKey } from "../../../src/domain/effect/payment-effect";
import type { EffectReport } from "../../../src/domain/effect-report";
import { instantOf } from "../../../src/domain/local-time";
import { effectReportPage } from "../../../src/texts/effect-report/page";
import { describeOnDatabases } from "../../support/database";
import { handMadeMonth } from "../../support/hand-made-month";

const CLOCK = { now: () => instantOf("2026-12-02", "08:00"), sleep: async () => undefined };

describeOnDatabases("a hand-made month", (open) => {
  async function unit(): Promise<{ sql: Sql; report(question?: ReportQuestion): Promise<EffectReport> }> {
    const { dataSource } = await open();
    const sql = sqlOfDataSource(dataSource, (work) => work());
    await handMadeMonth(sql);
    return {
      sql,
      report: (question = {}) => reportEffect({ reader: createReportReader(sql), clock: CLOCK }, question),
    };
  }

  it("accounts for every contact of the plan", async () => {
    const { campaign } = await (await unit()).report();
    const { distribution } = campaign!;
    expect(distribution).toMatchObject({ targeted: 7, accepted: 5, delivered: 4, read: 2 });
    expect(distribution!.tally).toMatchObject({
      planned: 13,
      byState: { held_out: 4, suppressed: 2, cancelled: 1, failed: 1 },
    });
    expect(distribution!.tally.byReason).toEqual(
      expect.arrayContaining([
        { state: "suppressed", reason: "opted_out", count: 1 },
        { state: "suppressed", reason: "no_phone", count: 1 },
        { state: "cancelled", reason: "already_paid", count: 1 },
        { state: "failed", reason: "not_on_whatsapp", count: 1 },
      ]),
    );
    expect(distribution!.minutesToAccepted).toMatchObject({ count: 5, p50: 3, max: 5 });
    expect(distribution!.minutesToDelivered).toMatchObject({ count: 4, p50: 5, max: 10 });
    expect(distribution!.minutesToRead).toMatchObject({ count: 2, p50: 45, max: 60 });
    expect(distribution!.responses).toEqual({
      replies: 1,
      pdfRequests: 1,
      optOuts: 1,
      wrongNumbers: 0,
      complaints: 0,
    });
  });

  it("counts who paid, by arm, by intention to treat", async () => {
    const { campaign } = await (await unit()).report();
    const paid = (key: OutcomeKey) => {
      const outcome = campaign!.outcomes.find((candidate) => candidate.key === key)!;
      return [outcome.status, outcome.messaged.successes, outcome.heldOut.successes];
    };
    expect(campaign!.assignment).toMatchObject({ messaged: 6, heldOut: 3 });
    expect(paid("paid_by_due_date")).toEqual(["known", 2, 1]);
    expect(paid("paid_within_1_day")).toEqual(["known", 1, 0]);
    expect(paid("paid_within_3_days")).toEqual(["known", 4, 1]);
    expect(paid("paid_within_7_days")).toEqual(["known", 4, 2]);
    expect(paid("paid_by_month_end")).toEqual(["known", 4, 2]);
    const steps = campaign!.survival!.messaged.filter((step) => step.events > 0);
    expect(steps.map((step) => [step.day, step.atRisk, step.events])).toEqual([
      [0, 6, 1],
      [2, 5, 1],
      [3, 4, 2],
    ]);
  });

  it("adds up the money day by day", async () => {
    const { cash } = (await (await unit()).report()).campaign!;
    expect(cash).toMatchObject({ billedMessaged: 620_000, billedHeldOut: 340_000, horizonDays: 12 });
    expect(cash!.days.slice(0, 5).map((day) => day.messaged)).toEqual([
      100_000, 150_000, 190_000, 330_000, 330_000,
    ]);
    // 100 of 340 were in by the 20th: scaled to the 620 of the other arm.
    expect(cash!.days[2]!.heldOut!.value).toBeCloseTo((620_000 * 100) / 340, 6);
    // (190/620 − 100/340) × 620
    expect(cash!.extraByDueDate!.value).toBeCloseTo(190_000 - (620_000 * 100) / 340, 6);
    // Late by the 20th: 60, 200, 80, 90 messaged (B1 10.000, R1 3.000 three times); 150 and 90 held out (10.000 + 3.000).
    expect(cash!.lateFeesAvoided!.value).toBeCloseTo(6 * (13_000 / 3 - 19_000 / 6), 6);
  });

  it("says what was not collected on the 20th and at month end, as direct SQL says", async () => {
    const { sql, report } = await unit();
    const { arrears, months } = await report();
    expect(arrears.map((each) => [each.day, each.total.bills, each.total.amount])).toEqual([
      ["2026-11-20", 7, 610_000],
      ["2026-11-30", 4, 320_000],
    ]);
    const direct = await sql.one<{ amount: number }>(
      `SELECT SUM(amount) AS amount FROM bills
        WHERE state = 'open' OR (state = 'paid' AND (paid_on > '2026-11-20' OR paid_on IS NULL))`,
    );
    expect(arrears[0]!.total.amount).toBe(Number(direct!.amount));
    expect(arrears[0]!.total).toMatchObject({ energyKwh: 100, billsWithoutEnergy: 6 });
    for (const groups of [arrears[0]!.byTariff, arrears[0]!.byRoute, arrears[0]!.byAge])
      expect(groups.reduce((sum, group) => sum + group.amount, 0)).toBe(610_000);
    expect(arrears[0]!.byTariff.map((each) => [each.group, each.customers, each.amount])).toEqual([
      ["R1", 4, 390_000],
      ["B1", 3, 220_000],
    ]);
    expect(months.map((month) => month.period)).toEqual(["2026-09", "2026-10", "2026-11"]);
    expect(months[2]).toMatchObject({
      bills: 11,
      billed: 880_000,
      billsPaidByDueDate: 4,
      collectedByDueDate: 270_000,
      collectedByMonthEnd: 560_000,
    });
    expect(months[2]!.daysSalesOutstanding).toBeCloseTo((320 / 880) * 30, 9);
  });

  it("counts the bills that needed a rule", async () => {
    const { data } = await (await unit()).report();
    expect(data).toEqual({
      rules: { paidBeforeStart: 1, unusable: 1, intervalOnly: 1, straddlingDueDate: 0, withoutPower: 0 },
      stoppedBecausePaid: 1,
      contactsWithoutBill: 2,
      billsInBothArms: 1,
      imports: { paidTwice: 2, reopened: 1, unknownSettlements: 3, olderSnapshots: 1 },
    });
  });

  it("knows only what the data reaches", async () => {
    const { sql, report } = await unit();
    await sql.run("UPDATE settlement_spans SET last_paid_on = '2026-11-19', as_of = ?", [
      instantOf("2026-11-20", "12:00"),
    ]);
    await sql.run("UPDATE bills SET state = 'open', paid_on = NULL WHERE paid_on > '2026-11-20'");
    await sql.run("UPDATE bills SET state = 'open', paid_before = NULL WHERE paid_before IS NOT NULL");
    const found = await report();
    expect(found.campaign!.outcomes.map((outcome) => outcome.status)).toEqual([
      "not_yet_known",
      "known",
      "not_yet_known",
      "not_yet_known",
      "not_yet_known",
    ]);
    expect(found.arrears.map((each) => each.day)).toEqual(["2026-11-19"]);
    expect(effectReportPage(found, "ULP").verdict.label).toBe("Menunggu data");
  });

  it("does not compare the arms after a second wave", async () => {
    const { sql, report } = await unit();
    await sql.run(
      `INSERT INTO campaigns (kind, name, period, audience, attach_pdf, state, holdout_percent, holdout_seed,
                              second_wave_of, primary_outcome, due_on, plan_cursor, planned_count, created_by,
                              created_at, started_at)
       SELECT 'second_wave', 'Gelombang kedua', period, audience, attach_pdf, state, 0, 'x', 1, primary_outcome, due_on,
              0, 0, 'test', created_at, ? FROM campaigns WHERE id = 1`,
      [instantOf("2026-11-21", "08:00")],
    );
    const { campaign } = await report({ campaignId: 1 });
    expect(campaign!.outcomes.map((outcome) => [outcome.key, outcome.status])).toEqual([
      ["paid_by_due_date", "known"],
      ["paid_within_1_day", "known"],
      ["paid_within_3_days", "mixed_by_second_wave"],
      ["paid_within_7_days", "mixed_by_second_wave"],
      ["paid_by_month_end", "mixed_by_second_wave"],
    ]);
    expect(campaign!.survival!.horizonDays).toBe(2);
  });

  it("reports a month without a campaign, and refuses what is not there", async () => {
    const { report } = await unit();
    const october = await report({ period: period("2026-10") });
    expect(october.campaign).toBeNull();
    expect(effectReportPage(october, "ULP").verdict.label).toBe("Tanpa pengiriman");
    await expect(report({ campaignId: 9 })).rejects.toMatchObject({ code: "not_found" });
  });
});
