import { formatCell } from "../../domain/report-format";
import type { PageTable } from "../../domain/report-page";
import { MUTED, RULE } from "./palette";
import { BOLD, contentWidth, ensureRoom, heightOf, MARGIN, REGULAR, type Sheet, write } from "./pdf-sheet";
import { pdfText } from "./pdf-text";

const SIZE = 7.8;
const NOTE = { size: 7.2, colour: MUTED } as const;
const PAD = 3;
const GAP = 8;

/** A table over as many pages as it needs; its head is repeated. */
export function drawTable(sheet: Sheet, table: PageTable): void {
  const widths = columnWidths(sheet, table);
  const rows = table.rows.map((row) =>
    row.map((cell, index) => formatCell(cell, table.columns[index]!.kind)),
  );
  ensureRoom(sheet, 70);
  sheet.y = write(sheet, table.title, MARGIN, sheet.y + 10, { size: 9.5, font: BOLD }) + 3;
  drawHead(sheet, table, widths);
  const note = table.note === undefined ? 0 : heightOf(sheet, table.note, NOTE) + 4;
  for (const [index, row] of rows.entries()) {
    const height = rowHeight(sheet, row, widths);
    const before = sheet.y;
    // The note stays with the last row.
    ensureRoom(sheet, index === rows.length - 1 ? height + note : height);
    if (sheet.y < before) drawHead(sheet, table, widths);
    drawRow(sheet, table, row, widths, height);
  }
  if (table.note !== undefined) {
    sheet.y = write(sheet, table.note, MARGIN, sheet.y + 4, NOTE) + 2;
  }
}

function drawHead(sheet: Sheet, table: PageTable, widths: readonly number[]): void {
  const labels = table.columns.map((column) => column.label);
  const height = Math.max(
    ...labels.map((label, index) =>
      heightOf(sheet, label, { size: SIZE, font: BOLD, width: widths[index]! - GAP }),
    ),
  );
  const top = sheet.y;
  drawCells(sheet, table, labels, widths, top, BOLD, MUTED);
  sheet.y = top + height + PAD;
  rule(sheet, MUTED);
}

function drawRow(
  sheet: Sheet,
  table: PageTable,
  row: readonly string[],
  widths: readonly number[],
  height: number,
): void {
  const top = sheet.y;
  const isPart = row[0]!.startsWith("  ");
  drawCells(sheet, table, row, widths, top + PAD, REGULAR, isPart ? MUTED : undefined);
  sheet.y = top + height;
  rule(sheet, RULE);
}

function drawCells(
  sheet: Sheet,
  table: PageTable,
  texts: readonly string[],
  widths: readonly number[],
  top: number,
  font: string,
  colour: string | undefined,
): void {
  let x = MARGIN;
  for (const [index, text] of texts.entries()) {
    const isNumber = table.columns[index]!.kind !== "text";
    const indent = index === 0 && text.startsWith("  ") ? 10 : 0;
    write(sheet, text.trim(), x + indent, top, {
      size: SIZE,
      font,
      colour,
      width: widths[index]! - GAP - indent,
      align: isNumber ? "right" : "left",
    });
    x += widths[index]!;
  }
}

function rowHeight(sheet: Sheet, row: readonly string[], widths: readonly number[]): number {
  const heights = row.map((text, index) =>
    heightOf(sheet, text, { size: SIZE, width: widths[index]! - GAP }),
  );
  return Math.max(...heights) + 2 * PAD - 1;
}

function rule(sheet: Sheet, colour: string): void {
  sheet
    .moveTo(MARGIN, sheet.y)
    .lineTo(MARGIN + contentWidth(sheet), sheet.y)
    .lineWidth(0.5)
    .stroke(colour);
}

/** Every column as wide as its widest cell where that fits; too wide a table takes from its widest columns. */
function columnWidths(sheet: Sheet, table: PageTable): number[] {
  const widthOf = (text: string, font: string) =>
    sheet.font(font).fontSize(SIZE).widthOfString(pdfText(text.trim()));
  const wanted = table.columns.map((column, index) => {
    const cells = table.rows.map((row) => widthOf(formatCell(row[index]!, column.kind), REGULAR));
    const head = Math.max(...column.label.split(" ").map((word) => widthOf(word, BOLD)));
    return Math.max(head, ...cells) + GAP + 2;
  });
  const room = contentWidth(sheet);
  const total = wanted.reduce((sum, width) => sum + width, 0);
  if (total <= room) {
    const spare = (room - total) / wanted.length;
    return wanted.map((width) => width + spare);
  }
  const fair = room / wanted.length;
  const small = wanted.filter((width) => width <= fair).reduce((sum, width) => sum + width, 0);
  const large = total - small;
  return wanted.map((width) => (width <= fair ? width : (width / large) * (room - small)));
}
