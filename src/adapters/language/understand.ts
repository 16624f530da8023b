import type { Understand } from "../../application/ports/understand";
import { customerId } from "../../domain/customer-id";
import { excerpt } from "../../domain/excerpt";
import type { NumberKind } from "../../domain/find-ids";
import type { Intent, Understanding } from "../../domain/intent";
import type { Lexicon } from "../../domain/lexicon";
import type { MessageKind } from "../../domain/message";
import { createJudge, NOTHING, type Verdict } from "./judge";
import { readPlaceholder } from "./placeholder";
import { createReader, ID_KINDS, type Reading } from "./read";
import { createCondition } from "./rules";

/** Kinds that carry a caption worth reading. */
const CAPTIONED: readonly MessageKind[] = ["text", "edited", "image", "video"];
/** Kinds whose words are mostly a file's name; but STOP beside a file is meant as it stands. */
const STOPPABLE: readonly MessageKind[] = ["document", "sticker", "voice", "location", "contact", "other"];
/** Fewer digits are a house number or an amount, more are no mistyped ID. */
const ODD_DIGITS = { least: 9, most: 15 };

/**
 * Builds the understanding of customers' messages: exact commands, then the answers of other programs, then numbers
 * alone, then likeness to the lexicon's examples and rules (`judge.ts`). Opt-outs come from exact commands (certain)
 * or from sentences that say so in words (to be asked), never from likeness alone.
 */
export function createUnderstand(lexicon: Lexicon): Understand {
  const readWords = createReader(lexicon);
  const judge = createJudge(lexicon, readWords);
  const isEcho = createCondition(lexicon.echo, lexicon.groups);
  const isAutomatic = createCondition(lexicon.automatic, lexicon.groups);

  const understandText = (reading: Reading, text: string): Verdict =>
    exactCommand(reading, lexicon.exact) ??
    firstLineCommand(text) ??
    (isEcho(reading.sentence) ? ECHO : null) ??
    (isAutomatic(reading.sentence) ? AUTOMATIC : null) ??
    numberAlone(reading) ??
    withoutSubject(reading) ??
    withNumbers(judge(reading), reading);

  /** A command on a line of its own, whatever follows below it; only those that change nothing. */
  const firstLineCommand = (text: string): Verdict | null => {
    const end = text.trim().indexOf("\n");
    if (end === -1) return null;
    const verdict = exactCommand(readWords(text.trim().slice(0, end)), lexicon.exact);
    return verdict !== null && ABOUT_BILLS.includes(verdict.intent) ? verdict : null;
  };

  return ({ text, kind }) => {
    const read = excerpt(text);
    const placeholder = kind === "text" ? readPlaceholder(read) : null;
    const actualKind = placeholder?.kind ?? kind;
    const words = placeholder?.caption ?? read;
    const reading = readWords(words);
    if (!CAPTIONED.includes(actualKind)) {
      const command = STOPPABLE.includes(actualKind) ? exactCommand(reading, lexicon.exact) : null;
      const isStop = command?.intent === "opt_out" && !/^\d*$/.test(reading.typed);
      return { ...(isStop ? command : withoutWords(actualKind)), ...NO_NUMBERS };
    }
    const verdict = understandText(reading, words);
    const isPicture = actualKind === "image" && needsPicture(verdict, reading);
    return {
      ...(isPicture ? picture(reading) : verdict),
      ...numbersOf(reading),
      isAutomatic: verdict === AUTOMATIC,
    };
  };
}

const ABOUT_BILLS: readonly Intent[] = ["check_bill_ask", "pdf", "how_to_pay"];
const AUTOMATIC: Verdict = { intent: "unknown", confidence: 0.9, rule: "automatic", certain: true };
const ECHO: Verdict = { intent: "trust", confidence: 0.9, rule: "echo", certain: true };
const NO_NUMBERS = { ids: [], meterNumbers: [], oddNumbers: [], isAutomatic: false } as const;

