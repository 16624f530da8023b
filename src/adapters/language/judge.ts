import { CERTAINTY, type Intent, type Understanding } from "../../domain/intent";
import type { Lexicon } from "../../domain/lexicon";
import { type Likelihood, learn, rank } from "./classifier";
import { type Features, featuresOf } from "./features";
import { keepModel, keptModel } from "./kept-model";
import type { Model } from "./model";
import { createReader, type Read, type Reading } from "./read";
import { createRules, createSubject, createWitness, type Match, type Subject } from "./rules";

/** One process reads or learns a lexicon once, however many readers it builds. */
const LEARNED = new WeakMap<Lexicon, Model>();

export type Verdict = Pick<Understanding, "intent" | "confidence" | "rule" | "certain">;

/** Below this share of all intents the examples say nothing. */
const LEAST_SHARE = 0.2;
/**
 * What changes something, and no rule names, must resemble the examples this much to be asked about: less where the
 * message names our business at all.
 */
const LEAST_UNNAMED: { readonly [subject in Subject]: number } = {
  ours: 0.4,
  both: 0.9,
  others: 0.9,
  neither: 0.8,
};
/** A message that names our business, and nobody else's, is about it unless it is chatter as surely as this … */
const SURE_CHATTER = 0.7;
/** … and if the next likeliest has this share. */
const LEAST_NEXT = 0.3;
/** A wish to stop that a rule names is asked about, however much the rest is chatter. */
const LEAST_STOP = 0.2;
/** From here on a judgement may be acted upon without doubt. */
const SURE_SHARE = 0.6;
/** More words that we do not know than this share, and a claim may be about anything: ask before it acts. */
const MOST_STRANGE = 0.25;

/**
 * Judges sentences by likeness to the lexicon's examples, with the rules as one more sight among the words: rules
 * alone were right for 82 % of 330 unseen messages, examples alone for 96 %. What was learned is read from where the
 * build kept it, at the first message that is no exact command; only a lexicon that was not kept is learned then.
 */
export function createJudge(lexicon: Lexicon, read: Read): (reading: Reading) => Verdict {
  const matchesOf = createRules(lexicon);
  const mayBe = createWitness(lexicon);
  const subjectOf = createSubject(lexicon);

  return (reading) => {
    const model = LEARNED.get(lexicon) ?? keptModel(lexicon) ?? learnExamples(lexicon, read);
    LEARNED.set(lexicon, model);
    const matches = matchesOf(reading.sentence);
    const subject = subjectOf(reading.lemmas);
    const isNamed = (intent: Intent) => matches.some((match) => match.intent === intent);
    const ranked = rank(model, withRules(reading, matches, subject));
    // When an opt-out is likeliest but not allowed, an opt-in would be the very thing that is not wanted.
    const allowed = ranked.filter(
      ({ intent, share }) =>
        !(intent === "opt_in" && ranked[0]!.intent === "opt_out") &&
        mayBe(intent, share, reading.sentence, matches) &&
        (CERTAINTY[intent] === "any" || isNamed(intent) || share >= LEAST_UNNAMED[subject]),
    );
    const best = choose(allowed, subject, isNamed("opt_out"));
    // What was not allowed does not count: the others share its part.
    const confidence = best.share / allowed.reduce((sum, { share }) => sum + share, 0);
    if (confidence < LEAST_SHARE && best.intent !== "opt_out") return NOTHING;
    const rule = matches.find(({ intent }) => intent === best.intent)?.name ?? `learned:${best.intent}`;
    const isSaid = matches.some(({ intent, strong }) => intent === best.intent && strong === true);
    const isPlain = isSaid && CERTAINTY[best.intent] === "strong" && reading.strange <= MOST_STRANGE;
    const certain =
      best.intent !== "unknown" && best.share >= SURE_SHARE && (CERTAINTY[best.intent] === "any" || isPlain);
    return { intent: best.intent, confidence, rule, certain };
  };
}

export const NOTHING: Verdict = { intent: "unknown", confidence: 0, rule: "none", certain: false };

/** The likeliest; but chatter yields to a wish to stop, and to a subject of ours, unless it is chatter for sure. */
function choose(allowed: readonly Likelihood[], subject: Subject, saysStop: boolean): Likelihood {
  const [likeliest, next] = allowed;
  if (likeliest!.intent !== "unknown") return likeliest!;
  const stop = allowed.find(({ intent }) => intent === "opt_out");
  if (saysStop && stop !== undefined && stop.share >= LEAST_STOP && subject !== "others") return stop;
  const isOurs = subject === "ours" && likeliest!.share < SURE_CHATTER;
  return isOurs && next !== undefined && next.share >= LEAST_NEXT ? next : likeliest!;
}

function withRules(reading: Reading, matches: readonly Match[], subject: Subject): Features {
  return featuresOf(
    reading,
    matches.map(({ intent }) => intent),
    subject,
  );
}

function learnExamples(lexicon: Lexicon, read = createReader(lexicon)): Model {
  const matchesOf = createRules(lexicon);
  const subjectOf = createSubject(lexicon);
  return learn(
    Object.entries(lexicon.examples).flatMap(([intent, texts]) =>
      splitExamples(texts).map((text) => {
        const reading = read(text, { mayGuess: false });
        return {
          intent: intent as Intent,
          features: withRules(reading, matchesOf(reading.sentence), subjectOf(reading.lemmas)),
        };
      }),
    ),
  );
}

/** Learns a lexicon ahead of the first message, and keeps what was learned for all processes to come. */
export function learnAhead(lexicon: Lexicon): void {
  keepModel(lexicon, learnExamples);
}

/** The messages of one intent's examples: one a line, or several with ` | ` between. */
export function splitExamples(texts: string): readonly string[] {
  return texts.split(/\s*[\n|]\s*/).filter((text) => text !== "");
}
