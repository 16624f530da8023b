import type { Intent } from "../../domain/intent";
import type { Reading } from "./read";

/** What one message shows, by name, and how much each sight weighs against the others. */
export type Features = ReadonlyMap<string, number>;

// Chosen by trial on 330 messages that no example was written from: rules as heavy as words cost six points there,
// because they were tuned on old messages; no letters at all cost two on misspelt ones.
const WORD = 1;
const PAIR = 1;
const LETTERS = 0.3;
const RULE = 0.25;
/** Lengths of the runs of letters: short enough to survive a typing mistake, long enough to mean something. */
const RUNS = [3, 4];

/** The words (lemmas), their pairs, runs of letters as typed, and the intents whose rules match. */
export function featuresOf(reading: Reading, matched: readonly Intent[]): Features {
  const features = new Map<string, number>();
  const words = ["^", ...reading.lemmas, "$"];
  words.forEach((word, index) => {
    if (index > 0) features.set(`2:${words[index - 1]} ${word}`, PAIR);
    if (index > 0 && index < words.length - 1) features.set(`1:${word}`, WORD);
  });
  for (const length of RUNS) {
    for (let start = 0; start + length <= reading.letters.length; start++) {
      features.set(`c:${reading.letters.slice(start, start + length)}`, LETTERS);
    }
  }
  if (matched[0] !== undefined) features.set(`r:${matched[0]}`, RULE);
  for (const intent of matched) features.set(`m:${intent}`, RULE);
  return features;
}

/** Long and short messages alike: the weights of one message have this length together. */
const LENGTH = 3;

/** The features that are `known`, scaled as if all were. */
export function scaled(features: Features, known: (name: string) => boolean): [string, number][] {
  let squares = 0;
  for (const weight of features.values()) squares += weight * weight;
  const factor = LENGTH / Math.sqrt(squares || 1);
  return [...features].filter(([name]) => known(name)).map(([name, weight]) => [name, weight * factor]);
}
