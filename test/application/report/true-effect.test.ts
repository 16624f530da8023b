import { sqlOfDataSource } from "../../../src/adapters/database/connection/sql";
import { createReportReader } from "../../../src/adapters/database/report/report-reader";
import { reportEffect } from "../../../src/application/report/report-effect";
import { period } from "../../../src/domain/billing-period";
import { primaryEstimate } from "../../../src/domain/effect/payment-effect";
import { instantOf } from "../../../src/domain/local-time";
import { verdictOf } from "../../../src/texts/effect-report/verdict";
import { useDatabase } from "../../support/database";
import { fillReportDatabase } from "../../support/fill-report-database";

const CLOCK = { now: () => instantOf("2026-12-02", "08:00"), sleep: async () => undefined };

describe("a unit whose true effect is known", () => {
  const open = useDatabase("SQLite");

  async function reportOn(effect: number, holdoutPercent: number) {
    const { dataSource } = await open();
    await dataSource.query("BEGIN");
    await fillReportDatabase(dataSource, {
      customers: 4000,
      months: 4,
      period: period("2026-11"),
      holdoutPercent,
      effect,
      seed: 4,
    });
    await dataSource.query("COMMIT");
    const sql = sqlOfDataSource(dataSource, (work) => work());
    return reportEffect({ reader: createReportReader(sql), clock: CLOCK }, {});
  }

  it("is found: the interval contains it, and the sentence says so", async () => {
    const report = await reportOn(0.2, 40);
    const primary = report.campaign!.outcomes.find((outcome) => outcome.key === "paid_by_due_date")!;
    const estimate = primaryEstimate(primary)!;
    expect(primary.adjusted).not.toBeNull();
    expect(estimate.low).toBeLessThan(0.2);
    expect(estimate.high).toBeGreaterThan(0.2);
    expect(verdictOf(report)).toMatchObject({ tone: "shown", label: "Terbukti" });
    expect(report.campaign!.cash!.daysSooner!.low).toBeGreaterThan(0);
    expect(report.campaign!.survival!.restrictedMeanDays!.high).toBeLessThan(0);
  });

  it("is not claimed where there is none", async () => {
    expect(verdictOf(await reportOn(0, 40))).toMatchObject({ tone: "not_shown", label: "Belum terbukti" });
  });

  it("cannot be concluded without a holdout, and the report says what it would take", async () => {
    const report = await reportOn(0.2, 0);
    expect(verdictOf(report)).toMatchObject({ tone: "open", label: "Hanya gambaran" });
    expect(report.campaign!.outcomes.every((outcome) => outcome.plain === null)).toBe(true);
    expect(report.power!.rows.length).toBeGreaterThan(0);
  });
});
