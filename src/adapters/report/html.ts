import { formatCell } from "../../domain/report-format";
import type { PageTable, ReportPage, ReportSection } from "../../domain/report-page";
import { chartSvg } from "./charts/chart-svg";
import { stylesheet } from "./stylesheet";

/** One self-contained file: no script, no font, no picture from elsewhere. Prints on A4. */
export function reportHtml(page: ReportPage): string {
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<style>${stylesheet(page.verdict.tone)}</style>
</head>
<body>
<main>
<header>
<p class="subtitle">${escapeHtml(page.subtitle)}</p>
<h1>${escapeHtml(page.title)}</h1>
<p class="stamp">${escapeHtml(page.stamp)}</p>
</header>
<section class="verdict" aria-label="Kesimpulan">
<strong>${escapeHtml(page.verdict.label)}</strong>
<p>${escapeHtml(page.verdict.sentence)}</p>
</section>
<section class="figures" aria-label="Ringkasan">
${page.figures
  .map(
    (figure) =>
      `<div class="figure"><p class="label">${escapeHtml(figure.label)}</p><p class="value">${escapeHtml(figure.value)}</p><p class="detail">${escapeHtml(figure.detail)}</p></div>`,
  )
  .join("\n")}
</section>
${page.sections.map(sectionHtml).join("\n")}
<footer>${escapeHtml(page.footer)} · ${escapeHtml(page.stamp)}</footer>
</main>
</body>
</html>
`;
}

function sectionHtml(section: ReportSection): string {
  const charts = section.charts.map(
    (chart) =>
      `<figure><figcaption>${escapeHtml(chart.title)}</figcaption><div role="img" aria-label="${escapeHtml(chart.title)}">${chartSvg(chart)}</div></figure>`,
  );
  return `<section class="part" id="${escapeHtml(section.id)}">
<h2>${escapeHtml(section.heading)}</h2>
${section.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join("\n")}
${charts.join("\n")}
${section.tables.map(tableHtml).join("\n")}
</section>`;
}

function tableHtml(table: PageTable): string {
  const align = (index: number) => (table.columns[index]!.kind === "text" && index === 0 ? "" : ' class="n"');
  const isWords = (index: number) => table.columns[index]!.kind === "text";
  const heads = table.columns.map(
    (column, index) =>
      `<th scope="col"${isWords(index) ? "" : align(index)}>${escapeHtml(column.label)}</th>`,
  );
  const rows = table.rows.map((row) => {
    const cells = row.map(
      (cell, index) =>
        `<td${isWords(index) ? indentOf(cell) : align(index)}>${escapeHtml(formatCell(cell, table.columns[index]!.kind).trim())}</td>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  const note = table.note === undefined ? "" : `<p class="note">${escapeHtml(table.note)}</p>`;
  return `<div class="table"><h3>${escapeHtml(table.title)}</h3>
<div class="scroll"><table><thead><tr>${heads.join("")}</tr></thead>
<tbody>${rows.join("\n")}</tbody></table></div>${note}</div>`;
}

/** A label that begins with blanks belongs to the row above it. */
function indentOf(cell: unknown): string {
  return typeof cell === "string" && cell.startsWith("  ") ? ' class="sub"' : "";
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
