import { join } from "node:path";
import { takeFile } from "../../support/taken-rows";

/** Lists of two customers, written by real programs; the README beside them says how. */
const WORKBOOKS = join(__dirname, "workbooks");
const BILLS = [
  ["516759910101", "SITI AMINAH", 77_125, 1, "2026-11", "2026-11-20", "R1", 900],
  ["516759910102", 'BUDI & "WATI" <1>', 120_500, 2, "2026-11", "2026-11-20", "R1M", 900],
];

test.each([
  ["xlsxwriter.xlsx", ["Saldo"]],
  ["openpyxl.xlsx", ["Saldo"]],
  ["openpyxl-1904-two-sheets.xlsx", ["A", "B"]],
  ["libreoffice.xlsx", ["Saldo"]],
  ["exceljs.xlsx", ["Saldo"]],
  ["sheetjs.xlsx", ["Saldo"]],
  ["excel-shape.xlsx", ["Saldo"]],
  ["google-sheets-shape.xlsx", ["Saldo"]],
  ["strict.xlsx", ["Saldo"]],
])("%s is read as its program shows it", async (name, sheets) => {
  const { records, rejections, report } = await takeFile(join(WORKBOOKS, name));
  expect(rejections).toEqual([]);
  expect(
    records.map((one) => [
      one.customerId,
      one.name,
      one.amount,
      one.sheets,
      one.period,
      one.dueOn,
      one.tariff,
      one.powerVa,
    ]),
  ).toEqual(BILLS);
  expect(report.sheets).toEqual(sheets);
});

test("a sheet of LibreOffice is told by its name", async () => {
  await expect(takeFile(join(WORKBOOKS, "libreoffice.ods"))).rejects.toThrow(/\.ods.*xlsx/);
});
