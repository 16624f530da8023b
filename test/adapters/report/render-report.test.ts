import { columnWidths, GAP, SIZE } from "../../../src/adapters/report/pdf-columns";
import { contentWidth, createSheet, REGULAR } from "../../../src/adapters/report/pdf-sheet";
import { pdfText as forPdf } from "../../../src/adapters/report/pdf-text";
import { renderReport } from "../../../src/adapters/report/render-report";
import { REPORT_FORMATS, type ReportFormat } from "../../../src/application/report/make-report";
import { effectReportPage } from "../../../src/texts/effect-report/page";
import { pdfPages, pdfParts, pdfText } from "../../support/pdf-text";
import { sampleEffectReport } from "../../support/sample-effect-report";
import { zipPart } from "../../support/zip-part";

const REPORT = sampleEffectReport();
const PAGE = effectReportPage(REPORT, "PLN ULP Jajag");

/** Drawn once for all who only look at it: a PDF takes a second. */
const drawn = new Map<ReportFormat, ReturnType<typeof renderReport>>();

function draw(format: ReportFormat): ReturnType<typeof renderReport> {
  const file = drawn.get(format) ?? renderReport(format, REPORT, PAGE);
  drawn.set(format, file);
  return file;
}

async function render(format: ReportFormat): Promise<string> {
  return (await draw(format)).content.toString();
}

