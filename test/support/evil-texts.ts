/** Pieces of which long texts are hard to read: digits with gaps, brackets, blanks, words of one letter, styled letters. */
const PIECES = [
  ..."a 1 ! - . * _ ( [ < \n é 👍 \ufdfa \u00a0".split(" "),
  " ",
  "0 ",
  "1 ",
  "1.",
  "1-",
  "1,",
  "12 34 ",
  "345 678 ",
  "51 ",
  "5167 ",
  "5167599 ",
  "516759900011 ",
  "08 12 ",
  "a ",
  "a1",
  "a2 ",
  "o1 ",
  "ab ",
  "jan",
  "rp",
  "rp1.",
  "<a",
  "tagihn ",
  "tidak ",
  "jangan ",
  "berhenti ",
  "hapus nomor ",
  "gak mau di wa lagi ",
  "mohon tolong ",
] as const;

/** Texts of `length` letters, each one piece again and again, alone and after an opening bracket. */
export function evilTexts(length: number): readonly string[] {
  const filled = PIECES.map((piece) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length));
  return [...filled, ...filled.map((text) => `(${text.slice(1)}`), `${filled[0]!.slice(1)}y`];
}
