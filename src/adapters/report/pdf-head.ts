import svgToPdf from "svg-to-pdfkit";
import { gaugeSentence } from "../../domain/report-format";
import type { Gauge, HealthTick, ReportPage, Scorecard } from "../../domain/report-page";
import { ACCENT, HEALTH_COLOURS, MUTED, RULE, TINT, TONE_COLOURS } from "./palette";
import {
  BOLD,
  content,
  contentWidth,
  decoration,
  drawText,
  heightOf,
  MARGIN,
  part,
  REGULAR,
  type Sheet,
  write,
} from "./pdf-sheet";
import { BAR, scorecardBar } from "./scorecard-bar";
import { scorecardTexts } from "./scorecard-texts";

const GAP = 7;

/** The first screen on paper: title, health, verdict, five figures, what is left, scorecard. */
export function drawFirstScreen(sheet: Sheet, page: ReportPage): void {
  decoration(sheet, () => sheet.rect(0, 0, sheet.page.width, 6).fill(ACCENT));
  const line = (type: "P" | "H1", text: string, y: number, style: Parameters<typeof write>[4]) => {
    sheet.y = write(sheet, type, text, { x: MARGIN, y }, style);
  };
  line("P", page.subtitle, 30, { size: 9, font: BOLD, colour: ACCENT });
  line("H1", page.title, sheet.y + 1, { size: 20, font: BOLD });
  line("P", page.stamp, sheet.y + 1, { size: 7.6, colour: MUTED });
  sheet.y += 6;
  drawHealth(sheet, page.health);
  drawVerdict(sheet, page);
  drawFigures(sheet, page);
  if (page.gauge !== null) drawGauge(sheet, page.gauge);
  if (page.scorecard !== null) drawScorecard(sheet, page.scorecard);
}

const STATE_WORDS: Readonly<Record<HealthTick["state"], string>> = {
  good: "baik",
  doubtful: "meragukan",
  bad: "tidak baik",
  unknown: "tidak diketahui",
};

/** Signs are drawn: the font has no ticks. */
function drawHealth(sheet: Sheet, ticks: readonly HealthTick[]): void {
  if (ticks.length === 0) return;
  const texts = ticks.map(({ label, detail }) => `${label}: ${detail}`);
  const widths = texts.map((text) => sheet.font(REGULAR).fontSize(7.8).widthOfString(text) + 4);
  const places = placeTicks(
    widths.map((width) => width + 16),
    contentWidth(sheet),
  );
  const top = sheet.y;
  for (const [at, { state }] of ticks.entries()) {
    const [text, width] = [texts[at]!, widths[at]!];
    const [x, y] = [MARGIN + places[at]!.x, top + 12 * places[at]!.line];
    decoration(sheet, () => drawSign(sheet, state, x, y + 1.5));
    part(
      sheet,
      "P",
      () =>
        content(sheet, "P", () =>
          drawText(
            sheet,
            text,
            { x: x + 10, y },
            { size: 7.8, colour: HEALTH_COLOURS[state], width: width + 6 },
          ),
        ),
      { alt: `${STATE_WORDS[state]}: ${text}` },
    );
  }
  sheet.y = top + 12 * places.at(-1)!.line + 14;
}

/** Beside each other as long as there is room, then below: the checks of a draw of routes need three lines. */
export function placeTicks(
  widths: readonly number[],
  room: number,
): { readonly x: number; readonly line: number }[] {
  const BETWEEN = 8;
  let [x, line] = [0, 0];
  return widths.map((width) => {
    if (x > 0 && x + width > room) [x, line] = [0, line + 1];
    const place = { x, line };
    x += width + BETWEEN;
    return place;
  });
}

const SIGNS: Readonly<Record<HealthTick["state"], string>> = {
  good: "M0 4L3 7L8 0",
  doubtful: "M3 0V4.5M3 6.5V7.5",
  bad: "M0 0L7 7M7 0L0 7",
  unknown: "M0 4H7",
};

function drawSign(sheet: Sheet, state: HealthTick["state"], x: number, y: number): void {
  sheet.save().translate(x, y).path(SIGNS[state]).lineWidth(1.5).stroke(HEALTH_COLOURS[state]).restore();
}

function drawVerdict(sheet: Sheet, { verdict }: ReportPage): void {
  const { ink, tint } = TONE_COLOURS[verdict.tone];
  const width = contentWidth(sheet) - 30;
  const text = { size: 9.8, width };
  const height = heightOf(sheet, verdict.sentence, text) + 36;
  const top = sheet.y;
  decoration(sheet, () => {
    sheet.roundedRect(MARGIN, top, contentWidth(sheet), height, 4).fill(tint);
    sheet.rect(MARGIN, top, 4, height).fill(ink);
  });
  const label = { size: 12.5, font: BOLD, colour: ink, width };
  const below = write(sheet, "P", verdict.label, { x: MARGIN + 16, y: top + 9 }, label);
  write(sheet, "P", verdict.sentence, { x: MARGIN + 16, y: below + 2 }, text);
  sheet.y = top + height + 8;
}

