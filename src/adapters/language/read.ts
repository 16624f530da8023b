import { excerpt } from "../../domain/excerpt";
import { type FoundNumber, findNumbers } from "../../domain/find-ids";
import type { Lexicon } from "../../domain/lexicon";
import { normalise } from "../../domain/normalise";
import { asSentence } from "./pattern";
import { createVocabulary } from "./vocabulary";

/** One message, read. */
export interface Reading {
  /** The words as typed, without punctuation, IDs and surrounding forms of address: what exact commands see. */
  readonly typed: string;
  /** The lemmas in order, as patterns see them. */
  readonly sentence: string;
  readonly lemmas: readonly string[];
  readonly numbers: readonly FoundNumber[];
  /** Lemmas that rest on a guessed spelling. */
  readonly guessed: readonly string[];
  /** The share of the words that the lexicon does not know, 0–1: much of it is talk about something else. */
  readonly strange: number;
  /** The emoji of the message. */
  readonly emoji: string;
  /** The words as typed with one space around each, numbers as their kind: what likeness by letters sees. */
  readonly letters: string;
}

const WORD = /<\p{L}+>|\p{L}+|\?/gu;
/** Madurese writes its "not" with the glottal stop that makes the difference: `ta'` is not our particle `ta`. */
const MADURESE_NOT = /(?<!\p{L})ta['’`](?!\p{L})/gu;
const EMOJI = /\p{Extended_Pictographic}/gu;
const PLACEHOLDERS: { readonly [kind in FoundNumber["kind"]]: string } = {
  customer_id: " <id> ",
  foreign_id: " <n> ",
  meter_number: " <id> ",
  partial_id: " <partial> ",
  phone: " <phone> ",
  amount: " <rp> ",
  date: " <date> ",
  nik: " <n> ",
  token: " <n> ",
  account: " <n> ",
  number: " <n> ",
};

/** Numbers that commands are about, and no part of. */
export const ID_KINDS: readonly FoundNumber["kind"][] = [
  "customer_id",
  "foreign_id",
  "meter_number",
  "partial_id",
];

/**
 * A guess costs a search, and whoever writes must not decide how many there are: a text with more unknown words than
 * this is in a language that we do not know, or in none.
 */
const MOST_UNKNOWN = 24;

export type Read = (text: string, options?: { readonly mayGuess?: boolean }) => Reading;

/**
 * Reads messages into lemmas: spelling, abbreviations, dialect, affixes, numbers by kind, compounds. Unknown words are
 * taken for misspelt ones if `mayGuess` (the default).
 */
export function createReader(lexicon: Lexicon): Read {
  const meaningOf = createVocabulary(lexicon);
  const fillers = new Set(lexicon.fillers.split(" "));
  const join = createCompounds(lexicon.compounds);

  return (text, { mayGuess = true } = {}) => {
    // One styled letter may stand for eighteen plain ones.
    const plain = excerpt(normalise(text));
    const numbers = findNumbers(plain);
    const marked = markNumbers(plain, numbers).replace(MADURESE_NOT, "taq").replace(/['’`]/g, "");
    const words = marked.match(WORD) ?? [];
    let unknown = 0;
    const meanings = words
      .filter((word) => !fillers.has(word))
      .map((word) => {
        if (isMark(word)) return { lemmas: [word === "?" ? "<q>" : word], guessed: false, known: true };
        const meaning = meaningOf(word, mayGuess && unknown < MOST_UNKNOWN);
        if (meaning.guessed || !meaning.known) unknown++;
        return meaning;
      });
    const lemmas = join(meanings.flatMap((meaning) => meaning.lemmas));
    return {
      typed: typedCommand(plain, numbers, fillers),
      sentence: asSentence(lemmas),
      lemmas,
      numbers,
      guessed: meanings.filter((meaning) => meaning.guessed).flatMap((meaning) => meaning.lemmas),
      strange:
        meanings.length === 0 ? 0 : meanings.filter((meaning) => !meaning.known).length / meanings.length,
      emoji: (plain.match(EMOJI) ?? []).join(""),
      letters: ` ${words.join(" ")} `,
    };
  };
}

function isMark(word: string): boolean {
  return word === "?" || word.startsWith("<");
}

/** Numbers become placeholders; the 2 of `wa2` (said twice) goes, and so does the number of `2x`, `3 kali`. */
function markNumbers(text: string, numbers: readonly FoundNumber[]): string {
  let marked = "";
  let from = 0;
  for (const number of numbers) {
    const isRepetition =
      number.digits === "2" &&
      /\p{L}$/u.test(text.slice(Math.max(0, number.start - 2), number.start)) &&
      text[number.end] !== "x";
    marked += text.slice(from, number.start) + (isRepetition ? " " : PLACEHOLDERS[number.kind]);
    from = number.end;
  }
  return marked + text.slice(from);
}

function typedCommand(text: string, numbers: readonly FoundNumber[], fillers: ReadonlySet<string>): string {
  let left = "";
  let from = 0;
  for (const { kind, start, end } of numbers) {
    if (!ID_KINDS.includes(kind)) continue;
    left += `${text.slice(from, start)} `;
    from = end;
  }
  left += text.slice(from);
  const words = left.match(/[\p{L}\d]+/gu) ?? [];
  const told = words.filter((word) => !fillers.has(word));
  return (told.length > 0 ? told : words).join(" ");
}

/** Joins neighbouring lemmas that mean one thing, longest first; the result may join again. */
function createCompounds(compounds: Lexicon["compounds"]): (lemmas: readonly string[]) => string[] {
  const entries = Object.entries(compounds)
    .map(([from, to]) => ({
      from: asSentence(from.split(" ")),
      to: asSentence(to.split(" ").filter(Boolean)),
    }))
    .sort((a, b) => b.from.length - a.from.length);
  return (lemmas) => {
    let sentence = asSentence(lemmas);
    for (const { from, to } of entries) if (sentence.includes(from)) sentence = sentence.replaceAll(from, to);
    return sentence.split(" ").filter(Boolean);
  };
}
