import svgToPdf from "svg-to-pdfkit";
import type { Chart, ReportPage, ReportSection } from "../../domain/report-page";
import { chartSize, chartSvg } from "./charts/chart-svg";
import { ACCENT, INK, MUTED, TINT, TONE_COLOURS } from "./palette";
import {
  BOLD,
  contentWidth,
  createSheet,
  ensureRoom,
  finish,
  heightOf,
  MARGIN,
  type Sheet,
  write,
} from "./pdf-sheet";
import { drawTable } from "./pdf-table";
import { pdfText } from "./pdf-text";

const GAP = 8;

/** The same page as the HTML report, on A4, with the pictures as vectors. */
export async function reportPdf(page: ReportPage): Promise<Buffer> {
  const sheet = createSheet(page.title);
  drawHead(sheet, page);
  drawVerdict(sheet, page);
  drawFigures(sheet, page);
  for (const section of page.sections) drawSection(sheet, section);
  drawFooters(sheet, page);
  return finish(sheet);
}

function drawHead(sheet: Sheet, page: ReportPage): void {
  sheet.rect(0, 0, sheet.page.width, 6).fill(ACCENT);
  sheet.y = write(sheet, page.subtitle, MARGIN, 34, { size: 9.5, font: BOLD, colour: ACCENT }) + 2;
  sheet.y = write(sheet, page.title, MARGIN, sheet.y, { size: 21, font: BOLD }) + 2;
  sheet.y = write(sheet, page.stamp, MARGIN, sheet.y, { size: 8, colour: MUTED }) + 10;
}

function drawVerdict(sheet: Sheet, { verdict }: ReportPage): void {
  const { ink, tint } = TONE_COLOURS[verdict.tone];
  const width = contentWidth(sheet) - 32;
  const text = { size: 10.5, width };
  const height = heightOf(sheet, verdict.sentence, text) + 40;
  const top = sheet.y;
  sheet.roundedRect(MARGIN, top, contentWidth(sheet), height, 4).fill(tint);
  sheet.rect(MARGIN, top, 4, height).fill(ink);
  const below = write(sheet, verdict.label, MARGIN + 16, top + 11, {
    size: 12.5,
    font: BOLD,
    colour: ink,
    width,
  });
  write(sheet, verdict.sentence, MARGIN + 16, below + 3, text);
  sheet.y = top + height + 10;
}

function drawFigures(sheet: Sheet, { figures }: ReportPage): void {
  const width = (contentWidth(sheet) - GAP * (figures.length - 1)) / figures.length;
  const inner = width - 14;
  const styles = {
    label: { size: 7.2, colour: MUTED, width: inner },
    value: { size: 12.5, font: BOLD, width: inner },
    detail: { size: 7, colour: MUTED, width: inner },
  };
  const tallest = (part: keyof typeof styles) =>
    Math.max(...figures.map((figure) => heightOf(sheet, figure[part], styles[part])));
  const [label, value] = [tallest("label"), tallest("value")];
  const height = 7 + label + 3 + value + 2 + tallest("detail") + 6;
  const top = sheet.y;
  for (const [index, figure] of figures.entries()) {
    const x = MARGIN + index * (width + GAP);
    sheet.roundedRect(x, top, width, height, 4).fill(TINT);
    write(sheet, figure.label, x + 7, top + 7, styles.label);
    write(sheet, figure.value, x + 7, top + 10 + label, styles.value);
    write(sheet, figure.detail, x + 7, top + 12 + label + value, styles.detail);
  }
  sheet.y = top + height + 6;
}

function drawSection(sheet: Sheet, section: ReportSection): void {
  ensureRoom(sheet, 110);
  sheet.y = write(sheet, section.heading, MARGIN, sheet.y + 14, { size: 14, font: BOLD }) + 2;
  sheet.rect(MARGIN, sheet.y, contentWidth(sheet), 1.5).fill(ACCENT);
  sheet.y += 8;
  for (const paragraph of section.paragraphs) {
    const style = { size: 9.2 };
    ensureRoom(sheet, heightOf(sheet, paragraph, style));
    sheet.y = write(sheet, paragraph, MARGIN, sheet.y, style) + 4;
  }
  for (const chart of section.charts) drawChart(sheet, chart);
  for (const table of section.tables) drawTable(sheet, table);
}

function drawChart(sheet: Sheet, chart: Chart): void {
  const size = chartSize(chart);
  const width = contentWidth(sheet);
  const height = (width / size.width) * size.height;
  ensureRoom(sheet, height + 26);
  sheet.y = write(sheet, chart.title, MARGIN, sheet.y + 8, { size: 9.5, font: BOLD }) + 3;
  svgToPdf(sheet, pdfText(scalable(chartSvg(chart))), MARGIN, sheet.y, {
    width,
    height,
    assumePt: true,
    fontCallback: (_family: string, isBold: boolean) => (isBold ? BOLD : "Helvetica"),
  });
  sheet.y += height;
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
    const y = sheet.page.height - MARGIN + 4;
    write(sheet, `${page.title} · ${page.footer}`, MARGIN, y, { size: 7.2, colour: MUTED });
    write(sheet, `${index + 1} / ${count}`, MARGIN, y, { size: 7.2, colour: MUTED, align: "right" });
  }
}
