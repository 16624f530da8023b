import { formatCell } from "../../domain/report-format";
import type { PageTable, ReportPage } from "../../domain/report-page";

/** The tables of the appendix alone, in Markdown: any word processor and every thesis template takes it. */
export function studyTablesText({ title, subtitle, stamp, verdict, sections }: ReportPage): string {
  const tables = sections.filter(({ isAppendix }) => isAppendix).flatMap((section) => section.tables);
  return [
    `# ${title}: tabel`,
    `${subtitle}. ${stamp}.`,
    `**${verdict.label}.** ${verdict.sentence}`,
    ...(tables.length === 0 ? ["Belum ada kampanye yang dapat ditabelkan."] : tables.map(markdown)),
    "",
  ].join("\n\n");
}

function markdown({ title, columns, rows, note }: PageTable): string {
  const safe = (text: string) => text.replaceAll("|", "\\|").replace(/\s+/g, " ");
  const line = (cells: readonly string[]) => `| ${cells.map(safe).join(" | ")} |`;
  return [
    `## ${title}`,
    "",
    line(columns.map(({ label }) => label)),
    line(columns.map(({ kind }) => (kind === "text" ? "---" : "---:"))),
    ...rows.map((row) => line(row.map((cell, index) => formatCell(cell, columns[index]!.kind)))),
    ...(note === undefined ? [] : ["", note]),
  ].join("\n");
}
