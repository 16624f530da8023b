import { renderReport } from "../../../src/adapters/report/render-report";
import { balanceOf } from "../../../src/domain/effect/balance";
import { effectReportPage } from "../../../src/texts/effect-report/page";
import { studyTables } from "../../../src/texts/effect-report/study-tables";
import { sampleEffectReport } from "../../support/sample-effect-report";

const REPORT = sampleEffectReport(400, 100, 60);

describe("the tables of a thesis", () => {
  const [flow, balance, effects] = studyTables(REPORT);

  it("lose nobody on the way: drawn is judged and lost together, in each arm", () => {
    const row = (step: string) => flow!.rows.find(([label]) => String(label).startsWith(step))!;
    for (const column of [1, 2, 3])
      expect(row("Diundi")[column]).toBe(Number(row("Dinilai")[column]) + Number(row("Hilang")[column]));
  });

  it("show the mean of the comparison in every row of effects, and the primary outcome by its name", () => {
    expect(effects!.rows.length).toBeGreaterThan(3);
    for (const row of effects!.rows) expect(typeof row[1]).toBe("number");
    expect(effects!.rows.filter(([label]) => String(label).includes("(utama)"))).toHaveLength(1);
  });

  it("compare what was so before the message", () => {
    expect(balance!.rows.map(([label]) => label)).toContain("Tagihan per kontak");
  });

  it("are Markdown, a line a row", async () => {
    const { content, fileName } = await renderReport("tables", REPORT, effectReportPage(REPORT, "ULP"));
    expect(fileName).toMatch(/\.md$/);
    const text = content.toString("utf8");
    expect(text).toContain(`## ${flow!.title}`);
    expect(text).toContain("| --- | ---: | ---: | ---: |");
  });

  it("have no effects without a holdout", () => {
    const without = studyTables(sampleEffectReport(200, 0, 0));
    expect(without.map(({ title }) => title)).toEqual([flow!.title]);
  });
});

it("a standardised difference is that of the means in mean standard deviations", () => {
  const contact = (messaged: boolean, billed: number) => ({
    contactId: billed,
    campaignId: 1,
    messaged,
    stratum: "",
    pastOnTimeShare: null,
    billed,
    paidDay: null,
    openDay: 0,
    reachedDay: null,
    bills: [
      {
        amount: billed,
        sheets: 1,
        energyKwh: null,
        isHousehold: true,
        paidDay: null,
        openDay: 0,
        lateFee: 0,
      },
    ],
  });
  const rows = balanceOf([contact(true, 10), contact(true, 20), contact(false, 20), contact(false, 40)]);
  const billed = rows.find(({ covariate }) => covariate === "billed")!;
  expect(billed).toMatchObject({ messaged: { mean: 15 }, heldOut: { mean: 30 } });
  // Variances 50 and 200: −15 ÷ √125.
  expect(billed.standardised).toBeCloseTo(-15 / Math.sqrt(125), 12);
  expect(rows.find(({ covariate }) => covariate === "sheets")!.standardised).toBeNull();
  expect(rows.some(({ covariate }) => covariate === "energy_kwh")).toBe(false);
});
