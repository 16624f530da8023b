/** Letters of other scripts that look like Latin ones, from Unicode's confusables (UTS 39), those that phones can type. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  ...pairs("аеорсухіјѕһԁԛԝькмтвн", "aeopcyxijshdqwbkmtbh"),
  ...pairs("АВЕКМНОРСТУХІЈЅ", "ABEKMHOPCTYXIJS"),
  ...pairs("αβεικνορτυχ", "aBeikvoptux"),
  ...pairs("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
  ...pairs("ıɡℓ∕⁄。", "igl//."),
};
const FOREIGN = /[^\x00-\x7f]/gu;
/** Marks over and between letters, and what nobody sees. */
const UNSEEN = /[\p{M}\p{Cf}\u115f\u3164]/gu;

/**
 * The text as somebody sees it who only knows plain letters: wide, bold and circled ones are plain, marks and invisible
 * signs are gone, letters of other scripts are those that they look like.
 */
export function foldLetters(text: string): string {
  return text
    .normalize("NFKD")
    .replace(UNSEEN, "")
    .replace(FOREIGN, (letter) => LOOK_ALIKE[letter] ?? letter);
}

function pairs(from: string, to: string): Record<string, string> {
  const plain = [...to];
  return Object.fromEntries([...from].map((letter, at) => [letter, plain[at]!]));
}
