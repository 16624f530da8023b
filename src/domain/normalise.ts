/** Marks of WhatsApp's own formatting, of our masks and of lists, and the leftovers of keycap emoji. */
const FORMATTING = /[*~`•]|\u20e3|\ufe0e|\ufe0f/g;

/** 12 digits in which letters stand for them (O for 0, l for 1, S for 5, B for 8), perhaps with spaces, dots or dashes between. */
const DIGIT_LIKE_RUN = /(?<!\d)\d(?:[ .\-\n]?[\dol|i]|[sb]){10,23}(?![\p{L}\d])/gu;

/** Digits of any script: Arabic, Persian, Javanese … */
const DIGIT = /(?![0-9])\p{Nd}/gu;

/** Fewer real digits than this and the "run" is words: `1 lol`, `2 oli`. */
const LEAST_REAL_DIGITS = 7;

/**
 * The same text in ordinary signs: full-width and styled letters, digits of any script, accents, invisible marks and
 * the many dashes. Words, case and line breaks stay.
 */
export function plainSigns(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .normalize("NFC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(DIGIT, westernDigit);
}

/** Digits of any script (`٧٧`, `꧗꧗`) as 0 to 9; nothing else changes. */
export function westernDigits(text: string): string {
  return text.replace(DIGIT, westernDigit);
}

/**
 * Brings a message to plain lower-case characters: full-width and styled letters, accents, zero-width characters,
 * NBSP, formatting marks, `cekkkk`, and letters O/l typed for 0/1 inside a customer ID. Line breaks stay.
 * It changes no words; abbreviations and dialect are the lexicon's business.
 */
export function normalise(text: string): string {
  const plain = plainSigns(text)
    .replace(FORMATTING, "")
    .replace(/_+/g, " ")
    .toLowerCase()
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(/(\p{L})\1{2,}/gu, keepNumerals);
  const joined = /^[^\p{L}\p{N}_]*(?:\p{L}[\s.-]{1,3}){2,11}\p{L}[^\p{L}\p{N}_]*$/u.test(plain)
    ? plain.replace(/[^\p{L}]/gu, "")
    : plain;
  return joined.replace(DIGIT_LIKE_RUN, repairDigits).trim();
}

/** The text without the signs at its end that `sign`, a pattern of one character, finds; linear, unlike `/…+$/`. */
export function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** In Unicode the digits of a script stand in a row of ten, the zero at a multiple of ten from the row's start. */
function westernDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

/** `cekkkk` → `cek`; but `ooo` and `lll` may be the zeros and ones of an ID, which are looked at afterwards. */
function keepNumerals(run: string, letter: string, offset: number, whole: string): string {
  const isAmongDigits = /\d/.test(whole[offset - 1] ?? "") || /\d/.test(whole[offset + run.length] ?? "");
  return isAmongDigits && /[ol|i]/.test(letter) ? run : letter;
}

function repairDigits(run: string): string {
  const characters = run.replace(/[ .\-\n]/g, "");
  const realDigits = run.replace(/\D/g, "").length;
  if (realDigits < LEAST_REAL_DIGITS || realDigits === characters.length) return run;
  if (![11, 12, 24].includes(characters.length)) return run;
  return run.replace(/o/g, "0").replace(/[l|i]/g, "1").replace(/s/g, "5").replace(/b/g, "8");
}
