import { visibleText } from "./foreign-text";
import { disarmFormula } from "./formula";

/** A cell as CSV writes it: in quotes when it holds the delimiter, a quote or a line end. */
export function quoteCell(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One cell of a CSV file that somebody will open in a spreadsheet or on a terminal; quotes are doubled. */
export function csvCell(value: string | number, delimiter = ";"): string {
  return quoteCell(typeof value === "string" ? visibleText(disarmFormula(value)) : String(value), delimiter);
}

/** A row with its line end, as Excel writes it. */
export function csvLine(cells: readonly (string | number)[], delimiter = ";"): string {
  return `${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`;
}

/** A whole list, with the mark by which Excel knows UTF-8. */
export function csvText(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${[header, ...rows].map((cells) => csvLine(cells)).join("")}`;
}
