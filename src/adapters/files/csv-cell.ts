/** A cell as CSV writes it: in quotes when it holds the delimiter, a quote or a line end. */
export function quoteCell(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * One cell of a CSV file that somebody will open in a spreadsheet. A text that begins like a formula would be run there
 * (CWE-1236), so it gets an apostrophe in front, as OWASP's "CSV Injection" page advises; quotes are doubled.
 */
export function csvCell(value: string | number, delimiter = ";"): string {
  const raw = String(value);
  const text = typeof value === "string" && /^[\s\u00a0]*[=+\-@\t\r]/.test(raw) ? `'${raw}` : raw;
  return quoteCell(text, delimiter);
}

/** A row with its line end, as Excel writes it. */
export function csvLine(cells: readonly (string | number)[], delimiter = ";"): string {
  return `${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`;
}
