import { readFileSync } from "node:fs";
import PDFDocument from "pdfkit";
import { FAMILY, fontFile } from "./font";
import { INK } from "./palette";
import { pdfText } from "./pdf-text";
import { rememberLayouts } from "./remembered-layouts";
import { fontProgram } from "./woff";

/** An A4 document with the place in its structure that what is drawn next belongs to (headings, tables, figures). */
export type Sheet = PDFKit.PDFDocument;

export const MARGIN = 42;
export const REGULAR = FAMILY;
export const BOLD = `${FAMILY} Bold`;

export interface TextStyle {
  readonly size: number;
  readonly font?: string;
  readonly colour?: string;
  readonly width?: number;
  readonly align?: "left" | "right";
}

/** What a part of a tagged PDF may be (ISO 32000-1, 14.8.4). */
type PartType = "Document" | "Sect" | "H1" | "H2" | "H3" | "P" | "Figure" | "Table" | "TR" | "TH" | "TD";

/** The innermost open parts of each document, outermost first. */
const openParts = new WeakMap<Sheet, PDFKit.PDFStructureElement[]>();

/** An empty A4 document with its fonts inside and its parts named, whose pages are numbered when it ends. */
export function createSheet(title: string): Sheet {
  const sheet = new PDFDocument({
    size: "A4",
    margin: MARGIN,
    bufferPages: true,
    tagged: true,
    displayTitle: true,
    pdfVersion: "1.7",
    info: { Title: title, Creator: "Lunas" },
    lang: "id",
  });
  for (const [name, weight] of [
    [REGULAR, 400],
    [BOLD, 700],
  ] as const)
    sheet.registerFont(name, fontProgram(readFileSync(fontFile(weight, "woff"))));
  rememberLayouts(sheet, [REGULAR, BOLD]);
  const root = sheet.struct("Document");
  sheet.addStructure(root);
  openParts.set(sheet, [root]);
  return sheet;
}

export interface PartOptions {
  /** Words instead of a picture. */
  readonly alt?: string;
  /** What a head cell is the head of. */
  readonly scope?: "Column" | "Row";
}

/** All that `draw` writes is one part of the document, inside the part that is open now. */
export function part(sheet: Sheet, type: PartType, draw: () => void, options: PartOptions = {}): void {
  const open = openParts.get(sheet)!;
  const element = sheet.struct(type, options as PDFKit.Mixins.StructureElementOptions);
  open.at(-1)!.add(element);
  open.push(element);
  draw();
  open.pop();
  element.end();
}

/** What only decorates: a reader for the blind passes over it. */
export function decoration(sheet: Sheet, draw: () => void): void {
  sheet.markContent("Artifact");
  draw();
  sheet.endMarkedContent();
}

/** Draws the content of the part that is open now. */
export function content(sheet: Sheet, type: PartType, draw: () => void): void {
  const mark = sheet.markStructureContent(type);
  draw();
  sheet.endMarkedContent();
  openParts.get(sheet)!.at(-1)!.add(mark);
}

export function contentWidth(sheet: Sheet): number {
  return sheet.page.width - 2 * MARGIN;
}

/** Lowest point that content may reach; the page number stands below. */
export function pageBottom(sheet: Sheet): number {
  return sheet.page.height - MARGIN - 14;
}

/** Writes a part of its own at a place and returns how far down it came; never starts a page by itself. */
export function write(
  sheet: Sheet,
  type: PartType,
  text: string,
  place: { readonly x: number; readonly y: number },
  style: TextStyle,
  options: PartOptions = {},
): number {
  part(sheet, type, () => content(sheet, type, () => drawText(sheet, text, place, style)), options);
  return place.y + heightOf(sheet, text, style);
}

/** The words alone, for those who mark them otherwise. */
export function drawText(
  sheet: Sheet,
  text: string,
  { x, y }: { readonly x: number; readonly y: number },
  style: TextStyle,
): void {
  const { width = contentWidth(sheet), align = "left" } = style;
  // Digits of one width, so that columns of numbers stand under one another.
  select(sheet, style).text(pdfText(text), x, y, {
    width,
    align,
    lineGap: style.size * 0.12,
    features: ["tnum", "kern"],
  });
}

export function heightOf(sheet: Sheet, text: string, style: TextStyle): number {
  const { width = contentWidth(sheet) } = style;
  return select(sheet, style).heightOfString(pdfText(text), {
    width,
    lineGap: style.size * 0.12,
    features: ["tnum", "kern"],
  });
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
  openParts.get(sheet)![0]!.end();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    sheet.on("data", (chunk: Buffer) => chunks.push(chunk));
    sheet.on("end", () => resolve(Buffer.concat(chunks)));
    sheet.on("error", reject);
    sheet.end();
  });
}
