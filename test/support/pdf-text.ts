import { inflateSync } from "node:zlib";

/** The lines of text that a PDF of ours shows, in drawing order: what a reader selects with the mouse. */
export function pdfText(pdf: Buffer): string[] {
  const fonts = embeddedFonts(pdf);
  const lines: string[] = [];
  for (const content of streams(pdf)) {
    let letters: readonly string[] | null = null;
    for (const [, font, shown] of content.matchAll(
      /\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[-\d.\s])*)\]\s*TJ/g,
    )) {
      if (font !== undefined) letters = fonts.get(font) ?? null;
      else
        lines.push([...shown!.matchAll(/<([0-9a-f]*)>/g)].map((part) => decode(part[1]!, letters)).join(""));
    }
  }
  return lines;
}

/** Pages by size in points, `"420x595"`. */
export function pdfPages(pdf: Buffer): string[] {
  return [...pdf.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))}x${Math.round(Number(height))}`,
  );
}

/** The kinds of the parts of a tagged PDF, as often as they are in it: `H1`, `Table`, `TH` … */
export function pdfParts(pdf: Buffer): string[] {
  return [...pdf.toString("latin1").matchAll(/\/S \/(\w+)/g)].map(([, type]) => type!);
}

/** Windows-1252 from 0x80 to 0x9f. By hand, because TextDecoder of Node 20 takes Windows-1252 for Latin-1. */
const HIGH = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Two bytes a glyph in a font that is embedded, one byte a letter in a built-in one. */
function decode(hex: string, letters: readonly string[] | null): string {
  if (letters !== null)
    return (hex.match(/.{4}/g) ?? []).map((glyph) => letters[Number.parseInt(glyph, 16)] ?? "?").join("");
  return Array.from(Buffer.from(hex, "hex"), (byte) =>
    byte >= 0x80 && byte < 0xa0 ? HIGH[byte - 0x80] : String.fromCharCode(byte),
  ).join("");
}

/** By its name in the pages, what each glyph of an embedded font stands for: its ToUnicode table. */
function embeddedFonts(pdf: Buffer): Map<string, string[]> {
  const text = pdf.toString("latin1");
  const fonts = new Map<string, string[]>();
  for (const [, name, id] of text.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const table = /\/ToUnicode (\d+) 0 R/.exec(objectOf(text, id!))?.[1];
    if (table === undefined) continue;
    const [cmap = ""] = [...streams(Buffer.from(objectOf(text, table), "latin1"))];
    const entries = [...cmap.matchAll(/\[(.*)\]/g)].flatMap(([, list]) => list!.match(/<[^>]*>/g) ?? []);
    fonts.set(name!, entries.map(lettersOf));
  }
  return fonts;
}

function objectOf(pdf: string, id: string): string {
  const start = pdf.indexOf(`\n${id} 0 obj`);
  return pdf.slice(start, pdf.indexOf("endobj", start));
}

/** `<0066 0069>` → `fi`. */
function lettersOf(entry: string): string {
  const units = entry.slice(1, -1).split(" ").filter(Boolean);
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}

function* streams(pdf: Buffer): Generator<string> {
  const text = pdf.toString("latin1");
  for (const match of text.matchAll(/<<([^>]*)>>\s*stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const length = Number(/\/Length (\d+)/.exec(match[1]!)?.[1]);
    const bytes = pdf.subarray(start, start + length);
    yield (match[1]!.includes("/FlateDecode") ? inflateSync(bytes) : bytes).toString("latin1");
  }
}
