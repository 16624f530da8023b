import { formatCell, gaugeSentence } from "../../domain/report-format";
import type { PageTable, ReportPage, Scorecard } from "../../domain/report-page";
import { scorecardTexts } from "./scorecard-texts";

/** Paragraphs are broken here; tables are as wide as they are. */
const WIDTH = 100;

/** The report for a terminal: no colours, no pictures, columns in line. */
export function reportText(page: ReportPage): string {
  const labels = Math.max(...page.figures.map((figure) => figure.label.length));
  const lines = [
    page.title,
    page.subtitle,
    page.stamp,
    ...page.health.map(({ state, label, detail }) => `${SIGNS[state]} ${label}: ${detail}`),
    "",
    ...wrap(`${page.verdict.label}. ${page.verdict.sentence}`),
    "",
    ...page.figures.map((figure) => `${figure.label.padEnd(labels)}  ${figure.value}  (${figure.detail})`),
    ...(page.gauge === null ? [] : ["", ...wrap(gaugeSentence(page.gauge))]),
    ...(page.scorecard === null ? [] : ["", ...tableLines(scorecardTable(page.scorecard))]),
    ...page.sections.flatMap((section) => [
      "",
      section.heading.toUpperCase(),
      ...section.paragraphs.flatMap(wrap),
      ...section.charts.flatMap((chart) => wrap(`${chart.title}: ${chart.finding}`)),
      ...section.tables.flatMap((table) => ["", ...tableLines(table)]),
    ]),
  ];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

const SIGNS = { good: "[v]", doubtful: "[!]", bad: "[x]", unknown: "[-]" } as const;

function scorecardTable({ title, rows, note }: Scorecard): PageTable {
  const words = ["Ukuran", "Dikirimi", "Pembanding", "Selisih", "Selang 95%"];
  return {
    title,
    columns: words.map((label) => ({ label, kind: "text" as const })),
    rows: rows.map((row) => {
      const { messaged, heldOut, difference, interval } = scorecardTexts(row);
      return [row.isPrimary ? `${row.label} (utama)` : row.label, messaged, heldOut, difference, interval];
    }),
    note,
  };
}

function tableLines(table: PageTable): string[] {
  const heads = table.columns.map((column) => column.label);
  const rows = table.rows.map((row) =>
    row.map((cell, index) => formatCell(cell, table.columns[index]!.kind)),
  );
  const widths = heads.map((head, index) => Math.max(head.length, ...rows.map((row) => row[index]!.length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) =>
        table.columns[index]!.kind === "text" ? cell.padEnd(widths[index]!) : cell.padStart(widths[index]!),
      )
      .join("  ");
  return [
    table.title,
    line(heads),
    line(widths.map((width) => "-".repeat(width))),
    ...rows.map(line),
    ...(table.note === undefined ? [] : wrap(table.note)),
  ];
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
