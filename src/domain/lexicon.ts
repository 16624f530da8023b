import type { Intent } from "./intent";

/**
 * One rule of understanding. Patterns are written over lemmas (the left sides of `words`): a word; `a|b`;
 * `@group`; `@group*` (any number of them); `%` (any word); `..` (up to two words between), `...` (up to five); `^` and `$`
 * (ends of the message, also as an alternative: `<q>|$`). Placeholders: `<q>` question mark, `<id>`, `<n>` number, `<rp>` amount, `<phone>`.
 */
export interface UnderstandingRule {
  readonly name: string;
  readonly intent: Intent;
  /** One of these must be found. */
  readonly when: readonly string[];
  /** None of these may be found. */
  readonly unless?: readonly string[];
  /** How sure a match is, 0–1. */
  readonly confidence: number;
  /** Says it in so many words: enough to act without a question, where `CERTAINTY` asks for that. */
  readonly strong?: true;
}

/** Patterns as in `UnderstandingRule`: one of `when` must be found, none of `unless`. */
export interface Conditions {
  readonly when: readonly string[];
  readonly unless: readonly string[];
}

/** Everything the understanding knows about words. Data: to teach it, add words or patterns here. */
export interface Lexicon {
  /** Whole messages that are commands, as typed; they win over everything. */
  readonly exact: { readonly [message: string]: Intent };
  /** Lemma → its other spellings, abbreviations, dialect words; separated by spaces. */
  readonly words: { readonly [lemma: string]: string };
  /** Several lemmas that mean one: `terima kasih` → `terimakasih`. Longer ones are tried first. */
  readonly compounds: { readonly [lemmas: string]: string };
  /** Words without meaning of their own (forms of address, particles), separated by spaces. */
  readonly fillers: string;
  /** Words that are near others in spelling but mean themselves, separated by spaces. */
  readonly plain: string;
  readonly groups: { readonly [group: string]: string };
  /** The first rule that matches decides. */
  readonly rules: readonly UnderstandingRule[];
  /** Lemmas that make a message about our business, and such that make it somebody else's; separated by spaces. */
  readonly subjects: { readonly ours: string; readonly others: string };
  /** Labelled messages to learn from, one a line or separated by ` | `. */
  readonly examples: { readonly [intent in Intent]: string };
  /**
   * Intents that change something for the customer are never learned alone: a rule of the intent that is more than a
   * single word must match, or one of `when`; and none of `unless`.
   */
  readonly witnesses: { readonly [intent in Intent]?: Conditions };
  /** Our own invoice, sent back: a question whether it is genuine, whatever its words say. */
  readonly echo: Conditions;
  /** Answers that other programs give by themselves; what a customer might say is excepted, for they get no answer. */
  readonly automatic: Conditions;
  /** Lemmas that a misspelt word is never taken for: a guess must not stop or end anything. */
  readonly neverGuessed: readonly string[];
}
