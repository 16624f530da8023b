import type PDFDocument from "pdfkit";
import { winAnsi } from "./win-ansi";

/** Colours of nobody's brand: the document informs about PLN bills, it does not pretend to be PLN's own paper. */
export const INK = "#1c2b33";
export const MUTED = "#5d707c";
export const ACCENT = "#0c5c66";
export const TINT = "#edf4f4";
export const LINE = "#d5e0e1";
export const WARNING = "#9a3b12";
export const WARNING_TINT = "#fdf0e6";

export const REGULAR = "Helvetica";
export const BOLD = "Helvetica-Bold";
export const MARGIN = 32;

/** `@` of Helvetica, the widest sign of the two fonts, in parts of the font size. */
const WIDEST_EM = 1.02;

export type Sheet = InstanceType<typeof PDFDocument>;

export interface LineStyle {
  readonly font?: typeof REGULAR | typeof BOLD;
  readonly size: number;
  readonly color?: string;
  /** Room for the text; longer text is cut with `…`. */
  readonly width?: number;
  readonly align?: "left" | "right" | "center";
  readonly spacing?: number;
}

/** Writes one line with its top at `y`. Positions are ours, because pdfkit's own line breaking costs half of the time. */
export function writeLine(sheet: Sheet, text: string, x: number, y: number, style: LineStyle): void {
  sheet
    .font(style.font ?? REGULAR)
    .fontSize(style.size)
    .fillColor(style.color ?? INK);
  const options = { lineBreak: false, characterSpacing: style.spacing ?? 0 };
  let shown = winAnsi(text);
  const isLeft = style.align === undefined || style.align === "left";
  // Measuring costs as much as writing; a text that fits even if every sign were the widest need not be measured.
  if (style.width === undefined || (isLeft && shown.length * style.size * WIDEST_EM <= style.width)) {
    sheet.text(shown, x, y, options);
    return;
  }
  let taken = sheet.widthOfString(shown, options);
  if (taken > style.width) {
    while (shown.length > 1 && sheet.widthOfString(`${shown}…`, options) > style.width)
      shown = shown.slice(0, -1).trimEnd();
    shown += "…";
    taken = sheet.widthOfString(shown, options);
  }
  const free = isLeft ? 0 : style.width - taken;
  sheet.text(shown, x + (style.align === "center" ? free / 2 : free), y, options);
}

/** Joins with dots as many of the parts as the width takes, in their order; always the first. */
export function joinFitting(
  sheet: Sheet,
  parts: readonly string[],
  style: { readonly size: number; readonly width: number },
): string {
  sheet.font(REGULAR).fontSize(style.size);
  let joined = parts[0] ?? "";
  for (const part of parts.slice(1)) {
    const longer = `${joined} · ${part}`;
    if (sheet.widthOfString(winAnsi(longer)) <= style.width) joined = longer;
  }
  return joined;
}

/** A hairline over the width of the page's content. */
export function drawRule(sheet: Sheet, y: number, color = LINE): void {
  sheet
    .moveTo(MARGIN, y)
    .lineTo(sheet.page.width - MARGIN, y)
    .lineWidth(0.6)
    .strokeColor(color)
    .stroke();
}

/** The width between the margins. */
export function contentWidth(sheet: Sheet): number {
  return sheet.page.width - 2 * MARGIN;
}
