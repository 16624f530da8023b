import { sqlOfDataSource } from "../../../src/adapters/database/connection/sql";
import { createReportReader } from "../../../src/adapters/database/report/report-reader";
import { createStore } from "../../../src/adapters/database/store";
import { createAndPlan } from "../../../src/application/campaigns/plan-campaign";
import { reportEffect } from "../../../src/application/report/report-effect";
import { period } from "../../../src/domain/billing-period";
import { instantOf } from "../../../src/domain/local-time";
import { effectReportPage } from "../../../src/texts/effect-report/page";
import { describeOnDatabases } from "../../support/database";
import { useImports } from "../../support/imports";

const NOVEMBER = period("2026-11");
const SENT_AT = instantOf("2026-11-20", "08:00");
const HEAD = "IDPEL;NAMA;RPTAG;BULAN;NO_WA";

const idOf = (n: number) => `5167599000${String(n).padStart(2, "0")}`;
const owes = (n: number) => `${idOf(n)};SITI ${n};50000;202611;0890000000${String(n).padStart(2, "0")}`;
const list = (...numbers: number[]) => [HEAD, ...numbers.map(owes), ""].join("\n");
const paid = (day: string, ...numbers: number[]) =>
  ["Idpel;TglTransaksi;Bulan;RpTagihan", ...numbers.map((n) => `${idOf(n)};${day};202611;50000`), ""].join(
    "\n",
  );

/** Files as they come, each contradicting another; what the report says of them. */
describeOnDatabases("late, corrected and contradictory files", (open) => {
  const rig = useImports(open);

  async function reportAfter(...files: readonly (readonly [content: string, asOf?: string])[]) {
    const { take, dataSource } = await rig();
    const store = createStore(dataSource);
    const sql = sqlOfDataSource(dataSource, (work) => work());
    const clock = { now: () => instantOf("2026-12-02", "08:00"), sleep: async () => undefined };
    await take("pagi.csv", list(1, 2, 3, 4, 5, 6), { asOf: "2026-11-20 07:30" });
    const campaign = await createAndPlan(
      {
        store,
        clock: { ...clock, now: () => SENT_AT },
        ids: { next: () => "seed" },
        events: { emit: () => undefined },
        push: { holdoutPercent: 0, invoicePdf: "off", senders: ["jajag-1"] },
      } as unknown as Parameters<typeof createAndPlan>[0],
      {
        kind: "invoice_push",
        name: "push",
        period: NOVEMBER,
        audience: "belum-bayar",
        body: null,
        createdBy: "test",
      },
    );
    await store.now.campaigns.moveTo(campaign.id, "running", ["planned"], SENT_AT);
    await sql.run("UPDATE deliveries SET state = 'accepted', begun_at = ?, accepted_at = ?", [
      SENT_AT,
      SENT_AT,
    ]);
    for (const [index, [content, asOf]] of files.entries())
      await take(`${index}.csv`, content, asOf === undefined ? {} : { asOf });
    const report = await reportEffect(
      { reader: createReportReader(sql), clock },
      { campaignId: campaign.id },
    );
    const table = effectReportPage(report, "PLN ULP Jajag")
      .sections.flatMap(({ tables }) => tables)
      .find(({ title }) => title.startsWith("Data yang terlambat"))!;
    const counts = Object.fromEntries(table.rows.map((row) => [String(row[0]), row[2]]));
    const onTime = report.campaign!.outcomes.find(({ key }) => key === "paid_by_due_date")!;
    return { counts, onTime: onTime.messaged };
  }

  test("a bill that was paid before the message leaves both arms", async () => {
    const { counts, onTime } = await reportAfter([paid("20261118", 1)], [paid("20261120", 2)]);
    expect(counts["Lunas sebelum hari kirim"]).toBe(1);
    expect(onTime).toMatchObject({ total: 5, successes: 1 });
  });

  test("of two payments the earlier day counts", async () => {
    const { counts, onTime } = await reportAfter([paid("20261123", 1)], [paid("20261120", 1)]);
    expect(counts["Dilunasi dua kali"]).toBe(1);
    expect(onTime).toMatchObject({ total: 6, successes: 1 });
  });

  test("a bill that is on a later list again is open again", async () => {
    const { counts, onTime } = await reportAfter(
      [list(1, 2, 3, 4, 5), "2026-11-20 20:00"],
      [list(1, 2, 3, 4, 5, 6), "2026-11-21 07:30"],
    );
    expect(counts["Terbuka lagi sesudah lunas"]).toBe(1);
    expect(onTime).toMatchObject({ total: 6, successes: 0 });
  });

  test("a payment for a bill that nobody knows is kept, and changes no share", async () => {
    const { counts, onTime } = await reportAfter([paid("20261120", 1, 77)]);
    expect(counts["Pelunasan untuk tagihan yang tidak dikenal"]).toBe(1);
    expect(onTime).toMatchObject({ total: 6, successes: 1 });
  });

  test("a list older than the last changes nothing", async () => {
    const { counts, onTime } = await reportAfter([list(1, 2, 3), "2026-11-19 07:30"]);
    expect(counts["Daftar lebih lama dari yang sudah ada"]).toBe(1);
    expect(onTime).toMatchObject({ total: 6, successes: 0 });
  });
});
