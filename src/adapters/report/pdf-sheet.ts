import PDFDocument from "pdfkit";
import { INK } from "./palette";
import { pdfText } from "./pdf-text";

export type Sheet = PDFKit.PDFDocument;

export const MARGIN = 42;
export const REGULAR = "Helvetica";
export const BOLD = "Helvetica-Bold";

export interface TextStyle {
  readonly size: number;
  readonly font?: string;
  readonly colour?: string;
  readonly width?: number;
  readonly align?: "left" | "right";
}

/** An empty A4 document whose pages are numbered when it ends. */
export function createSheet(title: string): Sheet {
  return new PDFDocument({
    size: "A4",
    margin: MARGIN,
    bufferPages: true,
    info: { Title: title, Creator: "Lunas" },
    lang: "id",
  });
}

export function contentWidth(sheet: Sheet): number {
  return sheet.page.width - 2 * MARGIN;
}

/** Lowest point that content may reach; the page number stands below. */
export function pageBottom(sheet: Sheet): number {
  return sheet.page.height - MARGIN - 14;
}

/** Writes at a place and returns how far down it came; never starts a page by itself. */
export function write(sheet: Sheet, text: string, x: number, y: number, style: TextStyle): number {
  const { width = contentWidth(sheet), align = "left" } = style;
  select(sheet, style).text(pdfText(text), x, y, { width, align, lineGap: style.size * 0.18 });
  return y + heightOf(sheet, text, style);
}

export function heightOf(sheet: Sheet, text: string, style: TextStyle): number {
  const { width = contentWidth(sheet) } = style;
  return select(sheet, style).heightOfString(pdfText(text), { width, lineGap: style.size * 0.18 });
}

function select(sheet: Sheet, { font = REGULAR, size, colour = INK }: TextStyle): Sheet {
  return sheet.font(font).fontSize(size).fillColor(colour);
}

/** Begins a page unless so many points are left on this one. */
export function ensureRoom(sheet: Sheet, points: number): void {
  if (sheet.y + points > pageBottom(sheet)) {
    sheet.addPage();
    sheet.y = MARGIN;
  }
}

/** The finished file. */
export function finish(sheet: Sheet): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    sheet.on("data", (chunk: Buffer) => chunks.push(chunk));
    sheet.on("end", () => resolve(Buffer.concat(chunks)));
    sheet.on("error", reject);
    sheet.end();
  });
}
