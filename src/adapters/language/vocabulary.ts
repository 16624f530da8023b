import Fuse from "fuse.js";
import type { Lexicon } from "../../domain/lexicon";

/** What one typed word stands for. `guessed` when it was taken for a misspelling. */
export interface Meaning {
  readonly lemma: string;
  readonly guessed: boolean;
}

/** Endings of Indonesian, Javanese and Using, and beginnings likewise, longest first. */
const ENDINGS =
  /(?:kannya|annya|innya|ipun|nipun|kanlah|nya|nyo|kah|lah|kan|ken|ake|aken|ane|ene|pun|ku|mu|ne|no|an|in|en|i|e|o)$/;
const BEGINNINGS = /^(?:meng|menge|menye|nge|mem|men|ber|ter|per|tak|dak|sun|kok|di|ke|se|me|ng|ta|m)/;
/** Shorter stems are chance: `an`, `in`. */
const LEAST_STEM = 3;

/** Words shorter than this are not corrected: too many others are one letter away. */
const LEAST_GUESSED = 5;
/** From this length on two mistakes are forgiven instead of one. */
const LEAST_FOR_TWO_MISTAKES = 8;
/** How many recent guesses are remembered: chat repeats itself, and a guess costs a fuse search. */
const REMEMBERED = 5_000;

/** Looks words up: as they are, without affixes, and at last by likeness (fuse.js). */
export function createVocabulary(lexicon: Lexicon): (word: string) => Meaning {
  const lemmas = new Map<string, string>();
  for (const [lemma, others] of Object.entries(lexicon.words)) {
    for (const word of [lemma, ...others.split(" ").filter(Boolean)]) lemmas.set(word, lemma);
  }
  const asTheyAre = new Set([...lexicon.plain.split(" "), ...lexicon.fillers.split(" ")]);
  const guess = createGuess(lemmas, new Set(lexicon.neverGuessed));
  const remembered = new Map<string, string | null>();

  return (word) => {
    const known = lemmas.get(word);
    if (known !== undefined) return { lemma: known, guessed: false };
    if (asTheyAre.has(word)) return { lemma: word, guessed: false };
    const stem = stems(word).find((candidate) => lemmas.has(candidate));
    if (stem !== undefined) return { lemma: lemmas.get(stem)!, guessed: false };
    let guessed = remembered.get(word);
    if (guessed === undefined) {
      guessed = guess(word);
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(word, guessed);
    }
    return guessed === null ? { lemma: word, guessed: false } : { lemma: guessed, guessed: true };
  };
}

/** The word without its ending, its beginning, both: `dibayarkan` → `dibayar`, `bayarkan`, `bayar`. */
function stems(word: string): string[] {
  const ends = [word.replace(ENDINGS, "")];
  // `-nya` after another ending: `tagihannya` → `tagihan`, `bayarannya` → `bayar`.
  ends.push(ends[0]!.replace(/(?:kan|an|in|i|e)$/, ""));
  const begins = [word, ...ends].map((form) => form.replace(BEGINNINGS, ""));
  return [...ends, ...begins].filter((form) => form !== word && form.length >= LEAST_STEM);
}

function createGuess(
  lemmas: ReadonlyMap<string, string>,
  never: ReadonlySet<string>,
): (word: string) => string | null {
  const byInitial = new Map<string, string[]>();
  for (const [word, lemma] of lemmas) {
    if (word.length < LEAST_GUESSED - 1 || never.has(lemma)) continue;
    byInitial.set(word[0]!, [...(byInitial.get(word[0]!) ?? []), word]);
  }
  // One index per first letter: people seldom mistype it, and a search through all words costs ten times as much.
  const indexes = new Map(
    [...byInitial].map(([initial, words]) => [
      initial,
      new Fuse(words, { threshold: 0.45, distance: 20, minMatchCharLength: 2, includeScore: true }),
    ]),
  );
  return (word) => {
    if (word.length < LEAST_GUESSED) return null;
    const allowed = word.length >= LEAST_FOR_TWO_MISTAKES ? 2 : 1;
    const candidates = indexes.get(word[0]!)?.search(word, { limit: 8 }) ?? [];
    const best = candidates
      .map(({ item }) => ({ item, mistakes: mistakes(word, item) }))
      .sort((a, b) => a.mistakes - b.mistakes)[0];
    return best !== undefined && best.mistakes <= allowed ? lemmas.get(best.item)! : null;
  };
}

/** Damerau–Levenshtein distance (neighbours swapped count once), which fuse's own score does not know. */
export function mistakes(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      }
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
