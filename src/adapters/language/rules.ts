import type { Intent } from "../../domain/intent";
import type { Conditions, Lexicon } from "../../domain/lexicon";
import { compilePatterns } from "./pattern";

export interface Match {
  readonly name: string;
  readonly intent: Intent;
  readonly confidence: number;
  readonly strong?: true;
}

/** So like the examples that it needs no witness, as long as nothing speaks against it. */
const UNMISTAKABLE = 0.9;
/** Below this a rule is one word that hints at a subject; it vouches for nothing that changes anything. */
const VOUCHES = 0.75;

/** All rules of the lexicon that match a sentence, the deciding one first. */
export function createRules(lexicon: Lexicon): (sentence: string) => readonly Match[] {
  const rules = lexicon.rules.map((rule) => ({
    ...rule,
    when: compilePatterns(rule.when, lexicon.groups),
    unless: rule.unless === undefined ? null : compilePatterns(rule.unless, lexicon.groups),
  }));
  return (sentence) => rules.filter(({ when, unless }) => when.test(sentence) && !unless?.test(sentence));
}

/** Whether `when` is found in a sentence and `unless` is not. */
export function createCondition(
  { when, unless }: Conditions,
  groups: Lexicon["groups"],
): (sentence: string) => boolean {
  const [wanted, unwanted] = [compilePatterns(when, groups), compilePatterns(unless, groups)];
  return (sentence) => wanted.test(sentence) && !unwanted.test(sentence);
}

/**
 * Whether an intent may be taken for what a sentence means: most may; those with witnesses need one of their patterns
 * or rules, and nothing that speaks against it (see `Lexicon.witnesses`).
 */
export function createWitness(
  lexicon: Lexicon,
): (intent: Intent, share: number, sentence: string, matches: readonly Match[]) => boolean {
  const witnesses = new Map(
    Object.entries(lexicon.witnesses).map(([intent, { when, unless }]) => [
      intent as Intent,
      { when: compilePatterns(when, lexicon.groups), unless: compilePatterns(unless, lexicon.groups) },
    ]),
  );
  return (intent, share, sentence, matches) => {
    const witness = witnesses.get(intent);
    if (witness === undefined) return true;
    if (witness.unless.test(sentence)) return false;
    return (
      share >= UNMISTAKABLE ||
      witness.when.test(sentence) ||
      matches.some((match) => match.intent === intent && match.confidence >= VOUCHES)
    );
  };
}

/** Whose business a message names (see `Lexicon.subjects`). */
export type Subject = "ours" | "others" | "both" | "neither";

export function createSubject({ subjects }: Lexicon): (lemmas: readonly string[]) => Subject {
  const [ours, others] = [new Set(subjects.ours.split(" ")), new Set(subjects.others.split(" "))];
  return (lemmas) => {
    const [isOurs, isOthers] = [
      lemmas.some((lemma) => ours.has(lemma)),
      lemmas.some((lemma) => others.has(lemma)),
    ];
    if (isOurs) return isOthers ? "both" : "ours";
    return isOthers ? "others" : "neither";
  };
}
