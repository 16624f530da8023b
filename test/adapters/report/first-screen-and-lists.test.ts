import { placeTicks } from "../../../src/adapters/report/pdf-head";
import { renderReport } from "../../../src/adapters/report/render-report";
import { maskCustomerId } from "../../../src/domain/customer-id";
import { effectReportPage } from "../../../src/texts/effect-report/page";
import { pdfText } from "../../support/pdf-text";
import { sampleEffectReport } from "../../support/sample-effect-report";

const REPORT = sampleEffectReport();

it("puts signs that do not fit beside the others below them, none beyond the edge of the paper", () => {
  const places = placeTicks([100, 200, 250, 90, 600], 500);
  expect(places).toEqual([
    { x: 0, line: 0 },
    { x: 108, line: 0 },
    { x: 0, line: 1 },
    { x: 258, line: 1 },
    { x: 0, line: 2 },
  ]);
});

describe("the list of what is left", () => {
  const customer = (index: number) => ({
    customerId: `5167599000${String(index).padStart(2, "0")}`,
    name: `PELANGGAN ${index}`,
    address: `DUSUN ${index}`,
    tariff: "R1",
    powerVa: 900,
    route: "JBAAA1",
    sheets: 1 + (index % 4),
    amount: 50_000 + index,
    hasPhone: index % 2 === 0,
  });
  const left = {
    day: "2026-11-20",
    isCut: false,
    customers: Array.from({ length: 40 }, (_, index) => customer(index)),
    routes: [
      { route: "JBAAA", sheets: 100, left: 30, leftAmount: 3e6 },
      { route: "JBAAB", sheets: 100, left: 10, leftAmount: 1e6 },
    ],
  };
  const page = effectReportPage(REPORT, "ULP", left);

  it("says so where it was cut", () => {
    const cut = effectReportPage(REPORT, "ULP", { ...left, isCut: true });
    expect(cut.lists.find(({ sheet }) => sheet === "sisa")!.title).toMatch(/TERPOTONG: hanya 40 pelanggan/);
    expect(page.lists.find(({ sheet }) => sheet === "sisa")!.title).not.toMatch(/TERPOTONG/);
  });

  it.each(["html", "pdf", "text"] as const)("names nobody in %s, which is passed on", async (format) => {
    const { content } = await renderReport(format, REPORT, page);
    const words = format === "pdf" ? pdfText(content).join(" ") : content.toString();
    expect(words).toContain(maskCustomerId(left.customers[39]!.customerId));
    for (const { customerId, name, address } of left.customers)
      for (const secret of [customerId, name, address]) expect(words.includes(secret)).toBe(false);
  });

  it("is whole in the workbook, with a filter, and in no file for machines", async () => {
    const { default: readXlsxFile } = await import("read-excel-file/node");
    const { content } = await renderReport("xlsx", REPORT, page);
    const sheet = (await readXlsxFile(content)).find(({ sheet: name }) => name === "sisa")!;
    expect(sheet.data).toHaveLength(2 + left.customers.length);
    expect(sheet.data[2]!.slice(0, 3)).toEqual(["516759900000", "PELANGGAN 0", "DUSUN 0"]);
    for (const format of ["json", "csv"] as const)
      expect((await renderReport(format, REPORT, page)).content.toString()).not.toContain("PELANGGAN");
  });
});
