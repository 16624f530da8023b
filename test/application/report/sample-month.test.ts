import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sqlOfDataSource } from "../../../src/adapters/database/connection/sql";
import { createImportStore } from "../../../src/adapters/database/imports/import-store";
import { readMessagedPhones } from "../../../src/adapters/database/report/messaged-phones";
import { createReportReader } from "../../../src/adapters/database/report/report-reader";
import { createStore } from "../../../src/adapters/database/store";
import { openTable } from "../../../src/adapters/files/open-table";
import { createRejectionsFile } from "../../../src/adapters/files/rejections-file";
import { simulatePayments } from "../../../src/adapters/files/sample-data/simulate-payments";
import { openBills, writeSampleData } from "../../../src/adapters/files/sample-data/write-sample-data";
import { writeSettlements } from "../../../src/adapters/files/sample-data/write-settlements";
import { createAndPlan } from "../../../src/application/campaigns/plan-campaign";
import { importFile } from "../../../src/application/importing/import-file";
import { reportEffect } from "../../../src/application/report/report-effect";
import { period } from "../../../src/domain/billing-period";
import { primaryEstimate } from "../../../src/domain/effect/payment-effect";
import { instantOf, parseLocalInstant } from "../../../src/domain/local-time";
import { describeOnDatabases } from "../../support/database";

const MONTH = period("2026-11");
const SENT_AT = instantOf("2026-11-20", "08:00");

/** The whole road of a month: exported files, campaign, settlements, report. Only the sending is played by one statement. */
describeOnDatabases("a sample month with a hidden effect", (open) => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "lunas-month-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function reportOf(effectPoints: number, seed: number) {
    const { dataSource } = await open();
    const store = createStore(dataSource);
    const sql = sqlOfDataSource(dataSource, (work) => work());
    const clock = { now: () => instantOf("2026-12-02", "08:00"), sleep: async () => undefined };
    const files = { open: openTable, rejectionsFor: createRejectionsFile };
    const take = (name: string, asOf: string | null, isUnpaidList: boolean) =>
      importFile(
        { files, imports: createImportStore(dataSource), clock },
        {
          path: join(folder, name),
          kind: null,
          period: isUnpaidList ? MONTH : null,
          asOf: asOf === null ? null : parseLocalInstant(asOf),
          isDryRun: false,
          force: false,
        },
      );
    const sample = { customers: 4000, seed, period: MONTH, folder, effectPoints };
    const manifest = await writeSampleData(sample);
    for (const file of manifest.files.filter(({ when }) => when === "before"))
      await take(file.name, file.asOf, file.kind === "unpaid_list");

    const deps = {
      store,
      clock: { ...clock, now: () => SENT_AT },
      ids: { next: () => `seed-${seed}` },
      events: { emit: () => undefined },
      push: { holdoutPercent: 40, invoicePdf: "off", senders: ["jajag-1"] },
    } as unknown as Parameters<typeof createAndPlan>[0];
    const campaign = await createAndPlan(deps, {
      kind: "invoice_push",
      name: "push",
      period: MONTH,
      audience: "belum-bayar",
      body: null,
      createdBy: "test",
    });
    await store.now.campaigns.moveTo(campaign.id, "running", ["planned"], SENT_AT);
    await sql.run(
      "UPDATE deliveries SET state = 'accepted', begun_at = ?, accepted_at = ? WHERE state = 'pending'",
      [SENT_AT, SENT_AT],
    );
    const { phones } = await readMessagedPhones(sql, campaign.id);
    const payments = simulatePayments(openBills(sample), (phone) => phones.has(phone), effectPoints, {
      seed,
      period: MONTH,
    });
    await writeSettlements(join(folder, "sesudah.csv"), payments);
    await take("sesudah.csv", null, false);
    return reportEffect({ reader: createReportReader(sql), clock }, { campaignId: campaign.id });
  }

  it.each([
    [20, 1],
    [0, 2],
  ])("of %d points has it in its interval (seed %d)", async (points, seed) => {
    const { campaign } = await reportOf(points, seed);
    const primary = campaign!.outcomes.find(({ key }) => key === "paid_by_due_date")!;
    const { low, high } = primaryEstimate(primary)!;
    expect(low).toBeLessThan(points / 100);
    expect(high).toBeGreaterThan(points / 100);
    expect(low > 0).toBe(points > 0);
  });
});
