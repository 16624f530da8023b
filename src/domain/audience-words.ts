import { parsePeriod } from "./billing-period";
import { Fault } from "./fault";
import { nearest } from "./mistakes";
import { plainSigns, withoutEnd } from "./normalise";

/** What an operator may write; the help texts list these. */
const CHOICES = ["belum-bayar", "semua", "tarif:R1", "rute:<RBM>", "periode:<YYYY-MM>"] as const;
const NAMES = ["tarif", "rute", "periode"] as const;
const BARE = ["belum-bayar", "semua"] as const;
/** Of five letters and more; of four, one. */
const SLIPS = 2;

/** Between two words. A sign ties them together; after a space alone a text may begin. */
const BETWEEN = /^\s*([,+;&]\s*|dan\s+(?=tarif|rute|periode))?/i;
const END = "(?=[\\s,+;&]|$)";
const WORDS = {
  unpaid: new RegExp(`^belum[-_]?bayar${END}`, "i"),
  /** As two words it is also how a text may begin: "Belum bayar? …". */
  unpaidApart: new RegExp(`^belum\\s+bayar${END}`, "i"),
  everyone: new RegExp(`^semua${END}`, "i"),
  valued: /^(tarif|rute|periode):([^\s,+;&]+)/i,
  tariff: new RegExp(`^[A-Z]{1,2}\\d[A-Z]{0,2}${END}`, "i"),
  /** With spaces around the colon only what looks like a value is one: "Tarif: baru" is a text. */
  valuedApart: new RegExp(
    `^(tarif\\s*:\\s*[A-Z]{1,2}(?:\\d[A-Z]{0,2})?|rute\\s*:\\s*[A-Z0-9]{3,12}|periode\\s*:\\s*\\d[\\d-]+)${END}`,
  ),
} as const;

/**
 * The words of an audience in one spelling: `BELUM BAYAR, tarif: r1` gives `belum-bayar` and `tarif:R1`. Commas,
 * spaces, `+`, `;`, `&` and "dan" stand between them. Throws a Fault that names what is not understood, with the
 * nearest word that is.
 */
export function audienceWords(text: string): string[] {
  const joined = text.trim().replace(/\s*:\s*/g, ":");
  const { words, rest } = take(joined, true);
  if (rest !== "") throw unclear(rest);
  if (words.length === 0) throw new Fault("argument_invalid", `Sasaran belum ditulis. ${choices()}`);
  return words;
}

/**
 * Parts `belum-bayar tarif:R1 Kantor tutup besok.` into its audience and its text. What looks like a misspelt part of
 * the audience is a Fault: taken for text, it would send that text to far more people than was meant.
 */
export function splitAudience(text: string): { readonly words: readonly string[]; readonly text: string } {
  const { words, rest, isTied } = take(plainFront(text.trim()), false);
  const first = rest.split(/[\s,+;&]/)[0] ?? "";
  const isMisspelt =
    words.length === 0 ||
    isTied ||
    /^(tarif|rute|periode)\s*:/i.test(rest) ||
    (first.includes(":") ? nameNear(first) !== null : first.length > 7 && bareNear(first) !== null);
  if (rest !== "" && isMisspelt) throw unclear(rest);
  if (words.length === 0) throw new Fault("argument_invalid", `Sasaran belum ditulis. ${choices()}`);
  return { words, text: rest };
}

/** The words of the audience in ordinary signs and out of bold (`*belum‑bayar*`); the text behind them as it was written. */
function plainFront(text: string): string {
  const words = text.match(/\S+\s*/g) ?? [];
  const end = words.findIndex((word, index) => index > 0 && !/^(tarif|rute|periode):/i.test(plain(word)));
  return words.map((word, index) => (end < 0 || index < end ? plain(word) : word)).join("");
}

