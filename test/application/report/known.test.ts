import { sqlOfDataSource } from "../../../src/adapters/database/connection/sql";
import { createReportReader } from "../../../src/adapters/database/report/report-reader";
import { createStore } from "../../../src/adapters/database/store";
import { createAndPlan } from "../../../src/application/campaigns/plan-campaign";
import { reportEffect } from "../../../src/application/report/report-effect";
import { period } from "../../../src/domain/billing-period";
import type { OutcomeKey } from "../../../src/domain/effect/payment-effect";
import { instantOf } from "../../../src/domain/local-time";
import { effectReportPage } from "../../../src/texts/effect-report/page";
import { describeOnDatabases } from "../../support/database";
import { useImports } from "../../support/imports";

const NOVEMBER = period("2026-11");
const SENT_AT = instantOf("2026-11-20", "08:00");
const idOf = (n: number) => `5167599000${String(n).padStart(2, "0")}`;
const HEAD = "UNITUP;IDPEL;NAMA;LEMBAR;RPTAG;RPBK;BULAN;NO_WA";
const list = (...numbers: number[]) =>
  [
    HEAD,
    ...numbers.map(
      (n) => `51675;${idOf(n)};SITI ${n};1;50000;0;202611;0890000000${String(n).padStart(2, "0")}`,
    ),
    "",
  ].join("\n");
const paid = (...rows: readonly (readonly [n: number, day: string, month?: string])[]) =>
  [
    "Idpel;TglTransaksi;Bulan;RpTagihan",
    ...rows.map(([n, day, month]) => `${idOf(n)};${day};${month ?? "202611"};50000`),
    "",
  ].join("\n");
const record = (month: string, ...numbers: number[]) =>
  [
    "UNITUP;IDPEL;NAMA;TARIF;DAYA;BLTH;RPTAG;SLALWBP;SAHLWBP;PEMKWH",
    ...numbers.map((n) => `51675;${idOf(n)};SITI ${n};R1;900;${month};50000;0;40;40`),
    "",
  ].join("\n");

type File = readonly [content: string, asOf?: string];