describe("renderReport", () => {
  it.each(REPORT_FORMATS)("names and types the %s file", async (format) => {
    const file = await draw(format);
    expect(file.fileName).toBe(
      `laporan-2026-11-pengiriman-7.${{ text: "txt", tables: "md" }[format as string] ?? format}`,
    );
    expect(file.mimeType).toMatch(/^(text|application)\//);
    expect(file.content.length).toBeGreaterThan(1000);
  });

  it("makes HTML that needs nothing from elsewhere and escapes what files said", async () => {
    const html = await render("html");
    expect(html).not.toMatch(/<script|<link|<img|@import|url\((?!data:font)|="https?:(?!\/\/www\.w3\.org)/);
    expect(html).toContain("&lt;JJG&amp;A&gt;");
    expect(html).not.toContain("<JJG&A>");
    expect(html).toContain(PAGE.verdict.sentence);
    expect(html).toContain("@page{size:A4");
  });

  it("can be read by ear and by keyboard: captions, heads of rows, findings, states in words, boxes that scroll", async () => {
    const html = await render("html");
    const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
    const tables = PAGE.sections.flatMap((section) => section.tables);
    const rows = tables.reduce((sum, table) => sum + table.rows.length, 0) + PAGE.scorecard!.rows.length;
    expect(count(/<caption>/g)).toBe(tables.length + 1);
    expect(count(/<th scope="row"/g)).toBe(rows);
    expect(count(/<div class="scroll" tabindex="0" role="region" aria-label="/g)).toBe(tables.length);
    const charts = PAGE.sections.flatMap((section) => section.charts);
    for (const { finding } of charts) expect(html.split(`<desc>${finding}</desc>`)).toHaveLength(3);
    expect(count(/<div class="wide"><svg role="img" aria-label="/g)).toBe(charts.length);
    expect(count(/<div class="narrow"><svg role="img" aria-label="/g)).toBe(charts.length);
    for (const { label } of PAGE.health)
      expect(html).toMatch(new RegExp(`(?:baik|meragukan|diketahui):</span> ${label} `));
  });

  it("stands in its order: health, verdict, figures, what is left, scorecard, then the sections", async () => {
    const html = await render("html");
    const marks = [
      'class="health"',
      'class="verdict"',
      'class="figures"',
      'class="gauge"',
      'class="scorecard"',
    ];
    const places = [...marks, ...PAGE.sections.map(({ id }) => `id="${id}"`)].map((mark) =>
      html.indexOf(`${mark}`),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it("draws the same in PDF, on A4, all pages numbered", async () => {
    const { content } = await draw("pdf");
    const pages = pdfPages(content);
    expect(new Set(pages)).toEqual(new Set(["595x842"]));
    const words = pdfText(content).join(" ");
    for (const text of [PAGE.title, PAGE.verdict.label, ...PAGE.figures.map((figure) => figure.value)])
      expect(words.replaceAll("\u00a0", " ")).toContain(text);
    for (const section of PAGE.sections) expect(words).toContain(section.heading);
    expect(words).toContain(`${pages.length} / ${pages.length}`);
    expect(words).not.toContain("?");
  });

  it("makes a PDF that is tagged and has its fonts inside, so that it looks and sounds the same everywhere", async () => {
    const { content } = await draw("pdf");
    const raw = content.toString("latin1");
    expect(raw).toMatch(/\/MarkInfo/);
    expect(raw.match(/\/FontFile2/g)).toHaveLength(2);
    expect(raw).not.toContain("/BaseFont /Helvetica");
    const parts = pdfParts(content);
    const charts = PAGE.sections.flatMap((section) => section.charts);
    const tables = PAGE.sections.flatMap((section) => section.tables);
    const count = (type: string) => parts.filter((each) => each === type).length;
    expect([count("H1"), count("H2")]).toEqual([1, PAGE.sections.length]);
    expect(count("Figure")).toBe(charts.length);
    expect(count("Table")).toBe(tables.length + 1);
    expect(count("TR")).toBeGreaterThan(tables.length);
  });

  it("never tears a minus, or a unit, from its number", async () => {
    const [figure, ...others] = PAGE.figures;
    // Wherever the words break, the sign and the unit must be on the line of their number.
    for (let padding = 0; padding < 16; padding++) {
      const detail = `${"w".repeat(padding)} x −Rp77,9 juta`;
      const page = { ...PAGE, sections: [], figures: [{ ...figure!, detail }, ...others] };
      const { content } = await renderReport("pdf", REPORT, page);
      const lines = pdfText(content).filter((line) => /77,9|−$/.test(line));
      expect(lines.join("|")).toMatch(/−Rp77,9\u00a0juta/);
    }
  });

  it("never breaks a number in a table that is too wide for the page", () => {
    const sheet = createSheet("Lebar");
    const rupiah = Array.from({ length: 7 }, () => ({ label: "Batas bawah", kind: "rupiah" as const }));
    const table = {
      title: "Lebar",
      columns: [{ label: "Pelanggan", kind: "text" as const }, ...rupiah],
      rows: [
        ["rumah tangga sampai 2.200 VA dan semua yang serupa dengan itu", ...rupiah.map(() => -12_850_306)],
      ],
    };
    const [words, ...numbers] = columnWidths(sheet, table);
    const own = sheet
      .font(REGULAR)
      .fontSize(SIZE)
      .widthOfString("−Rp12.850.306", { features: ["tnum", "kern"] });
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(own + GAP);
    expect(words! + numbers.reduce((sum, width) => sum + width, 0)).toBeCloseTo(contentWidth(sheet), 6);
  });

  it("leaves no row of a table alone on a page, wherever the table begins", async () => {
    const rows = Array.from({ length: 70 }, (_, index) => [`baris-${index}`, index]);
    const columns = [
      { label: "Baris", kind: "text" as const },
      { label: "Nilai", kind: "count" as const },
    ];
    const perPage = (lines: string[]) => {
      const pages: number[] = [0];
      for (const line of lines) {
        if (line === "Nilai") pages.push(0);
        if (/^baris-/.test(line)) pages[pages.length - 1]!++;
      }
      return pages.slice(1);
    };
    for (let count = 40; count < 70; count += 2) {
      const table = { title: "Panjang", columns, rows: rows.slice(0, count), note: "Catatan." };
      const section = { ...PAGE.sections[0]!, charts: [], tables: [table] };
      const page = { ...PAGE, scorecard: null, sections: [section] };
      const { content } = await renderReport("pdf", REPORT, page);
      const found = perPage(pdfText(content));
      expect(found.reduce((sum, each) => sum + each, 0)).toBe(count);
      expect(Math.min(...found)).toBeGreaterThanOrEqual(3);
    }
  });

  it("keeps numbers numbers in the workbook", async () => {
    const { content } = await draw("xlsx");
    const { default: readXlsxFile } = await import("read-excel-file/node");
    const sheets = await readXlsxFile(content);
    expect(sheets.map((sheet) => sheet.sheet)).toEqual([
      "ringkasan",
      ...PAGE.sections.map((section) => section.id),
      "harian",
      "linimasa",
    ]);
    const rows = sheets.find((sheet) => sheet.sheet === "pengiriman")!.data;
    expect(rows.find((row) => row[0] === "Direncanakan")!.slice(0, 3)).toEqual(["Direncanakan", 520, 1]);
  });

  it("shows numbers, not words, on the first sheet of the workbook, and the whole verdict", async () => {
    const { content } = await draw("xlsx");
    const { default: readXlsxFile } = await import("read-excel-file/node");
    const [summary] = await readXlsxFile(content);
    const rowOf = (label: string) => summary!.data.find((row) => row[0] === label)!;
    for (const { label, number } of PAGE.figures)
      expect(rowOf(label)[1]).toBeCloseTo(number!.value * (number!.kind === "points" ? 100 : 1), 9);
    const primary = PAGE.scorecard!.rows.find((row) => row.isPrimary)!;
    expect(rowOf(`${primary.label} (utama)`).slice(1, 4)).toEqual([
      primary.messaged,
      primary.heldOut,
      primary.difference!.value * 100,
    ]);
    const xml = zipPart(content, "xl/worksheets/sheet1.xml");
    const height = Number(/<row r="6"[^>]* ht="([\d.]+)"/.exec(xml)?.[1]);
    expect(height).toBeGreaterThanOrEqual(15 * Math.ceil(PAGE.verdict.sentence.length / 150));
  });

  it("freezes and filters the long tables, and prints each sheet one page wide with its heads", async () => {
    const { content } = await draw("xlsx");
    const sheets = ["ringkasan", ...PAGE.sections.map(({ id }) => id), "harian", "linimasa"];
    for (const [index, name] of sheets.entries()) {
      const xml = zipPart(content, `xl/worksheets/sheet${index + 1}.xml`);
      expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(xml).toContain('fitToWidth="1" fitToHeight="0"');
      expect(xml.includes('state="frozen"')).toBe(["harian", "linimasa"].includes(name));
    }
    const daily = PAGE.lists.find(({ sheet }) => sheet === "harian")!;
    expect(daily.rows).toHaveLength(11);
    expect(zipPart(content, `xl/worksheets/sheet${sheets.indexOf("harian") + 1}.xml`)).toContain(
      '<autoFilter ref="A2:K13"/>',
    );
    expect(zipPart(content, "xl/workbook.xml")).toContain("'harian'!$1:$2");
  });

  it("gives every number in CSV, one a line, with keys that no two lines share", async () => {
    const lines = (await render("csv")).trimEnd().split("\r\n");
    expect(lines[0]).toBe("\ufeffmetric,arm,method,stat,value");
    const keys = lines.slice(1).map((line) => line.split(",").slice(0, 4).join());
    expect(new Set(keys).size).toBe(keys.length);
    expect(lines).toContain("campaign/outcomes/paid_by_due_date,messaged,,successes,200");
    expect(lines).toContain("campaign/outcomes/paid_by_due_date,held_out,,total,100");
    for (const method of ["newcombe", "mantel_haenszel"])
      for (const stat of ["value", "low", "high"])
        expect(
          lines.some((line) =>
            line.startsWith(`campaign/outcomes/paid_by_due_date,difference,${method},${stat},`),
          ),
        ).toBe(true);
    // As many numbers as the report itself has.
    const numbers = JSON.stringify(REPORT).match(/:-?\d[\d.e+-]*(?=[,}\]])/g)!;
    expect(lines.slice(1).filter((line) => /,-?\d[\d.e+-]*$/.test(line)).length).toBeGreaterThanOrEqual(
      numbers.length,
    );
  });

  it("disarms formulas that a file smuggled in", async () => {
    const [head] = REPORT.arrears;
    const evil = { ...head!, byRoute: [{ ...head!.byRoute[0]!, group: "=HYPERLINK(1)" }] };
    const report = { ...REPORT, arrears: [evil] };
    const { content } = await renderReport("csv", report, effectReportPage(report, "ULP"));
    const cells = content.toString().split(/\r\n|,/);
    expect(cells.some((cell) => cell.includes("HYPERLINK"))).toBe(true);
    expect(cells.filter((cell) => /^[=+@]/.test(cell.replace(/^"/, "")))).toEqual([]);
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

describe("text for the embedded font", () => {
  it("keeps what it has and replaces the rest", () => {
    expect(forPdf("−2,9 · é – “Rp”")).toBe("−2,9 · é – “Rp”");
    expect(forPdf("Šećer 王")).toBe("Šecer ?".replace("Š", "S"));
  });

  it("glues units to their numbers, and nothing else", () => {
    expect(forPdf("+4,1 poin, Rp77,9 juta, 9.000 kWh, 3 jam 5 menit, 20 November")).toBe(
      "+4,1\u00a0poin, Rp77,9\u00a0juta, 9.000\u00a0kWh, 3\u00a0jam 5\u00a0menit, 20 November",
    );
  });
});
