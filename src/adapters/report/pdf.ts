import svgToPdf from "svg-to-pdfkit";
import type { Chart, ReportPage, ReportSection } from "../../domain/report-page";
import { chartSize, chartSvg, lowestHeight } from "./charts/chart-svg";
import { ACCENT, INK, MUTED } from "./palette";
import { drawFirstScreen } from "./pdf-head";
import {
  BOLD,
  content,
  contentWidth,
  createSheet,
  decoration,
  drawText,
  ensureRoom,
  finish,
  heightOf,
  MARGIN,
  pageBottom,
  part,
  REGULAR,
  type Sheet,
  write,
} from "./pdf-sheet";
import { drawTable } from "./pdf-table";
import { pdfText } from "./pdf-text";

/** The same page as the HTML report, on A4, tagged, with its fonts inside and the pictures as vectors. */
export async function reportPdf(page: ReportPage): Promise<Buffer> {
  const sheet = createSheet(page.title);
  drawFirstScreen(sheet, page);
  for (const section of page.sections) part(sheet, "Sect", () => drawSection(sheet, section));
  drawFooters(sheet, page);
  return finish(sheet);
}

const HEADING = { size: 13, font: BOLD } as const;
const PARAGRAPH = { size: 8.8 } as const;

function drawSection(sheet: Sheet, section: ReportSection): void {
  const texts = section.paragraphs.reduce((sum, text) => sum + heightOf(sheet, text, PARAGRAPH) + 4, 0);
  ensureRoom(sheet, 36 + Math.min(texts + roomOfFirst(sheet, section), MOST_KEPT));
  sheet.y = write(sheet, "H2", section.heading, { x: MARGIN, y: sheet.y + 12 }, HEADING) + 1;
  decoration(sheet, () => sheet.rect(MARGIN, sheet.y, contentWidth(sheet), 1.3).fill(ACCENT));
  sheet.y += 6;
  for (const paragraph of section.paragraphs) {
    ensureRoom(sheet, heightOf(sheet, paragraph, PARAGRAPH));
    sheet.y = write(sheet, "P", paragraph, { x: MARGIN, y: sheet.y }, PARAGRAPH) + 4;
  }
  for (const chart of section.charts) drawChart(sheet, chart);
  for (const table of section.tables) drawTable(sheet, table);
}

/** A heading is not left behind by what it is the head of; some lines of words are company enough. */
const MOST_KEPT = 130;
const CHART_WORDS = 34;
const SHORT_TABLE = 80;

function roomOfFirst(sheet: Sheet, { charts: [chart], tables: [table] }: ReportSection): number {
  if (chart) return CHART_WORDS + lowestHeight(chart) * scaleOf(sheet, chart);
  return table ? SHORT_TABLE : 0;
}

function scaleOf(sheet: Sheet, chart: Chart): number {
  return contentWidth(sheet) / chartSize(chart).width;
}

/** Drawn a little lower where that fills the page; else on the next one. */
function drawChart(sheet: Sheet, chart: Chart): void {
  const size = chartSize(chart);
  const width = contentWidth(sheet);
  const scale = scaleOf(sheet, chart);
  ensureRoom(sheet, CHART_WORDS + lowestHeight(chart) * scale);
  sheet.y = write(sheet, "P", chart.title, { x: MARGIN, y: sheet.y + 7 }, { size: 9.2, font: BOLD });
  sheet.y = write(sheet, "P", chart.finding, { x: MARGIN, y: sheet.y }, { size: 7.8, colour: MUTED }) + 2;
  const { y } = sheet;
  const height = Math.min(size.height * scale, pageBottom(sheet) - y);
  const svg = chartSvg(chart, "wide", { width: size.width, height: Math.round(height / scale) });
  const draw = () =>
    svgToPdf(sheet, pdfText(scalable(svg)), MARGIN, y, {
      width,
      height,
      assumePt: true,
      fontCallback: (_family: string, isBold: boolean) => (isBold ? BOLD : REGULAR),
    });
  part(sheet, "Figure", () => content(sheet, "Figure", draw), { alt: `${chart.title}. ${chart.finding}` });
  sheet.y = y + height;
  sheet.fillColor(INK);
}

/** Without a size of its own the picture takes the one it is given. */
function scalable(svg: string): string {
  return svg.replaceAll("\n", " ").replace(/^<svg width="\d+" height="\d+"/, "<svg");
}

function drawFooters(sheet: Sheet, page: ReportPage): void {
  const { start, count } = sheet.bufferedPageRange();
  for (let index = start; index < start + count; index++) {
    sheet.switchToPage(index);
    // Below the margin pdfkit would begin another page.
    sheet.page.margins.bottom = 0;
    const place = { x: MARGIN, y: sheet.page.height - MARGIN + 4 };
    const style = { size: 7.2, colour: MUTED } as const;
    decoration(sheet, () => {
      drawText(sheet, `${page.title} · ${page.footer}`, place, style);
      drawText(sheet, `${index + 1} / ${count}`, place, { ...style, align: "right" });
    });
  }
}
