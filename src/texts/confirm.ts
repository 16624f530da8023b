import { oneLine } from "../domain/foreign-text";
import type { Intent } from "../domain/intent";

/** So many letters of somebody's words are said back. */
const LONGEST_REPEATED = 60;

/**
 * One question a thumb can answer, about a message that was only guessed to mean this. It repeats the message's own
 * words, so that whoever reads it knows what it is about; no answer changes nothing.
 */
export function askWhetherMeant(intent: Intent, words: string): string {
  switch (intent) {
    case "wrong_number":
      return `${repeat(words)}Apakah tagihan itu *bukan milik Bapak/Ibu*?
*1* – Ya, bukan milik saya
*2* – Tidak`;
    case "paid_claim":
      return `${repeat(words)}Apakah tagihan listriknya *sudah dibayar*?
*1* – Ya, sudah
*2* – Belum`;
    case "terminate_service":
      return `${repeat(words)}Apakah Bapak/Ibu ingin *berhenti berlangganan listrik*?
*1* – Ya, teruskan ke petugas
*2* – Tidak`;
    case "opt_out":
      return `${repeat(words)}Apakah pengingat tagihan ke nomor ini *dihentikan*?
*1* – Ya, hentikan
*2* – Tidak, tetap kirim`;
    default:
      throw new Error(`nothing is asked about "${intent}"`);
  }
}

export function notMeant(): string {
  return "Baik, tidak ada yang kami ubah. Balas *MENU* untuk pilihan.";
}

/** `Bapak/Ibu menulis: “…”` on a line of its own; nothing for a picture without words, or what a phone would make a link of. */
function repeat(words: string): string {
  // Whose number it is that somebody has typed, we do not know: a long one is not said again.
  const line = oneLine(words)
    .replace(/[*_~`"“”]/g, "")
    .replace(/\d{9,}/g, "…");
  if (line === "" || /\p{L}\.\p{L}|:\/\//u.test(line)) return "";
  const letters = [...line];
  const told =
    letters.length > LONGEST_REPEATED ? `${letters.slice(0, LONGEST_REPEATED).join("").trimEnd()}…` : line;
  return `Bapak/Ibu menulis: “${told}”\n`;
}
