import type { Chart, Gauge, HealthTick, ReportPage, ReportSection } from "../../domain/report-page";
import { chartSvg } from "./charts/chart-svg";
import { escapeHtml, scorecardHtml, tableHtml } from "./html-table";
import { MUTED } from "./palette";
import { stylesheet } from "./stylesheet";

/** One self-contained file: no script, nothing from elsewhere. Prints on A4. */
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
${healthHtml(page.health)}
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
${page.gauge === null ? "" : gaugeHtml(page.gauge)}
${page.scorecard === null ? "" : scorecardHtml(page.scorecard)}
<nav aria-label="Isi laporan">${page.sections.map((section) => `<a href="#${escapeHtml(section.id)}">${escapeHtml(section.heading)}</a>`).join(" ")}</nav>
${page.sections.map(sectionHtml).join("\n")}
<footer>${escapeHtml(page.footer)} · ${escapeHtml(page.stamp)}</footer>
</main>
</body>
</html>
`;
}

/** Said, not only drawn: a sign alone is silent for those who listen, and a colour for those who do not see it. */
const STATES: Readonly<Record<HealthTick["state"], { readonly sign: string; readonly word: string }>> = {
  good: { sign: "✓", word: "baik" },
  doubtful: { sign: "!", word: "meragukan" },
  bad: { sign: "✗", word: "tidak baik" },
  unknown: { sign: "–", word: "tidak diketahui" },
};

function healthHtml(ticks: readonly HealthTick[]): string {
  if (ticks.length === 0) return "";
  const items = ticks.map(
    ({ state, label, detail }) =>
      `<li class="${state}"><b aria-hidden="true">${STATES[state].sign}</b> <span class="unseen">${STATES[state].word}:</span> ${escapeHtml(label)} <span>${escapeHtml(detail)}</span></li>`,
  );
  return `<ul class="health" aria-label="Pemeriksaan sebelum membaca kesimpulan">${items.join("")}</ul>`;
}

function gaugeHtml({ label, share, text, mark }: Gauge): string {
  const percent = (part: number) => Math.min(100, Math.max(0, part * 100)).toFixed(1);
  const line =
    mark === null
      ? ""
      : `<path d="M${percent(mark.share)} 0V10" stroke="${MUTED}" stroke-width="2" vector-effect="non-scaling-stroke"/>`;
  const before = mark === null ? "" : `<span class="mark">${escapeHtml(mark.text)}</span>`;
  return `<section class="gauge" aria-label="${escapeHtml(label)}">
<p><b>${escapeHtml(label)}</b> <span>${escapeHtml(text)}</span>${before}</p>
<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="whole" width="100" height="10" rx="1"/><rect class="left" width="${percent(share)}" height="10" rx="1"/>${line}</svg>
</section>`;
}

function sectionHtml(section: ReportSection): string {
  return `<section class="part" id="${escapeHtml(section.id)}">
<h2>${escapeHtml(section.heading)}</h2>
${section.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join("\n")}
${section.charts.map(figureHtml).join("\n")}
${section.tables.map(tableHtml).join("\n")}
</section>`;
}

/** Two drawings, of which one is shown: what is legible on a desk is six pixels high on a telephone. */
function figureHtml(chart: Chart): string {
  const [title, finding] = [escapeHtml(chart.title), escapeHtml(chart.finding)];
  const drawing = (variant: "wide" | "narrow") =>
    `<div class="${variant}">${chartSvg(chart, variant)
      .replace(/^<svg /, `<svg role="img" aria-label="${title}" `)
      .replace(/^(<svg [^>]*>)/, `$1<desc>${finding}</desc>`)}</div>`;
  return `<figure><figcaption>${title}<span>${finding}</span></figcaption>${drawing("wide")}${drawing("narrow")}</figure>`;
}
