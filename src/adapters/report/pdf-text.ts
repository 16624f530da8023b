/** What the Latin part of our font has beyond Windows-1252's letters: see its `unicode-range` (latin). */
const EXTRA = "\u2212–—‘’‚“”„†‡•…‰‹›⁄€™↑↓ŒœŸıˆ˜\u2009\u202f";

/**
 * A sign that the font lacks would be drawn as an empty box, without an error: an accented letter loses its accent,
 * anything else becomes `?`. Numbers keep their units on their line: `Rp77,9 juta`, `4,1 poin`.
 */
export function pdfText(text: string): string {
  return [...withUnits(text)].map(showable).join("");
}

/** A blank between a number and its unit does not break. */
export function withUnits(text: string): string {
  return text.replace(
    /(\d) (?=(?:poin|ribu|juta|miliar|triliun|hari|kWh|VA|jam|menit|detik|m|d|lembar|kontak)\b)/g,
    "$1\u00a0",
  );
}

function showable(sign: string): string {
  if (/^[ -~\u00a0-\u00ff]$/.test(sign) || EXTRA.includes(sign)) return sign;
  const base = sign.normalize("NFKD").replace(/\p{Mark}/gu, "");
  return /^[ -~]+$/.test(base) ? base : "?";
}
