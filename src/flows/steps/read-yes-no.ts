import { plainSigns } from "../../domain/normalise";

const YES =
  /^\W*(?:ya|y|iya|iyo|yo|yoi|yes|nggih|njih|inggih|ok|oke|okay|betul|benar|boleh|mau|setuju|tolong|lanjut)(?!\p{L})/iu;
const NO =
  /^\W*(?:tidak|tdk|nggak|enggak|ngga|gak|ga|ndak|mboten|ora|gausah|jangan|ojo|no|belum|sudah cukup|cukup)(?!\p{L})/iu;

const COURTESY =
  /(?<!\p{L})(?:pak|bapak|bu|ibu|mas|mbak|mba|kak|min|admin|le|nduk|ya|deh|kok|dulu|saja|aja|mawon|terima kasih|makasih|matur nuwun|suwun)(?!\p{L})/giu;
/** A refusal with more words than this says something else: "jangan diputus pak, belum gajian". */
const LONGEST_NO = 3;

/** YA or TIDAK in the ways people say it, Javanese included; `null` for anything else. */
export function readYesNo(text: string): "yes" | "no" | null {
  if (NO.test(text)) return wordsOf(text) <= LONGEST_NO ? "no" : null;
  return YES.test(text) ? "yes" : null;
}

/** The answer to a question with *1* for yes and *2* for no: the digit, also styled or Arabic, or the word. */
export function readNumberedYesNo(text: string): "yes" | "no" | null {
  const digit = /^\W*([12])\W*$/.exec(plainSigns(text))?.[1];
  if (digit !== undefined) return digit === "1" ? "yes" : "no";
  return readYesNo(text);
}

/** `tidak`, `gak usah pak`: an answer and nothing besides, whatever it would mean by itself. */
export function isPlainNo(text: string): boolean {
  return NO.test(text) && wordsOf(text) <= 2;
}

function wordsOf(text: string): number {
  return text.replace(COURTESY, " ").match(/\p{L}+/gu)?.length ?? 0;
}
