import Fuse from "fuse.js";
import type { Lexicon } from "../../domain/lexicon";
import { mistakes } from "../../domain/mistakes";

/** What one typed word stands for: mostly one lemma; `rumahku` is two, `rumah` and `saya`. */
export interface Meaning {
  readonly lemmas: readonly string[];
  /** Taken for a misspelling. */
  readonly guessed: boolean;
  /** In the lexicon, as it is or in part; a word that is not says nothing about our subjects. */
  readonly known: boolean;
}

/** Endings of Indonesian, Javanese and Using. Short ones first: `tagihane` is `tagihan` + e, not `tagih` + ane. */
const ENDINGS =
  "e i o ne no an in ku mu nya nyo kah lah kan ken ake pun ane ono ipun nipun aken annya innya ankah kannya".split(
    " ",
  );
const BEGINNINGS = "m n d di ke se me ng ta mem men ber ter per tak dak sun kok nge meng menge menye".split(
  " ",
);
/** Whose it is matters: `bukan rumahku`. */
const MINE = new Set(["ku"]);
/** Shorter stems are chance: `an`, `in`; and with a beginning taken off `muda` would be `uda`, done. */
const LEAST_STEM = 3;
const LEAST_STEM_BEGUN = 4;

/** Words shorter than this are not corrected: too many others are one letter away. */
const LEAST_GUESSED = 5;
/** From this length on a wrong letter is forgiven too, not only a missing, added or swapped one. */
const LEAST_FOR_WRONG_LETTER = 6;
/** From this length on two mistakes are forgiven instead of one. */
const LEAST_FOR_TWO_MISTAKES = 9;
/** Longer than any word of the lexicon with two letters too many. */
const LONGEST_GUESSED = 24;
/** How many recent guesses are remembered: chat repeats itself, and a guess costs a search. */
const REMEMBERED = 5_000;

/**
 * Looks words up: as they are, without affixes, and at last by likeness (fuse.js). A guess costs a search, so it can be left out for
 * texts that are spelt well.
 */
export function createVocabulary(lexicon: Lexicon): (word: string, mayGuess: boolean) => Meaning {
  const lemmas = new Map<string, string>();
  for (const [lemma, others] of Object.entries(lexicon.words)) {
    for (const word of [lemma, ...others.split(" ").filter(Boolean)]) lemmas.set(word, lemma);
  }
  const asTheyAre = new Set([...lexicon.plain.split(" "), ...lexicon.fillers.split(" ")]);
  const guess = createGuess(lemmas, new Set(lexicon.neverGuessed));
  const remembered = new Map<string, string | null>();

  return (word, mayGuess) => {
    const known = lemmas.get(word);
    if (known !== undefined) return { lemmas: [known], guessed: false, known: true };
    if (asTheyAre.has(word)) return { lemmas: [word], guessed: false, known: true };
    const stem = stems(word).find((candidate) => lemmas.has(candidate.form));
    if (stem !== undefined) {
      const lemma = lemmas.get(stem.form)!;
      return { lemmas: MINE.has(stem.ending) ? [lemma, "saya"] : [lemma], guessed: false, known: true };
    }
    if (!mayGuess) return { lemmas: [word], guessed: false, known: false };
    let guessed = remembered.get(word);
    if (guessed === undefined) {
      guessed = guess(word);
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(word, guessed);
    }
    return guessed === null
      ? { lemmas: [word], guessed: false, known: false }
      : { lemmas: [guessed], guessed: true, known: true };
  };
}

/** The word without its ending, its beginning, both, the least taken away first: `dibayarkan` → … → `bayar`. */
function stems(word: string): { form: string; ending: string }[] {
  const ended = ENDINGS.filter((ending) => word.endsWith(ending)).map((ending) => ({
    form: word.slice(0, -ending.length),
    ending,
  }));
  const begun = [{ form: word, ending: "" }, ...ended].flatMap(({ form, ending }) =>
    BEGINNINGS.filter((beginning) => form.startsWith(beginning)).map((beginning) => ({
      form: form.slice(beginning.length),
      ending,
    })),
  );
  return [
    ...ended.filter(({ form }) => form.length >= LEAST_STEM),
    ...begun.filter(({ form }) => form.length >= LEAST_STEM_BEGUN),
  ];
}

function createGuess(
  lemmas: ReadonlyMap<string, string>,
  never: ReadonlySet<string>,
): (word: string) => string | null {
  const words = [...lemmas]
    .filter(([word, lemma]) => word.length >= LEAST_GUESSED - 1 && !never.has(lemma))
    .map(([word]) => word);
  // An index for each first letter and length: people seldom mistype the first letter, and no word of another length
  // can be near enough, so that a search looks at a few dozen words and its work stays bounded.
  const indexes = new Map<string, Fuse<string>>();
  const indexFor = (initial: string, length: number, allowed: number): Fuse<string> => {
    const shape = `${initial}${length}`;
    const built = indexes.get(shape);
    if (built !== undefined) return built;
    const near = words.filter((known) => known[0] === initial && Math.abs(known.length - length) <= allowed);
    const index = new Fuse(near, { threshold: 0.5, distance: 20, minMatchCharLength: 2 });
    indexes.set(shape, index);
    return index;
  };
  return (word) => {
    if (word.length < LEAST_GUESSED || word.length > LONGEST_GUESSED) return null;
    const allowed = word.length >= LEAST_FOR_TWO_MISTAKES ? 2 : 1;
    const [best] = indexFor(word[0]!, word.length, allowed)
      .search(word, { limit: 8 })
      .filter(({ item }) => word.length >= LEAST_FOR_WRONG_LETTER || !isOneLetterOff(word, item))
      .map(({ item }) => ({ item, count: mistakes(word, item) }))
      .sort((a, b) => a.count - b.count);
    return best !== undefined && best.count <= allowed ? lemmas.get(best.item)! : null;
  };
}

/** Same length, other letters: among short words more often another word than a slip. */
function isOneLetterOff(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join("") !== [...b].sort().join("");
}
