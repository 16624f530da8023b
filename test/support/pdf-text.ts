import { inflateSync } from "node:zlib";

/** The lines of text that a PDF of ours shows, in drawing order: what a reader selects with the mouse. */
export function pdfText(pdf: Buffer): string[] {
  const lines: string[] = [];
  for (const content of streams(pdf))
    for (const [, shown] of content.matchAll(/\[((?:<[0-9a-f]*>|[-\d.\s])*)\]\s*TJ/g))
      lines.push([...shown!.matchAll(/<([0-9a-f]*)>/g)].map((part) => decode(part[1]!)).join(""));
  return lines;
}

/** Pages by size in points, `"420x595"`. */
export function pdfPages(pdf: Buffer): string[] {
  return [...pdf.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))}x${Math.round(Number(height))}`,
  );
}

/** Windows-1252 from 0x80 to 0x9f. By hand, because TextDecoder of Node 20 takes Windows-1252 for Latin-1. */
const HIGH = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

function decode(hex: string): string {
  return Array.from(Buffer.from(hex, "hex"), (byte) =>
    byte >= 0x80 && byte < 0xa0 ? HIGH[byte - 0x80] : String.fromCharCode(byte),
  ).join("");
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
