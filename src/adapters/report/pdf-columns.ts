import { formatCell } from "../../domain/report-format";
import type { PageTable } from "../../domain/report-page";
import { BOLD, contentWidth, REGULAR, type Sheet } from "./pdf-sheet";
import { pdfText } from "./pdf-text";

/** Size of a table's letters, and the room between its columns. */
export const SIZE = 7.6;
export const GAP = 8;

/**
 * Every column as wide as its widest cell where that fits; too wide a table takes from what can be broken: words at their
 * blanks, never a number.
 */
export function columnWidths(sheet: Sheet, table: PageTable): number[] {
  const widthOf = (text: string, font: string) =>
    sheet
      .font(font)
      .fontSize(SIZE)
      .widthOfString(pdfText(text.trim()), { features: ["tnum", "kern"] });
  const columns = table.columns.map((column, index) => {
    const cells = table.rows.map((row) => formatCell(row[index]!, column.kind));
    const whole = column.kind === "text" ? cells.flatMap((cell) => cell.trim().split(" ")) : cells;
    const head = Math.max(...column.label.split(" ").map((word) => widthOf(word, BOLD)));
    const widest = (texts: readonly string[]) =>
      Math.max(head, ...texts.map((text) => widthOf(text, REGULAR))) + GAP + 2;
    return { wanted: widest(cells), least: widest(whole) };
  });
  const room = contentWidth(sheet);
  const total = columns.reduce((sum, { wanted }) => sum + wanted, 0);
  if (total <= room) {
    const spare = (room - total) / columns.length;
    return columns.map(({ wanted }) => wanted + spare);
  }
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  if (least >= room) return columns.map((column) => (column.least / least) * room);
  const kept = (room - least) / (total - least);
  return columns.map((column) => column.least + (column.wanted - column.least) * kept);
}