function plain(word: string): string {
  const [signs = ""] = /^\S*/.exec(word) ?? [];
  const bare = plainSigns(signs).replace(/[*~`]|^_+/g, "");
  return withoutEnd(bare, /_/) + word.slice(signs.length);
}

/** Takes words off the front as long as they are an audience's; `isTied`: a sign before the rest asks for one more. */
function take(text: string, isWhole: boolean): { words: string[]; rest: string; isTied: boolean } {
  const words: string[] = [];
  let rest = text;
  for (;;) {
    const between = BETWEEN.exec(rest)!;
    const behind = rest.slice(between[0].length);
    const isTied = words.length > 0 && between[1] !== undefined;
    const found =
      next(behind, isWhole || words.length === 0 || isTied) ??
      (isTied ? another(behind, words.at(-1)!) : null);
    if (found === null)
      return { words, rest: behind.trim(), isTied: isTied && (isWhole || !/,\s/.test(between[0])) };
    words.push(found.word);
    rest = behind.slice(found.length);
  }
}

/** What also begins a text counts only where a word of an audience is expected. */
function next(text: string, isExpected: boolean): { word: string; length: number } | null {
  const is = (pattern: RegExp) => pattern.exec(text)?.[0].length ?? 0;
  const unpaid = is(WORDS.unpaid) || (isExpected ? is(WORDS.unpaidApart) : 0);
  if (unpaid > 0) return { word: "belum-bayar", length: unpaid };
  const everyone = isExpected ? is(WORDS.everyone) : 0;
  if (everyone > 0) return { word: "semua", length: everyone };
  const valued = WORDS.valued.exec(text) ?? WORDS.valuedApart.exec(text);
  return valued === null ? null : { word: spell(valued[0]), length: valued[0].length };
}

/** `tarif:R1,R2`: the second tariff needs no name. */
function another(text: string, before: string): { word: string; length: number } | null {
  const value = before.startsWith("tarif:") ? WORDS.tariff.exec(text)?.[0] : undefined;
  return value === undefined ? null : { word: `tarif:${value.toUpperCase()}`, length: value.length };
}

function spell(word: string): string {
  const [name = "", value = ""] = word.replace(/\s/g, "").split(/:(.*)/s);
  if (name.toLowerCase() !== "periode") return `${name.toLowerCase()}:${value.toUpperCase()}`;
  const period = parsePeriod(value);
  if (period === null)
    throw new Fault(
      "argument_invalid",
      `Sasaran "${word}": bulannya tidak terbaca; tulis seperti periode:2026-11.`,
    );
  return `periode:${period}`;
}

function unclear(rest: string): Fault {
  const word = rest.split(/[\s,+;&]/)[0] ?? rest;
  const [name = "", value = ""] = word.split(/:(.*)/s);
  const meant = nameNear(name);
  if (meant !== null && value === "") {
    const example = { tarif: "tarif:R1", rute: "rute:JJGAA", periode: "periode:2026-11" }[meant];
    return new Fault(
      "argument_invalid",
      `Sasaran "${word}" belum lengkap; tulis tanpa spasi, misalnya ${example}.`,
    );
  }
  if (meant !== null)
    return new Fault("argument_invalid", `Sasaran "${word}" tidak dikenal; maksudnya ${meant}:${value}?`);
  const bare = bareNear(word);
  if (bare !== null)
    return new Fault("argument_invalid", `Sasaran "${word}" tidak dikenal; maksudnya ${bare}?`);
  return new Fault("argument_invalid", `Sasaran "${word}" tidak dikenal. ${choices()}`);
}

function nameNear(word: string): (typeof NAMES)[number] | null {
  const name = (word.split(":")[0] ?? "").toLowerCase();
  return nearest(name, NAMES, name.length > 4 ? SLIPS : 1);
}

function bareNear(word: string): (typeof BARE)[number] | null {
  return nearest(word.toLowerCase(), BARE, word.length > 4 ? SLIPS : 1);
}

function choices(): string {
  return `Pilihan: ${CHOICES.join(", ")}; boleh digabung dengan koma, spasi, atau +.`;
}
