import { visibleText } from "../../domain/foreign-text";
import { disarmFormula } from "../../domain/formula";
import type { Cell, ReportPage } from "../../domain/report-page";

/**
 * Every number of the report, one a line, so that any tool can pivot it: section, table, row, column, value, kind.
 * Numbers are plain (a point, no thousands; shares as fractions). With a BOM, or spreadsheets garble the accents.
 */
export function reportCsv(page: ReportPage): string {
  const lines = page.sections.flatMap((section) =>
    section.tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        table.columns
          .slice(1)
          .map((column, index) =>
            [section.id, table.title, row[0] ?? "", column.label, row[index + 1] ?? "", column.kind]
              .map(csvCell)
              .join(","),
          ),
      ),
    ),
  );
  const head = "bagian,tabel,baris,kolom,nilai,jenis";
  return `\ufeff${[head, ...lines].join("\r\n")}\r\n`;
}

function csvCell(cell: NonNullable<Cell>): string {
  if (typeof cell === "number") return String(cell);
  const safe = visibleText(disarmFormula(cell.trim()));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