/** Ten customers; a push on the 20th; then the files of a unit, in whatever order they come. */
describeOnDatabases("what is known of a month", (open) => {
  const rig = useImports(open, {}, instantOf("2026-12-14", "08:00"));

  async function reportAfter(files: readonly File[], now = "2026-12-15 08:00") {
    const { take, dataSource } = await rig();
    const store = createStore(dataSource);
    const sql = sqlOfDataSource(dataSource, (work) => work());
    const at = (text: string) => ({ asOf: text });
    await take("dpm.csv", record("202611", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), at("2026-11-03 08:00"));
    await take("pagi.csv", list(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), at("2026-11-20 07:30"));
    const campaign = await createAndPlan(
      {
        store,
        clock: { now: () => SENT_AT, sleep: async () => undefined },
        ids: { next: () => "seed" },
        events: { emit: () => undefined },
        push: { holdoutPercent: 50, invoicePdf: "off", senders: ["jajag-1"] },
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
    for (const [index, [content, asOf]] of files.entries())
      await take(`${index}.csv`, content, asOf === undefined ? {} : { asOf });
    const [day, clock] = now.split(" ");
    const report = await reportEffect(
      {
        reader: createReportReader(sql),
        clock: { now: () => instantOf(day!, clock) },
      },
      { campaignId: campaign.id },
    );
    const outcome = (key: OutcomeKey) => report.campaign!.outcomes.find((each) => each.key === key)!;
    const month = report.months.find((each) => each.period === NOVEMBER)!;
    return { report, outcome, month, page: effectReportPage(report, "PLN ULP Jajag") };
  }

  const UNTIL_20: File = [paid([1, "20261120"], [2, "20261120"]), "2026-11-21 07:30"];

  test("the month is known to its settlement list's moment, and says so", async () => {
    const { report, outcome, month, page } = await reportAfter([UNTIL_20]);
    expect(report.known.knownDay).toBe("2026-11-20");
    expect(outcome("paid_by_due_date").status).toBe("known");
    expect(outcome("paid_by_month_end").status).toBe("not_yet_known");
    expect(month).toMatchObject({ openAtMonthEnd: null, collectedByMonthEnd: null, collectionRate: null });
    expect(month.openOnDueDate).toMatchObject({ bills: 8, amount: 400_000, energyKwh: 320 });
    expect(page.stamp).toContain("data per 20 November 2026, 24.00 WIB");
  });

  test("a payment after its list is refused with its row, and moves nothing", async () => {
    const { report, outcome } = await reportAfter(
      [UNTIL_20, [paid([3, "20261201"]), "2026-11-21 08:00"]],
      "2026-11-21 09:00",
    );
    expect(report.known.knownDay).toBe("2026-11-20");
    expect(outcome("paid_by_month_end").status).toBe("not_yet_known");
    expect(report.arrears.map(({ day }) => day)).toEqual(["2026-11-20"]);
  });

  test.each<[string, File[]]>([
    ["billing record", [[record("202612", 1, 2, 3), "2026-12-03 08:00"]]],
    [
      "billing record and payments of its own",
      [
        [record("202612", 1, 2, 3), "2026-12-03 08:00"],
        [paid([1, "20261205", "202612"]), "2026-12-06 08:00"],
      ],
    ],
  ])("next month's %s tells nothing about this month", async (_, files) => {
    const { report, outcome, month } = await reportAfter([UNTIL_20, ...files]);
    expect(report.known.knownDay).toBe("2026-11-20");
    expect(outcome("paid_within_7_days").status).toBe("not_yet_known");
    expect(month.openAtMonthEnd).toBeNull();
  });

  test("a list that is imported late, without its moment, is known to the day before its last payment", async () => {
    const { report, outcome, page } = await reportAfter([[paid([1, "20261120"], [2, "20261123"])]]);
    expect(report.known.knownDay).toBe("2026-11-22");
    expect(outcome("paid_by_month_end").status).toBe("not_yet_known");
    expect(page.stamp).toContain("data per 22 November 2026");
  });

  test("nothing is known beyond now, whatever a list says", async () => {
    const { report } = await reportAfter([[paid([1, "20261120"]), "2026-11-24 10:00"]], "2026-11-22 10:00");
    expect(report.known.knownDay).toBe("2026-11-21");
  });

  test("without any list of payments nothing is known, and nothing is zero", async () => {
    const { outcome, month } = await reportAfter([]);
    expect(outcome("paid_by_due_date").status).toBe("not_yet_known");
    expect(month).toMatchObject({ onTimeShare: null, collectedByDueDate: null });
  });

  test.each(["2026-11-20 20:00", "2026-11-21 00:00", "2026-11-21 07:30", "2026-11-21 12:00"])(
    "snapshots only: the list of %s is the state of the 20th, 24.00",
    async (asOf) => {
      const { report, outcome, month } = await reportAfter([[list(1, 2, 3, 4, 5, 6), asOf]]);
      expect(outcome("paid_by_due_date")).toMatchObject({ status: "known" });
      const { messaged, heldOut } = outcome("paid_by_due_date");
      expect(messaged.successes + heldOut.successes).toBe(4);
      expect(month.openOnDueDate).toMatchObject({
        bills: 6,
        amount: 300_000,
        energyKwh: 240,
        possiblyPaid: null,
      });
      expect(report.campaign!.uncollected!.status).toBe("known");
      expect(report.campaign!.judged!.insteadBy).toBeNull();
    },
  );

  test("snapshots only, none at that midnight: a range, and judged by the first list after it", async () => {
    const { report, outcome, month, page } = await reportAfter([
      [list(1, 2, 3, 4, 5, 6), "2026-11-22 07:30"],
      [list(1, 2, 3), "2026-11-25 07:30"],
    ]);
    const onTime = outcome("paid_by_due_date");
    expect(onTime).toMatchObject({ status: "bounded", messagedShare: null, plain: null });
    expect(onTime.messagedBounds!.low).toBe(0);
    expect(onTime.messagedBounds!.high).toBeGreaterThan(0);
    expect(month.openOnDueDate!.possiblyPaid).toMatchObject({ bills: 4, amount: 200_000 });
    expect(month).toMatchObject({ onTimeShare: null, collectedByDueDate: null });
    const judged = report.campaign!.judged!;
    expect(judged).toMatchObject({ status: "known", day: "2026-11-21" });
    expect(judged.insteadBy).toEqual(instantOf("2026-11-22", "07:30"));
    expect(judged.messaged.successes + judged.heldOut.successes).toBe(4);
    expect(page.verdict.sentence).toContain("tidak lagi ada di daftar 22-11-2026 07.30 WIB");
    expect(page.figures.at(-1)!.value).toBe("240 sampai 400 kWh");
    // Days between the lists are no days without payments.
    expect(report.campaign!.cash!.days.map(({ day }) => day)).toEqual([1, 4]);
    expect(report.campaign!.cash!.daysSooner).toBeNull();
    expect(report.campaign!.survival!.restrictedMeanDays).toBeNull();
    expect(report.campaign!.uncollected!.status).toBe("between_lists");
  });

  test("months of which only payments were given have no rates and no arrears of zero", async () => {
    const { report, page } = await reportAfter([
      [paid([1, "20261012", "202610"], [2, "20261014", "202610"]), "2026-11-01 07:30"],
      UNTIL_20,
    ]);
    const october = report.months.find((each) => each.period === "2026-10")!;
    expect(october).toMatchObject({
      bills: null,
      billed: null,
      onTimeShare: null,
      collectionRate: null,
      daysSalesOutstanding: null,
      openAtMonthEnd: null,
      openOnDueDate: null,
      collectedByDueDate: 100_000,
    });
    expect(october.gaps).toContain("payments_only");
    const notes = page.sections.flatMap(({ tables }) => tables.map(({ note }) => note ?? ""));
    expect(notes.join(" ")).toContain(
      '"–" untuk Oktober 2026: hanya daftar pelunasannya yang pernah diambil',
    );
  });
});
