import type { Intent } from "../../domain/intent";
import type { Reading } from "./read";

/**
 * What one message shows: words, pairs of words, runs of letters, each as a number (a hash; two of 60.000 seldom
 * share one). Numbers, because learning handles half a million of them.
 */
export interface Features {
  readonly names: readonly number[];
  /** How much each weighs; together they have the length `LENGTH`, in long and short messages alike. */
  readonly weights: readonly number[];
}

// Found by trial on 630 messages that no example was written from: without letters misspelt ones lose two points.
const WORD = 1;
const PAIR = 1;
const LETTERS = 0.3;
// Rules as heavy as words cost six points there, because they were tuned on old messages; none at all cost one.
const RULE = 0.25;
const LENGTH = 3;
/** What the sentence is about as a whole: whether it names our subjects, or others', and how much of it we know. */
const SUBJECT = 1;
/** Lengths of the runs of letters: short enough to survive a typing mistake, long enough to mean something. */
const RUNS = [3, 4];

/** The words (lemmas), their pairs, the runs of letters as typed, and the intents whose rules match. */
export function featuresOf(
  { lemmas, letters, strange }: Pick<Reading, "lemmas" | "letters" | "strange">,
  matched: readonly Intent[],
  subject: string,
): Features {
  const names: number[] = [];
  const weights: number[] = [];
  let squares = 0;
  const add = (text: string, from: number, to: number, seed: number, weight: number) => {
    names.push(hash(text, from, to, seed));
    weights.push(weight);
    squares += weight * weight;
  };
  let previous = "^";
  for (const word of lemmas) {
    addPair(word);
    add(word, 0, word.length, 2, WORD);
    previous = word;
  }
  addPair("$");
  for (const length of RUNS) {
    for (let start = 0; start + length <= letters.length; start++) {
      add(letters, start, start + length, 3, LETTERS);
    }
  }
  for (const intent of matched) add(intent, 0, intent.length, 4, RULE);
  for (const mark of [subject, `strange ${Math.ceil(strange * 4)}`]) add(mark, 0, mark.length, 6, SUBJECT);
  // The first rule decides where rules decide, so it counts once more.
  if (matched[0] !== undefined) add(matched[0], 0, matched[0].length, 5, RULE);
  const scale = LENGTH / Math.sqrt(squares);
  for (let index = 0; index < weights.length; index++) weights[index]! *= scale;
  return { names, weights };

  function addPair(word: string): void {
    const pair = `${previous} ${word}`;
    add(pair, 0, pair.length, 1, PAIR);
  }
}

/** FNV-1a, cut to 30 bits: small integers are quick to look up. */
function hash(text: string, from: number, to: number, seed: number): number {
  let state = 0x811c9dc5 ^ seed;
  for (let at = from; at < to; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return (state ^ (state >>> 15)) & 0x3fffffff;
}
