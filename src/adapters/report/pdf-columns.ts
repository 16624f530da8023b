import { formatCell } from "../../domain/report-format";
import type { PageTable } from "../../domain/report-page";
import { BOLD, contentWidth, REGULAR, type Sheet } from "./pdf-sheet";
import { pdfText } from "./pdf-text";

/** Size of a table's letters, and the room between its columns. */
export const SIZE = 7.6;
export const GAP = 8;

/** Every column as wide as its widest cell where that fits; too wide a table takes from its widest columns. */
export function columnWidths(sheet: Sheet, table: PageTable): number[] {
  const widthOf = (text: string, font: string) =>
    sheet
      .font(font)
      .fontSize(SIZE)
      .widthOfString(pdfText(text.trim()), { features: ["tnum", "kern"] });
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
