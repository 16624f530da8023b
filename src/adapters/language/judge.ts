import { CERTAINTY, type Intent, type Understanding } from "../../domain/intent";
import type { Lexicon } from "../../domain/lexicon";
import { learn } from "./classifier";
import { featuresOf } from "./features";
import type { Read, Reading } from "./read";
import { createRules, createSubject, createWitness } from "./rules";

/** One process learns a lexicon once, however many readers it builds. */
const LEARNED = new WeakMap<Lexicon, ReturnType<typeof learn>>();

export type Verdict = Pick<Understanding, "intent" | "confidence" | "rule" | "certain">;

/** Below this share of all intents the examples say nothing. */
const LEAST_SHARE = 0.2;
/** What changes something, and no rule names, must resemble the examples this much to be asked about. */
const LEAST_UNNAMED = 0.4;
/** From here on a judgement may be acted upon without doubt. */
const SURE_SHARE = 0.6;

/**
 * Judges sentences by likeness to the lexicon's examples, with the rules as one more sight among the words: rules
 * alone were right for 82 % of 330 unseen messages, examples alone for 96 %. Learns at the first message that is no
 * exact command, not before (about a second, once a process): most command lines never read a message.
 */
export function createJudge(lexicon: Lexicon, read: Read): (reading: Reading) => Verdict {
  const matchesOf = createRules(lexicon);
  const mayBe = createWitness(lexicon);
  const subjectOf = createSubject(lexicon);
  const features = (reading: Reading, matches = matchesOf(reading.sentence)) =>
    featuresOf(
      reading,
      matches.map(({ intent }) => intent),
      subjectOf(reading.lemmas),
    );
  const learnExamples = () =>
    learn(
      Object.entries(lexicon.examples).flatMap(([intent, texts]) =>
        splitExamples(texts).map((text) => ({
          intent: intent as Intent,
          features: features(read(text, { mayGuess: false })),
        })),
      ),
    );
  return (reading) => {
    const rank = LEARNED.get(lexicon) ?? learnExamples();
    LEARNED.set(lexicon, rank);
    const matches = matchesOf(reading.sentence);
    const isNamed = (intent: Intent) => matches.some((match) => match.intent === intent);
    const ranked = rank(features(reading, matches));
    // When an opt-out is likeliest but not allowed, an opt-in would be the very thing that is not wanted.
    const allowed = ranked.filter(
      ({ intent, share }) =>
        !(intent === "opt_in" && ranked[0]!.intent === "opt_out") &&
        mayBe(intent, share, reading.sentence, matches) &&
        (CERTAINTY[intent] === "any" || isNamed(intent) || share >= LEAST_UNNAMED),
    );
    const best = allowed[0]!;
    // What was not allowed does not count: the others share its part.
    const confidence = best.share / allowed.reduce((sum, { share }) => sum + share, 0);
    if (confidence < LEAST_SHARE) return NOTHING;
    const rule = matches.find(({ intent }) => intent === best.intent)?.name ?? `learned:${best.intent}`;
    const isSaid = matches.some(({ intent, strong }) => intent === best.intent && strong === true);
    const certain =
      best.intent !== "unknown" &&
      best.share >= SURE_SHARE &&
      (CERTAINTY[best.intent] === "any" || (isSaid && CERTAINTY[best.intent] === "strong"));
    return { intent: best.intent, confidence, rule, certain };
  };
}

export const NOTHING: Verdict = { intent: "unknown", confidence: 0, rule: "none", certain: false };

/** The messages of one intent's examples: one a line, or several with ` | ` between. */
export function splitExamples(texts: string): readonly string[] {
  return texts.split(/\s*[\n|]\s*/).filter((text) => text !== "");
}
