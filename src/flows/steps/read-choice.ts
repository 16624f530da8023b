/** Numbers as people say them, Javanese included. A list longer than that is chosen from by digits. */
const SPOKEN: readonly RegExp[] = [
  /(?<!\p{L})(?:satu|kesatu|pertama|siji|setunggal|sepisan)(?!\p{L})/giu,
  /(?<!\p{L})(?:dua|kedua|loro|kalih|kapindho)(?!\p{L})/giu,
  /(?<!\p{L})(?:tiga|ketiga|telu|katelu)(?!\p{L})/giu,
  /(?<!\p{L})(?:empat|keempat|papat|sekawan)(?!\p{L})/giu,
  /(?<!\p{L})(?:lima|kelima|gangsal)(?!\p{L})/giu,
];
/** `2`, `nomor 2`, `angka 2`, `yang ke 3`, `1 dan 3`. */
const CHOICE =
  /^[^\p{L}\d]*(?:(?:pilih|nomor|nomer|no|angka|urutan|yang|yg|ke|id|sing)[^\p{L}\d]*)*(\d{1,2}(?:(?:\s*(?:,|dan|sama|karo|&|\+)\s*|\s+)\d{1,2})*)(?:\s*(?:saja|aja|ya|pak|bu|mas|mbak))*[^\p{L}\d]*$/iu;
const ALL = /^\W*(?:semua(?:nya)?|smua|semuany|kabeh|all|keseluruhan)(?!\p{L})/iu;
/** Nobody chooses with more letters than this, unless by whole IDs; a longer text says something else. */
const LONGEST_CHOICE = 60;
/** The end of a masked ID, as our lists show it. */
const TAIL = /^\D{0,12}(\d{3})\D*$/;

/**
 * What was chosen from a numbered list, as places in it from 0: by number, SEMUA, the whole ID or its last three
 * digits. `null` when the message chooses nothing that is there.
 */
export function readChoice(text: string, ids: readonly string[]): readonly number[] | null {
  const digits = text.replace(/[\s.-]/g, "");
  const named = ids.flatMap((id, index) => (digits.includes(id) ? [index] : []));
  const isShort = text.length <= LONGEST_CHOICE;
  if (isShort && ALL.test(text)) return ids.map((_, index) => index);
  if (named.length > 0) return named;
  if (!isShort) return null;
  const tail = TAIL.exec(text)?.[1];
  const tailed = tail === undefined ? [] : ids.flatMap((id, index) => (id.endsWith(tail) ? [index] : []));
  if (tailed.length === 1) return tailed;
  const inDigits = SPOKEN.reduce((said, word, index) => said.replace(word, String(index + 1)), text);
  const numbers = CHOICE.exec(inDigits)?.[1];
  if (numbers === undefined) return null;
  const places = [...new Set((numbers.match(/\d+/g) ?? []).map((number) => Number(number) - 1))];
  return places.every((place) => place >= 0 && place < ids.length) ? places : null;
}

/** A number of our lists in the middle of a sentence: "yang nomor 5 bukan punya saya". Empty when there is none. */
export function readMention(text: string, ids: readonly string[]): readonly number[] {
  const mentioned = /(?<!\p{L})(?:nomor|nomer|no|ke)[ .-]*(\d{1,2})(?!\d)/iu.exec(text)?.[1];
  const place = Number(mentioned ?? 0) - 1;
  return place >= 0 && place < ids.length ? [place] : [];
}
