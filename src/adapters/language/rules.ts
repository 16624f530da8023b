import type { Intent } from "../../domain/intent";
import type { Lexicon } from "../../domain/lexicon";
import { compilePatterns } from "./pattern";

export interface Match {
  readonly name: string;
  readonly intent: Intent;
  readonly confidence: number;
}

/** All rules of the lexicon that match a sentence, the deciding one first. */
export function createRules(lexicon: Lexicon): (sentence: string) => readonly Match[] {
  const rules = lexicon.rules.map((rule) => ({
    ...rule,
    when: compilePatterns(rule.when, lexicon.groups),
    unless: rule.unless === undefined ? null : compilePatterns(rule.unless, lexicon.groups),
  }));
  return (sentence) => rules.filter(({ when, unless }) => when.test(sentence) && !unless?.test(sentence));
}

/**
 * Whether an intent may be taken from likeness alone: most may; those with witnesses need one of their patterns or
 * one of their rules (see `Lexicon.witnesses`).
 */
export function createWitness(
  lexicon: Lexicon,
): (intent: Intent, sentence: string, matches: readonly Match[]) => boolean {
  const patterns = new Map(
    Object.entries(lexicon.witnesses).map(([intent, patterns]) => [
      intent as Intent,
      compilePatterns(patterns, lexicon.groups),
    ]),
  );
  return (intent, sentence, matches) => {
    const pattern = patterns.get(intent);
    return (
      pattern === undefined || pattern.test(sentence) || matches.some((match) => match.intent === intent)
    );
  };
}
