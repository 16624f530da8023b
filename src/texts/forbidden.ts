import { foldLetters } from "../domain/fold-letters";

/**
 * What must not stand in anything that the unit says, in templates, broadcasts and answers of staff alike: customers are
 * taught to open no links, and dunned without threats. Read as a person reads it: `ｂit．ly`, `b‍it.ly` and a Cyrillic `а`
 * look like what they stand for.
 */

/** Endings that a phone makes a link of, however they are written. */
const ENDING =
  "com|co|id|net|org|info|biz|me|ly|gl|io|cc|tv|us|to|be|ru|cn|my|sg|in|ai|app|dev|xyz|link|site|online|shop|store|top|vip|icu|club|live|click|fun|web|page|bio|space|website|apk|go|ac|sch|example";
const LINKS: readonly RegExp[] = [
  // A scheme, also a crippled or unusual one: `https:`, `hxxp //`, `whatsapp://`.
  /\bh[tx]{2}ps?\s?[:/]|\b[a-z][a-z\d+.-]{1,20}:\/\//,
  /\bwww\d?(?:\s?[.,]|\b)/,
  /[a-z\d]\s*(?:\[\.\]|\(\.\)|\(dot\)|\[dot\])\s*[a-z]/,
  new RegExp(`[a-z\\d] (?:titik|dot) (?:${ENDING})\\b`),
  // A blank stands behind a full stop, not before it.
  new RegExp(`[a-z\\d](?:\\.| \\. ?)(?:${ENDING})\\b`),
  /[a-z\d]\.[a-z]{2,20}\s?\/\s?[a-z\d]/,
  /\bxn--|@[a-z\d-]+\.[a-z]/,
  // An address in numbers; groups of rupiah are larger.
  /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d{1,2})\.){3}(?:25[0-5]|2[0-4]\d|1?\d{1,2})(?![\d.])/,
];
/** `Jl.Raya` is written so, and is no address of the net. */
const SHORT_FORMS =
  /^(?:no|tgl|jl|jln|rp|dll|dst|dsb|kec|kab|ds|dsn|rt|rw|bpk|ibu|sdr|sdri|tlp|telp|hp|pkl|jam|a|d|u|s|h|pt|cv|ir|dr|drs)$/i;

const THREATS: readonly RegExp[] = [
  /\b(?:di|ter)[- ]?putus|\bmemutus|\bpemutusan|\bputus(?:kan)? (?:aliran|listrik|sambungan)|\b(?:kami|akan|bakal) putus(?:kan)?\b/,
  /segel|bongkar|denda|\bdicabut|\bpencabutan|\bcabut (?:meter|kwh|listrik)/,
  /\bsanksi|\bpidana|\bpolisi|\bpenjara|\bjalur hukum|\bproses hukum|\bsecara hukum|\bdiblokir|\bdisita\b|\bdipaksa/,
  /\bd ?i ?p ?u ?t ?u ?s|\bs ?e ?g ?e ?l\b|\bb ?o ?n ?g ?k ?a ?r\b/,
];

export function linkProblems(text: string): string[] {
  const whole = foldLetters(text);
  const small = whole.toLowerCase();
  const isLink = LINKS.some((link) => link.test(small)) || dottedWord(whole) !== null;
  if (!isLink) return [];
  const word = dottedWord(whole);
  const where = word === null ? "" : ` ("${word}"; sesudah titik beri spasi)`;
  return [`tautan tidak boleh ada${where}: pelanggan diajari tidak membuka tautan`];
}

export function threatProblems(text: string): string[] {
  const small = foldLetters(text).toLowerCase();
  return THREATS.some((threat) => threat.test(small))
    ? ["ancaman (diputus, dicabut, segel, bongkar, denda, sanksi, hukum) tidak boleh ada"]
    : [];
}

/** Accounts and phones are asked for by fraud, so the unit never writes any. */
export function numberProblems(text: string): string[] {
  return /\d[\d\s.-]{8,}\d/.test(foldLetters(text))
    ? ["deretan angka panjang (nomor rekening atau telepon) tidak boleh ada"]
    : [];
}

/** `pln-jajag.promo`: any word that goes on behind a dot. A sentence that begins without a blank has a capital. */
function dottedWord(text: string): string | null {
  for (const written of text.split(/\s/)) {
    const parts = written.split(".");
    for (const [at, part] of parts.slice(0, -1).entries()) {
      const before = part.split(/[^\p{L}\d-]/u).at(-1)!;
      const [after = ""] = parts[at + 1]!.split(/[^\p{L}\d-]/u);
      const goesOn = /^\p{L}{2}/u.test(after) && !/^\p{Lu}\p{Ll}/u.test(after);
      if (before !== "" && goesOn && !SHORT_FORMS.test(before)) return `${before}.${after}`;
    }
  }
  return null;
}
