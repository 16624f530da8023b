import { pdfText as forPdf } from "../../../src/adapters/report/pdf-text";
import { renderReport } from "../../../src/adapters/report/render-report";
import { REPORT_FORMATS, type ReportFormat } from "../../../src/application/report/make-report";
import { effectReportPage } from "../../../src/texts/effect-report/page";
import { pdfPages, pdfText } from "../../support/pdf-text";
import { sampleEffectReport } from "../../support/sample-effect-report";

const REPORT = sampleEffectReport();
const PAGE = effectReportPage(REPORT, "PLN ULP Jajag");

async function render(format: ReportFormat): Promise<string> {
  return (await renderReport(format, REPORT, PAGE)).content.toString();
}

describe("renderReport", () => {
  it.each(REPORT_FORMATS)("names and types the %s file", async (format) => {
    const file = await renderReport(format, REPORT, PAGE);
    expect(file.fileName).toBe(`laporan-2026-11-pengiriman-7.${format === "text" ? "txt" : format}`);
    expect(file.mimeType).toMatch(/^(text|application)\//);
    expect(file.content.length).toBeGreaterThan(1000);
  });

  it("makes HTML that needs nothing from elsewhere and escapes what files said", async () => {
    const html = await render("html");
    expect(html.match(/<svg/g)).toHaveLength(6);
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(http/);
    expect(html).toContain("&lt;JJG&amp;A&gt;");
    expect(html).not.toContain("<JJG&A>");
    expect(html).toContain(PAGE.verdict.sentence);
    expect(html).toContain("@page{size:A4");
  });

  it("draws the same in PDF, on A4, all pages numbered", async () => {
    const { content } = await renderReport("pdf", REPORT, PAGE);
    const pages = pdfPages(content);
    expect(new Set(pages)).toEqual(new Set(["595x842"]));
    const words = pdfText(content).join(" ");
    for (const text of [PAGE.title, PAGE.verdict.label, ...PAGE.figures.map((figure) => figure.value)])
      expect(words).toContain(forPdf(text));
    for (const section of PAGE.sections) expect(words).toContain(section.heading);
    expect(words).toContain(`${pages.length} / ${pages.length}`);
    expect(words).not.toContain("?");
  });

  it("keeps numbers numbers in the workbook", async () => {
    const { content } = await renderReport("xlsx", REPORT, PAGE);
    const { default: readXlsxFile } = await import("read-excel-file/node");
    const sheets = await readXlsxFile(content);
    expect(sheets.map((sheet) => sheet.sheet)).toEqual([
      "ringkasan",
      ...PAGE.sections.map((section) => section.id),
    ]);
    const rows = sheets[1]!.data;
    expect(rows.find((row) => row[0] === "Direncanakan")!.slice(0, 3)).toEqual(["Direncanakan", 520, 1]);
  });

  it("gives every number of every table in CSV, one a line", async () => {
    const lines = (await render("csv")).trimEnd().split("\r\n");
    const cells = PAGE.sections.flatMap((section) =>
      section.tables.map((table) => table.rows.length * (table.columns.length - 1)),
    );
    expect(lines).toHaveLength(1 + cells.reduce((sum, count) => sum + count, 0));
    expect(lines).toContain("pengiriman,Semua kontak dalam rencana,Direncanakan,Kontak,520,count");
  });

  it("disarms formulas that a file smuggled in", async () => {
    const [head] = REPORT.arrears;
    const evil = { ...head!, byRoute: [{ ...head!.byRoute[0]!, group: "=HYPERLINK(1)" }] };
    const report = { ...REPORT, arrears: [evil] };
    const { content } = await renderReport("csv", report, effectReportPage(report, "ULP"));
    expect(content.toString()).toContain(",'=HYPERLINK(1),");
  });

  it("gives machines the numbers themselves", async () => {
    expect(JSON.parse(await render("json"))).toEqual(JSON.parse(JSON.stringify(REPORT)));
  });

  it("fits a terminal: the conclusion, the figures, tables in line", async () => {
    const text = await render("text");
    expect(text.replaceAll("\n", " ")).toContain(PAGE.verdict.sentence);
    expect(text).toMatch(/^Direncanakan +520 +100,0%$/m);
    const head = text.split("\n").findIndex((line) => line.startsWith("Keadaan"));
    const [heads, rule, row] = text.split("\n").slice(head, head + 3);
    expect(rule).toMatch(/^[- ]+$/);
    expect(heads!.length).toBe(rule!.length);
    expect(row!.length).toBe(rule!.length);
  });
});

describe("a report on little", () => {
  it.each(REPORT_FORMATS)("is drawn as %s without a campaign, and without any data", async (format) => {
    const month = { ...REPORT, campaign: null, power: null };
    const nothing = { ...month, dataAsOf: null, months: [], arrears: [] };
    for (const report of [month, nothing]) {
      const page = effectReportPage(report, "ULP");
      const file = await renderReport(format, report, page);
      expect(file.fileName).toMatch(/^laporan-2026-11\.\w+$/);
      expect(file.content.toString()).not.toMatch(/NaN|undefined/);
    }
  });
});

describe("text for the built-in PDF fonts", () => {
  it("keeps what they know and replaces the rest", () => {
    expect(forPdf("−2,9 · é – “Rp”")).toBe("–2,9 · é – “Rp”");
    expect(forPdf("Šećer 王")).toBe("Šecer ?");
  });
});
