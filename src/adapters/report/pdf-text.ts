/** Windows-1252 beyond Latin-1: what the built-in PDF fonts can show besides. */
const EXTRA = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

/**
 * The built-in fonts print anything outside Windows-1252 as garbage, without an error: a minus becomes a dash, an
 * accented letter loses its accent, anything else becomes `?`.
 */
export function pdfText(text: string): string {
  return [...text.replaceAll("\u2212", "–")].map(showable).join("");
}

function showable(sign: string): string {
  if (/^[ -~\u00a0-\u00ff]$/.test(sign) || EXTRA.includes(sign)) return sign;
  const base = sign.normalize("NFKD").replace(/\p{Mark}/gu, "");
  return /^[ -~]+$/.test(base) ? base : "?";
}
