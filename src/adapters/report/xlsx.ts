import type { CellKind, PageTable, ReportPage, ReportSection } from "../../domain/report-page";
import { MUTED, TINT } from "./palette";
import { type SheetData, writeXlsxFile } from "./write-xlsx";
import { xlsxCell } from "./xlsx-cell";
import { pageSetup, type SheetSetup } from "./xlsx-setup";
import { SUMMARY_WIDTHS, summaryRows } from "./xlsx-summary";

/** Said in the head, where the format cannot say it; not twice where the head says it already. */
const UNITS: Readonly<Partial<Record<CellKind, string>>> = {
  kwh: "kWh",
  points: "poin",
  days: "hari",
  minutes: "menit",
};

/** A workbook: the summary, one sheet per section with its small tables, one per long table; numbers stay numbers. */
export function reportXlsx(page: ReportPage): Promise<Buffer> {
  const own = [...page.sections.flatMap((section) => section.tables), ...page.lists].filter(hasSheet);
  const sheets = [
    { sheet: "ringkasan", data: summaryRows(page), columns: SUMMARY_WIDTHS.map((width) => ({ width })) },
    ...page.sections.flatMap((section) => sectionSheet(section)),
    ...own.map((table) => {
      const columns = columnWidths([table]);
      return {
        sheet: table.sheet,
        data: tableRows(table, columns).slice(0, -1),
        columns,
        stickyRowsCount: HEAD_ROWS,
        stickyColumnsCount: 1,
      };
    }),
  ].map((sheet) => ({ ...sheet, orientation: "landscape" as const }));
  const setup = new Map<string, SheetSetup>(
    own.map((table) => [
      table.sheet,
      { filter: { row: HEAD_ROWS, columns: table.columns.length, rows: table.rows.length } },
    ]),
  );
  return writeXlsxFile(sheets, {
    fontFamily: "Calibri",
    fontSize: 11,
    features: [pageSetup(setup)],
  }).toBuffer();
}

/** Two lines: rows whose words are broken do not grow by themselves everywhere. */
const HEAD_HEIGHT = 31;

/** Height of a line of a note. */
const NOTE_LINE = 15.5;

/** Title and head stay in sight. */
const HEAD_ROWS = 2;

function hasSheet(table: PageTable): table is PageTable & { readonly sheet: string } {
  return table.sheet !== undefined;
}

function sectionSheet(section: ReportSection) {
  const tables = section.tables.filter((table) => !hasSheet(table));
  if (tables.length === 0) return [];
  const columns = columnWidths(tables);
  return [{ sheet: section.id, data: tables.flatMap((table) => tableRows(table, columns)), columns }];
}

function tableRows(table: PageTable, widths: readonly { readonly width: number }[]): SheetData {
  return [
    [{ value: table.title, type: String, fontWeight: "bold" as const, fontSize: 12 }],
    table.columns.map(({ label, kind }) => ({
      value: headOf(label, kind),
      type: String,
      fontWeight: "bold" as const,
      backgroundColor: TINT,
      align: kind === "text" ? ("left" as const) : ("right" as const),
      alignVertical: "top" as const,
      wrap: true,
      height: HEAD_HEIGHT,
    })),
    ...table.rows.map((row) => row.map((cell, index) => xlsxCell(cell, table.columns[index]!.kind))),
    ...noteRows(table, widths),
    [],
  ];
}

/** As wide as its table and as high as it needs: a note in one long line would make the printed sheet tiny. */
function noteRows(table: PageTable, widths: readonly { readonly width: number }[]): SheetData {
  if (table.note === undefined) return [];
  const columnSpan = table.columns.length;
  const letters = widths.slice(0, columnSpan).reduce((sum, { width }) => sum + width, 0);
  const note = {
    value: table.note,
    type: String,
    textColor: MUTED,
    columnSpan,
    wrap: true,
    alignVertical: "top" as const,
    height: NOTE_LINE * Math.ceil(table.note.length / letters),
  };
  return [[note, ...Array.from({ length: columnSpan - 1 }, () => null)]];
}

function headOf(label: string, kind: CellKind): string {
  const unit = UNITS[kind];
  return unit === undefined || label.toLowerCase().includes(unit.toLowerCase())
    ? label
    : `${label} (${unit})`;
}

/** Wide enough for the words of the first columns; numbers need little. */
function columnWidths(tables: readonly PageTable[]): { width: number }[] {
  const count = Math.max(...tables.map((table) => table.columns.length));
  const widest = (table: PageTable, index: number) =>
    table.columns[index]?.kind === "text"
      ? table.rows.reduce((most, row) => Math.max(most, String(row[index] ?? "").length), 0)
      : 0;
  return Array.from({ length: count }, (_, index) => ({
    width: Math.min(60, Math.max(14, 2 + Math.max(...tables.map((table) => widest(table, index))))),
  }));
}
