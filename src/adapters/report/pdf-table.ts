import { formatCell } from "../../domain/report-format";
import type { CellKind, PageTable } from "../../domain/report-page";
import { MUTED, RULE } from "./palette";
import { columnWidths, GAP, SIZE } from "./pdf-columns";
import {
  BOLD,
  contentWidth,
  decoration,
  ensureRoom,
  heightOf,
  MARGIN,
  pageBottom,
  part,
  REGULAR,
  type Sheet,
  write,
} from "./pdf-sheet";

const TITLE = { size: 9.5, font: BOLD } as const;
const NOTE = { size: 7.2, colour: MUTED } as const;
const PAD = 2.6;
/** A table goes on on the next page with so many rows at least, and leaves so many behind. */
const FEWEST_ROWS = 3;
/** A table lower than this part of a page is never divided. */
const WHOLE_BELOW = 0.4;

interface Laid {
  readonly texts: readonly string[];
  readonly height: number;
}

/** A table over as many pages as it needs; its head is repeated, and no row stands alone. */
export function drawTable(sheet: Sheet, table: PageTable): void {
  const widths = columnWidths(sheet, table);
  const head = laid(
    sheet,
    table,
    table.columns.map(({ label }) => label),
    widths,
    BOLD,
  );
  const rows = table.rows.map((row) =>
    laid(
      sheet,
      table,
      row.map((cell, index) => formatCell(cell, table.columns[index]!.kind)),
      widths,
      REGULAR,
    ),
  );
  const title = heightOf(sheet, table.title, TITLE) + 14;
  const note = table.note === undefined ? 0 : heightOf(sheet, table.note, NOTE) + 6;
  const chunks = paginate(
    sheet,
    rows.map((row) => row.height),
    { first: title + head.height, head: head.height, note },
  );
  part(sheet, "Table", () => {
    chunks.forEach((count, index) => {
      const from = chunks.slice(0, index).reduce((sum, each) => sum + each, 0);
      if (index > 0) newPage(sheet);
      else {
        ensureRoom(sheet, title + head.height + (rows[0]?.height ?? 0) * Math.min(count, FEWEST_ROWS));
        sheet.y = write(sheet, "P", table.title, { x: MARGIN, y: sheet.y + 10 }, TITLE) + 3;
      }
      drawRow(sheet, table, head, widths, "head");
      for (const row of rows.slice(from, from + count)) drawRow(sheet, table, row, widths, "body");
    });
  });
  if (table.note !== undefined)
    sheet.y = write(sheet, "P", table.note, { x: MARGIN, y: sheet.y + 4 }, NOTE) + 2;
}

function newPage(sheet: Sheet): void {
  sheet.addPage();
  sheet.y = MARGIN;
}

/** How many rows each page takes, beginning where the sheet stands now. Starts a page when the first rows do not fit. */
function paginate(
  sheet: Sheet,
  heights: readonly number[],
  { first, head, note }: { readonly first: number; readonly head: number; readonly note: number },
): number[] {
  const page = pageBottom(sheet) - MARGIN;
  const total = first + heights.reduce((sum, height) => sum + height, 0) + note;
  const room = pageBottom(sheet) - sheet.y;
  if (total <= room) return [heights.length];
  const fewest = first + heights.slice(0, FEWEST_ROWS).reduce((sum, height) => sum + height, 0);
  if (total <= page * WHOLE_BELOW || fewest > room) newPage(sheet);
  const chunks: number[] = [];
  let left = pageBottom(sheet) - sheet.y - first;
  let count = 0;
  for (const height of heights) {
    if (height > left && count > 0) {
      chunks.push(count);
      [count, left] = [0, page - head];
    }
    count++;
    left -= height;
  }
  chunks.push(count);
  return withoutWidows(chunks, left < note);
}

/** The last page gets some rows of the page before it, if its own would stand alone, or its note would. */
function withoutWidows(chunks: readonly number[], noteIsAlone: boolean): number[] {
  const last = chunks.at(-1)!;
  const before = chunks.at(-2);
  if (noteIsAlone && last > 2 * FEWEST_ROWS) return [...chunks.slice(0, -1), last - FEWEST_ROWS, FEWEST_ROWS];
  if (before === undefined || last >= FEWEST_ROWS || before <= FEWEST_ROWS) return [...chunks];
  const moved = Math.min(FEWEST_ROWS - last, before - FEWEST_ROWS);
  return [...chunks.slice(0, -2), before - moved, last + moved];
}

function laid(
  sheet: Sheet,
  table: PageTable,
  texts: readonly string[],
  widths: readonly number[],
  font: string,
): Laid {
  const heights = texts.map((text, index) =>
    heightOf(sheet, text.trim(), { size: SIZE, font, width: widths[index]! - GAP - indentOf(text, index) }),
  );
  return { texts, height: Math.max(0, ...heights.slice(0, table.columns.length)) + 2 * PAD };
}

/** A label that begins with blanks belongs to the row above it. */
function indentOf(text: string, index: number): number {
  return index === 0 && text.startsWith("  ") ? 10 : 0;
}

function drawRow(
  sheet: Sheet,
  table: PageTable,
  { texts, height }: Laid,
  widths: readonly number[],
  place: "head" | "body",
): void {
  const top = sheet.y;
  const isHead = place === "head";
  part(sheet, "TR", () => {
    let x = MARGIN;
    for (const [index, text] of texts.entries()) {
      const indent = indentOf(text, index);
      const type = isHead || index === 0 ? "TH" : "TD";
      const style = {
        size: SIZE,
        font: isHead ? BOLD : REGULAR,
        colour: isHead || texts[0]!.startsWith("  ") ? MUTED : undefined,
        width: widths[index]! - GAP - indent,
        align: alignOf(table.columns[index]!.kind),
      };
      const scope = type === "TD" ? {} : ({ scope: isHead ? "Column" : "Row" } as const);
      write(sheet, type, text.trim(), { x: x + indent, y: top + PAD }, style, scope);
      x += widths[index]!;
    }
  });
  sheet.y = top + height;
  decoration(sheet, () => rule(sheet, isHead ? MUTED : RULE));
}

function alignOf(kind: CellKind): "left" | "right" {
  return kind === "text" ? "left" : "right";
}

function rule(sheet: Sheet, colour: string): void {
  sheet
    .moveTo(MARGIN, sheet.y)
    .lineTo(MARGIN + contentWidth(sheet), sheet.y)
    .lineWidth(0.5)
    .stroke(colour);
}