function exactCommand(reading: Reading, exact: Lexicon["exact"]): Verdict | null {
  const intent = Object.hasOwn(exact, reading.typed) ? exact[reading.typed] : undefined;
  if (intent === undefined) return null;
  const verdict = { intent, confidence: 1, rule: `exact:${reading.typed}` };
  // STOP beside an ID may concern that connection only: ask.
  const isAlone = !reading.numbers.some(({ kind }) => ID_KINDS.includes(kind));
  if (intent === "opt_out") return { ...verdict, certain: isAlone };
  return withNumbers({ ...verdict, certain: true }, reading);
}

function hasId(reading: Reading): boolean {
  const kinds: readonly NumberKind[] = ["customer_id", "meter_number", "partial_id"];
  return reading.numbers.some(({ kind }) => kinds.includes(kind));
}

function numberAlone(reading: Reading): Verdict | null {
  const marks = ["<id>", "<partial>", "<q>"];
  if (unique(reading, "foreign_id").length === 1) marks.push("<n>");
  const isNamed = reading.numbers.some(({ kind }) => ID_KINDS.includes(kind));
  if (!isNamed || !reading.lemmas.every((lemma) => marks.includes(lemma))) return null;
  return { intent: "check_bill", confidence: 0.95, rule: "number:alone", certain: true };
}

/** A courtesy or a question about a bill, with a number, is about the bill of that number. */
function withNumbers(verdict: Verdict, reading: Reading): Verdict {
  if (!hasId(reading)) {
    const isAsking = ["check_bill_ask", "check_bill"].includes(verdict.intent);
    const isLost = verdict.intent === "help" && unique(reading, "foreign_id").length > 0;
    if (!isAsking && !isLost) return verdict;
    // An attempt at an ID, however wrong, asks for the bill of that ID.
    return { ...verdict, intent: strayNumbers(reading).length > 0 ? "check_bill" : "check_bill_ask" };
  }
  const yields: readonly Intent[] = ["check_bill_ask", "greeting", "thanks", "help"];
  // A rule that names what is not ours ("token …") stands; mere ignorance does not.
  const isUnclear = verdict.intent === "unknown" && !verdict.rule.startsWith("unknown:");
  if (!yields.includes(verdict.intent) && !isUnclear) return verdict;
  return { intent: "check_bill", confidence: 0.95, rule: `number:${verdict.rule}`, certain: true };
}

/** Nothing but emoji, or numbers that are no IDs: an amount or a phone says nothing alone. */
function withoutSubject(reading: Reading): Verdict | null {
  if (reading.lemmas.length === 0) return onlyEmoji(reading);
  return reading.lemmas.every((lemma) => lemma.startsWith("<")) ? NOTHING : null;
}

function onlyEmoji(reading: Reading): Verdict {
  const isThanks = /[🙏👍👌❤🤝☺😊🙂💪]/u.test(reading.emoji);
  return isThanks ? { intent: "thanks", confidence: 0.7, rule: "emoji:thanks", certain: true } : NOTHING;
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

function numbersOf(reading: Reading): Pick<Understanding, "ids" | "meterNumbers" | "oddNumbers"> {
  const meterNumbers = unique(reading, "meter_number");
  return {
    ids: unique(reading, "customer_id").map(customerId),
    meterNumbers,
    oddNumbers: [
      ...meterNumbers.filter(isLikeOurs),
      ...unique(reading, "partial_id"),
      ...strayNumbers(reading),
    ],
  };
}

/** Numbers of nearly the length of an ID that are nothing else we know, and twelve digits that begin like none of ours. */
function strayNumbers(reading: Reading): string[] {
  const numbers = unique(reading, "number").filter(
    ({ length }) => length >= ODD_DIGITS.least && length <= ODD_DIGITS.most,
  );
  return [...unique(reading, "foreign_id"), ...numbers];
}

/** IDs of the unit begin with its code, 51675; the first digit may be the missing one. */
function isLikeOurs(digits: string): boolean {
  return /^(?:5167|1675|5675|5175|5165)/.test(digits);
}

function unique(reading: Reading, kind: NumberKind): string[] {
  return [
    ...new Set(reading.numbers.filter((number) => number.kind === kind).map((number) => number.digits)),
  ];
}
