import Fuse from "fuse.js";
import type { Understand } from "../../application/understand";
import { customerId } from "../../domain/customer-id";
import type { NumberKind } from "../../domain/find-ids";
import type { Intent, Understanding } from "../../domain/intent";
import type { Lexicon } from "../../domain/lexicon";
import type { MessageKind } from "../../domain/message";
import { compilePatterns } from "./pattern";
import { readPlaceholder } from "./placeholder";
import { createReader, type Reading } from "./read";

type Verdict = Omit<Understanding, "ids" | "meterNumbers">;

/** Kinds that carry a caption worth reading. */
const CAPTIONED: readonly MessageKind[] = ["text", "edited", "image", "video"];
/** Likeness of a whole sentence to a known one below which nothing is guessed (1 is equal). */
const LEAST_LIKENESS = 0.8;

/**
 * Builds the understanding of customers' messages: exact commands, then the lexicon's rules in order, then numbers
 * alone, then likeness to known sentences (fuse.js). Opt-outs come from exact commands (certain) or rules (to be
 * asked), never from likeness.
 */
export function createUnderstand(lexicon: Lexicon): Understand {
  const read = createReader(lexicon);
  const decide = createRules(lexicon);
  const resemble = createLikeness(lexicon, read);

  const understandText = (reading: Reading): Verdict =>
    exactCommand(reading, lexicon.exact) ??
    decide(reading) ??
    numberAlone(reading) ??
    onlyEmoji(reading) ??
    resemble(reading) ??
    NOTHING;

  return ({ text, kind }) => {
    const placeholder = kind === "text" ? readPlaceholder(text) : null;
    const actualKind = placeholder?.kind ?? kind;
    const reading = read(placeholder?.caption ?? text);
    const numbers = {
      ids: unique(reading, "customer_id").map(customerId),
      meterNumbers: unique(reading, "meter_number"),
    };
    if (!CAPTIONED.includes(actualKind)) return { ...withoutWords(actualKind), ids: [], meterNumbers: [] };
    const verdict = understandText(reading);
    if (actualKind === "image" && needsPicture(verdict, reading)) return { ...picture(reading), ...numbers };
    return { ...withNumbers(verdict, reading), ...numbers };
  };
}

const NOTHING: Verdict = { intent: "unknown", confidence: 0, rule: "none", certain: false };

function exactCommand(reading: Reading, exact: Lexicon["exact"]): Verdict | null {
  const intent = Object.hasOwn(exact, reading.typed) ? exact[reading.typed] : undefined;
  if (intent === undefined) return null;
  // STOP beside an ID may concern that connection only: ask.
  const certain = intent !== "opt_out" || !reading.lemmas.includes("<id>");
  return { intent, confidence: 1, rule: `exact:${reading.typed}`, certain };
}

function createRules(lexicon: Lexicon): (reading: Reading) => Verdict | null {
  const rules = lexicon.rules.map((rule) => ({
    ...rule,
    when: compilePatterns(rule.when, lexicon.groups),
    unless: rule.unless === undefined ? null : compilePatterns(rule.unless, lexicon.groups),
  }));
  return ({ sentence }) => {
    const rule = rules.find(({ when, unless }) => when.test(sentence) && !unless?.test(sentence));
    if (rule === undefined) return null;
    const { intent, confidence, name } = rule;
    return { intent, confidence, rule: name, certain: intent !== "opt_out" };
  };
}

function numberAlone(reading: Reading): Verdict | null {
  const has = (...kinds: NumberKind[]) => reading.numbers.some((number) => kinds.includes(number.kind));
  if (!has("customer_id", "meter_number", "partial_id")) return null;
  return { intent: "check_bill", confidence: 0.9, rule: "number:alone", certain: true };
}

/** A courtesy or a question about a bill, with a number, is about the bill of that number. */
function withNumbers(verdict: Verdict, reading: Reading): Verdict {
  if (numberAlone(reading) === null) return verdict;
  const yields: readonly Intent[] = ["check_bill_ask", "greeting", "thanks", "help", "unknown"];
  if (!yields.includes(verdict.intent)) return verdict;
  return { intent: "check_bill", confidence: 0.95, rule: `number:${verdict.rule}`, certain: true };
}

function onlyEmoji(reading: Reading): Verdict | null {
  if (reading.lemmas.length > 0 || reading.emoji === "") return null;
  const isThanks = /[🙏👍👌❤🤝☺😊🙂💪]/u.test(reading.emoji);
  if (!isThanks) return null;
  return { intent: "thanks", confidence: 0.7, rule: "emoji:thanks", certain: true };
}

/** Whole-sentence likeness, over lemmas: what is compared is what was meant, not how it was spelt. */
function createLikeness(
  lexicon: Lexicon,
  read: (text: string) => Reading,
): (reading: Reading) => Verdict | null {
  const phrases = Object.entries(lexicon.phrases).flatMap(([intent, texts]) =>
    texts.map((text) => ({ intent: intent as Intent, text: read(text).lemmas.join(" ") })),
  );
  const fuse = new Fuse(phrases, {
    keys: ["text"],
    includeScore: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: 1 - LEAST_LIKENESS,
  });
  return (reading) => {
    const text = reading.lemmas.join(" ");
    if (reading.lemmas.length < 2 || reading.lemmas.length > 8) return null;
    const best = fuse.search(text, { limit: 1 })[0];
    if (best === undefined || best.item.intent === "opt_out") return null;
    const likeness = 1 - best.score!;
    return {
      intent: best.item.intent,
      confidence: likeness / 2,
      rule: `fuse:${best.item.intent}`,
      certain: false,
    };
  };
}

/** A photo says more than an empty or unclear caption: most are receipts. */
function needsPicture(verdict: Verdict, reading: Reading): boolean {
  return (
    reading.lemmas.length === 0 ||
    verdict.intent === "unknown" ||
    reading.sentence.includes(" struk ") ||
    reading.sentence.includes(" bukti ")
  );
}

function picture(reading: Reading): Verdict {
  const other = /(?: meteran | kabel | rumah | ktp )/.test(reading.sentence);
  const intent = other ? "unknown" : "paid_claim";
  return { intent, confidence: 0.6, rule: "kind:image", certain: false };
}

function withoutWords(kind: MessageKind): Verdict {
  return { intent: "unknown", confidence: 0, rule: `kind:${kind}`, certain: false };
}

function unique(reading: Reading, kind: NumberKind): string[] {
  return [
    ...new Set(reading.numbers.filter((number) => number.kind === kind).map((number) => number.digits)),
  ];
}
