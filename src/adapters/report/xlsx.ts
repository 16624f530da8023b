import { visibleText } from "../../domain/foreign-text";
import type { Cell, CellKind, PageTable, ReportPage, ReportSection } from "../../domain/report-page";
import { ACCENT, MUTED, TINT } from "./palette";
import { type SheetData, writeXlsxFile, type XlsxCell } from "./write-xlsx";

/** Excel's own codes; the points of a difference are multiplied by 100 before. */
const FORMATS: Readonly<Partial<Record<CellKind, string>>> = {
  count: "#,##0",
  rupiah: '"Rp"#,##0',
  kwh: "#,##0",
  percent: "0.0%",
  points: "+0.0;-0.0;0.0",
  days: "+0.00;-0.00;0.00",
  minutes: "#,##0.0",
  decimal: "#,##0.00",
};

/** Said in the head, where the format cannot say it. */
const UNITS: Readonly<Partial<Record<CellKind, string>>> = {
  kwh: " (kWh)",
  points: " (poin)",
  days: " (hari)",
  minutes: " (menit)",
};

/** A workbook: the summary first, then one sheet per section with its tables; numbers stay numbers. */
export function reportXlsx(page: ReportPage): Promise<Buffer> {
  const sheets = [
    { sheet: "ringkasan", data: summaryRows(page), columns: [{ width: 38 }, { width: 24 }, { width: 90 }] },
    ...page.sections
      .filter((section) => section.tables.length > 0)
      .map((section) => ({
        sheet: section.id,
        data: sectionRows(section),
        columns: columnWidths(section),
      })),
  ];
  return writeXlsxFile(sheets, { fontFamily: "Calibri", fontSize: 11 }).toBuffer();
}

function summaryRows(page: ReportPage): SheetData {
  return [
    [{ value: page.title, type: String, fontWeight: "bold", fontSize: 16 }],
    [{ value: page.subtitle, type: String, textColor: ACCENT }],
    [{ value: page.stamp, type: String, textColor: MUTED }],
    [],
    [
      { value: page.verdict.label, type: String, fontWeight: "bold" },
      { value: page.verdict.sentence, type: String, columnSpan: 2, wrap: true, alignVertical: "top" },
      null,
    ],
    [],
    ...page.figures.map((figure): XlsxCell[] => [
      { value: figure.label, type: String },
      { value: figure.value, type: String, fontWeight: "bold" },
      { value: figure.detail, type: String, textColor: MUTED },
    ]),
  ];
}

function sectionRows(section: ReportSection): SheetData {
  return section.tables.flatMap((table) => [
    [{ value: table.title, type: String, fontWeight: "bold" as const, fontSize: 12 }],
    table.columns.map((column) => ({
      value: column.label + (UNITS[column.kind] ?? ""),
      type: String,
      fontWeight: "bold" as const,
      backgroundColor: TINT,
      align: column.kind === "text" ? ("left" as const) : ("right" as const),
      wrap: true,
    })),
    ...table.rows.map((row) => row.map((cell, index) => xlsxCell(cell, table.columns[index]!.kind))),
    ...(table.note === undefined ? [] : [[{ value: table.note, type: String, textColor: MUTED }]]),
    [],
  ]);
}

function xlsxCell(cell: Cell, kind: CellKind): XlsxCell {
  if (cell === null) return null;
  if (typeof cell === "string") return { value: visibleText(cell.trimEnd()), type: String };
  return { value: kind === "points" ? cell * 100 : cell, type: Number, format: FORMATS[kind] };
}

/** Wide enough for the words of the first columns; numbers need little. */
function columnWidths(section: ReportSection): { width: number }[] {
  const count = Math.max(...section.tables.map((table) => table.columns.length));
  const widest = (table: PageTable, index: number) =>
    table.columns[index]?.kind === "text"
      ? Math.max(0, ...table.rows.map((row) => String(row[index] ?? "").length))
      : 0;
  return Array.from({ length: count }, (_, index) => ({
    width: Math.min(60, Math.max(16, 2 + Math.max(...section.tables.map((table) => widest(table, index))))),
  }));
}