function drawFigures(sheet: Sheet, { figures }: ReportPage): void {
  const width = (contentWidth(sheet) - GAP * (figures.length - 1)) / figures.length;
  const inner = width - 12;
  const styles = {
    label: { size: 7.2, width: inner },
    value: { size: 12.5, font: BOLD, width: inner },
    detail: { size: 6.8, colour: MUTED, width: inner },
  };
  const tallest = (name: keyof typeof styles) =>
    Math.max(...figures.map((figure) => heightOf(sheet, figure[name], styles[name])));
  const [label, value] = [tallest("label"), tallest("value")];
  const height = 6 + label + 2 + value + 2 + tallest("detail") + 5;
  const top = sheet.y;
  for (const [index, figure] of figures.entries()) {
    const x = MARGIN + index * (width + GAP);
    decoration(sheet, () => sheet.roundedRect(x, top, width, height, 4).fill(TINT));
    write(sheet, "P", figure.label, { x: x + 6, y: top + 6 }, styles.label);
    write(sheet, "P", figure.value, { x: x + 6, y: top + 8 + label }, styles.value);
    write(sheet, "P", figure.detail, { x: x + 6, y: top + 10 + label + value }, styles.detail);
  }
  sheet.y = top + height + 9;
}

function drawGauge(sheet: Sheet, gauge: Gauge): void {
  const { share, mark } = gauge;
  const width = contentWidth(sheet);
  const said = gaugeSentence(gauge);
  const below = write(sheet, "P", said, { x: MARGIN, y: sheet.y }, { size: 8 });
  const part = (fraction: number) => width * Math.min(1, Math.max(0, fraction));
  decoration(sheet, () => {
    sheet.roundedRect(MARGIN, below + 2, width, 7, 2).fill(RULE);
    if (share > 0) sheet.roundedRect(MARGIN, below + 2, Math.max(2, part(share)), 7, 2).fill(ACCENT);
    if (mark !== null) {
      const x = MARGIN + part(mark.share);
      sheet
        .moveTo(x, below)
        .lineTo(x, below + 11)
        .lineWidth(1.4)
        .stroke(MUTED);
    }
  });
  sheet.y = below + 16;
}

/** Where each column ends, as a part of the width; the bars take the rest. */
const COLUMNS = [0.33, 0.44, 0.56, 0.68, 0.82] as const;
const HEADS = ["", "Dikirimi", "Pembanding", "Selisih", "Selang 95%"] as const;

function drawScorecard(sheet: Sheet, card: Scorecard): void {
  part(sheet, "Table", () => {
    const style = { size: 7.4, font: BOLD, colour: MUTED } as const;
    drawCells(sheet, [card.title, ...HEADS.slice(1)], { head: true }, style);
    for (const row of card.rows) {
      const { messaged, heldOut, difference, interval } = scorecardTexts(row);
      const top = sheet.y;
      const label = row.isPrimary ? `${row.label} (utama)` : row.label;
      const font = row.isPrimary ? BOLD : REGULAR;
      if (row.isPrimary)
        decoration(sheet, () => sheet.rect(MARGIN, top, contentWidth(sheet), 14.5).fill(TINT));
      drawCells(
        sheet,
        [label, messaged, heldOut, difference, interval],
        { head: false },
        { size: 7.8, font },
      );
      drawBar(sheet, scorecardBar(row, card), top);
    }
  });
  sheet.y = write(sheet, "P", card.note, { x: MARGIN, y: sheet.y + 3 }, { size: 6.8, colour: MUTED }) + 2;
}

function drawCells(
  sheet: Sheet,
  texts: readonly string[],
  { head }: { readonly head: boolean },
  style: { readonly size: number; readonly font: string; readonly colour?: string },
): void {
  const top = sheet.y;
  const width = contentWidth(sheet);
  part(sheet, "TR", () => {
    for (const [index, text] of texts.entries()) {
      const from = index === 0 ? 4 : width * COLUMNS[index - 1]!;
      const align = index === 0 ? ("left" as const) : ("right" as const);
      const isHead = head || index === 0;
      write(
        sheet,
        isHead ? "TH" : "TD",
        text,
        { x: MARGIN + from, y: top + 2.5 },
        { ...style, width: width * COLUMNS[index]! - from, align },
        isHead ? { scope: head ? "Column" : "Row" } : {},
      );
    }
  });
  sheet.y = top + 14.5;
  decoration(sheet, () =>
    sheet
      .moveTo(MARGIN, sheet.y)
      .lineTo(MARGIN + width, sheet.y)
      .lineWidth(0.5)
      .stroke(head ? MUTED : RULE),
  );
}

function drawBar(sheet: Sheet, svg: string, top: number): void {
  if (svg === "") return;
  const from = contentWidth(sheet) * COLUMNS.at(-1)! + 10;
  const width = contentWidth(sheet) - from;
  const height = (width / BAR.width) * BAR.height;
  const after = sheet.y;
  decoration(sheet, () =>
    svgToPdf(sheet, svg.replace(/ width="\d+" height="\d+"/, ""), MARGIN + from, top + 2.5, {
      width,
      height,
      assumePt: true,
      fontCallback: () => REGULAR,
    }),
  );
  sheet.y = after;
}
