import Fuse from "fuse.js";
import { learn, rank } from "../../src/adapters/language/classifier";
import type { Features } from "../../src/adapters/language/features";
import { splitExamples } from "../../src/adapters/language/judge";
import type { Intent } from "../../src/domain/intent";
import type { Lexicon } from "../../src/domain/lexicon";
import { normalise } from "../../src/domain/normalise";
import type { Guess } from "./labelled";

/** A way of reading messages, to compare ours with. */
export interface SimpleReader {
  readonly name: string;
  readonly read: (text: string) => Guess;
}
type Example = { readonly intent: Intent; readonly text: string };

const NOTHING: Guess = { intent: "unknown", certain: false };
/** From this likeness on a simple reader is sure, below the other one it says nothing. */
const SURE = 0.9;
const LEAST = 0.4;
const RUNS = [2, 3, 4];

/** What can be had in a few lines with the same examples: exact words, the nearest example, a model of letters. */
export function simpleReaders(lexicon: Lexicon): readonly SimpleReader[] {
  const examples = Object.entries(lexicon.examples).flatMap(([intent, texts]) =>
    splitExamples(texts).map((text): Example => ({ intent: intent as Intent, text: normalise(text) })),
  );
  return [exactWords(lexicon), nearestExample(examples), runsOfLetters(examples)];
}

function exactWords({ exact }: Lexicon): SimpleReader {
  const read = (text: string): Guess => {
    const intent = exact[normalise(text).replace(/[^\p{L}\d ]/gu, "")];
    return intent === undefined ? NOTHING : { intent, certain: true };
  };
  return { name: "exact words", read };
}

function nearestExample(examples: readonly Example[]): SimpleReader {
  const fuse = new Fuse(examples, {
    keys: ["text"],
    includeScore: true,
    threshold: 0.5,
    ignoreLocation: true,
  });
  const read = (text: string): Guess => {
    const [best] = fuse.search(normalise(text).slice(0, 60), { limit: 1 });
    const likeness = 1 - (best?.score ?? 1);
    return best === undefined || likeness < LEAST
      ? NOTHING
      : { intent: best.item.intent, certain: likeness >= SURE };
  };
  return { name: "fuse.js", read };
}

function runsOfLetters(examples: readonly Example[]): SimpleReader {
  const model = learn(examples.map(({ intent, text }) => ({ intent, features: lettersOf(text) })));
  const read = (text: string): Guess => {
    const [best] = rank(model, lettersOf(normalise(text)));
    return best!.share < LEAST ? NOTHING : { intent: best!.intent, certain: best!.share >= SURE };
  };
  return { name: "letter runs", read };
}

function lettersOf(text: string): Features {
  const letters = ` ${text} `;
  const names = RUNS.flatMap((length) =>
    Array.from({ length: Math.max(0, letters.length - length + 1) }, (_, at) =>
      hash(letters.slice(at, at + length)),
    ),
  );
  return { names, weights: names.map(() => 3 / Math.sqrt(names.length)) };
}

function hash(text: string): number {
  return (
    [...text].reduce((state, sign) => Math.imul(state ^ sign.charCodeAt(0), 0x01000193), 0x811c9dc5) &
    0x3fffffff
  );
}
