/**
 * The built-in PDF fonts know Windows-1252 only. Whatever else is handed to them comes out as garbage without an error,
 * so every text passes here: a letter with a foreign accent loses the accent, anything else that cannot be shown
 * becomes `?`, and marks that take no room (emoji selectors, zero-width signs) vanish.
 */
export function winAnsi(text: string): string {
  if (PLAIN.test(text)) return text;
  let shown = "";
  for (const sign of text.normalize("NFC").replace(WITHOUT_WIDTH, "")) {
    if (isShowable(sign)) shown += sign;
    else {
      const base = LOOKALIKES[sign] ?? sign.normalize("NFKD").replace(/\p{Mark}/gu, "");
      shown += base !== "" && [...base].every(isShowable) ? base : "?";
    }
  }
  return shown;
}

const PLAIN = /^[ -~]*$/;
const WITHOUT_WIDTH = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;
/** Windows-1252 beyond Latin-1. */
const EXTRA = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
const LOOKALIKES: Readonly<Record<string, string>> = { Ł: "L", ł: "l", Đ: "D", đ: "d", ı: "i", "−": "-" };

function isShowable(sign: string): boolean {
  return /^[ -~\u00a0-\u00ff]$/.test(sign) || EXTRA.includes(sign);
}

/**
 * A masked name as the built-in fonts can write it. Words in another script (`王小明`, `ꦱꦶꦠꦶ`) would be question marks, which
 * look like a fault: they are left out, and where nothing else is left a sentence says so. Fonts for all scripts take tens
 * of megabytes, and only a letter of each word would be shown.
 */
export function showableName(name: string): string {
  const words = name.split(" ").filter((word) => winAnsi(word).split("?").length === word.split("?").length);
  return words.join(" ").trim() || "(nama tidak dapat ditampilkan)";
}
