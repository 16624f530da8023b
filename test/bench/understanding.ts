import { createUnderstand } from "../../src/adapters/language/understand";
import { INTENTS } from "../../src/domain/intent";
import { wilson } from "../../src/domain/statistics/wilson";
import { LEXICON } from "../../src/texts/lexicon";
import {
  type Guess,
  isAccepted,
  isAskedInVain,
  isHarmful,
  isMissedStop,
  type LabelledMessage,
  readLabelled,
  voiceFiles,
} from "../support/labelled";
import { languageOf } from "../support/language-of";
import { type SimpleReader, simpleReaders } from "../support/simple-readers";
import { isRight, measureCorpus } from "../support/understanding-corpus";

type Print = (line: string) => void;
interface Read {
  readonly message: LabelledMessage;
  readonly guess: Guess & { readonly rule?: string };
}

/**
 * How customers' messages are understood. With files (`npm run bench -- understanding my-messages.tsv`, lines as in
 * `test/understanding/voices-1.tsv`) these are measured; without, the lists in the manner of real writers, each of
 * which was labelled before it was first understood, and the report half of the corpus.
 */
export async function run(print: Print, { files }: { readonly files: readonly string[] }): Promise<void> {
  const understand = createUnderstand(LEXICON);
  const ours: SimpleReader["read"] = (text) => understand({ text, kind: "text" });
  for (const file of files.length > 0 ? files : voiceFiles()) print(`${file}: ${told(readAll(file, ours))}`);
  const messages = (files.length > 0 ? files : voiceFiles()).flatMap(readLabelled);
  const all = messages.map((message) => ({
    message,
    guess: understand({ text: message.text, kind: "text" }),
  }));
  print("\nby intent (the first label), then by language: right, harmful, asked in vain, missed stops");
  printGroups(all, ({ message }) => message.right[0] ?? `not ${message.wrong}`, print);
  printGroups(all, ({ message }) => languageOf(message.text), print);
  printInFull(all, print);
  print("\nother readers on the same messages (sure from 0.9 on, silent below 0.4)");
  for (const { name, read } of simpleReaders(LEXICON))
    print(
      `  ${name.padEnd(12)} ${told(messages.map((message) => ({ message, guess: read(message.text) })))}`,
    );
  print(`  ${"Lunas".padEnd(12)} ${told(all)}`);
  if (files.length === 0) printCorpus(print);
  print(`${told(all)}, ${microsecondsEach(ours, messages)} µs a message`);
}

function readAll(file: string, read: SimpleReader["read"]): readonly Read[] {
  return readLabelled(file).map((message) => ({ message, guess: read(message.text) }));
}

function told(reads: readonly Read[]): string {
  const { right, harmful, asked, missed } = columns(reads);
  const share = wilson(right, reads.length);
  const interval = share === null ? "" : ` (95% ${percent(share.low)}–${percent(share.high)})`;
  return `${right} of ${reads.length} right = ${percent(right / reads.length)}${interval}, harmful ${harmful}, asked in vain ${asked}, missed stops ${missed}`;
}

function columns(reads: readonly Read[]): { right: number; harmful: number; asked: number; missed: number } {
  const count = (is: (message: LabelledMessage, guess: Guess) => boolean) =>
    reads.filter(({ message, guess }) => is(message, guess)).length;
  return {
    right: count(isAccepted),
    harmful: count(isHarmful),
    asked: count(isAskedInVain),
    missed: count(isMissedStop),
  };
}

function printGroups(reads: readonly Read[], nameOf: (read: Read) => string, print: Print): void {
  const names = [...new Set(reads.map(nameOf))];
  const groups = names.map((name) => [name, reads.filter((read) => nameOf(read) === name)] as const);
  const order = groups.sort(([, a], [, b]) => b.length - a.length);
  for (const [name, group] of order) {
    const { right, harmful, asked, missed } = columns(group);
    print(
      `  ${name.padEnd(18)} ${`${right}/${group.length}`.padStart(9)} ${[harmful, asked, missed].map((count) => String(count).padStart(3)).join("")}`,
    );
  }
}

function printInFull(reads: readonly Read[], print: Print): void {
  const kinds = [
    ["harmful", isHarmful],
    ["asked in vain", isAskedInVain],
    ["missed stop", isMissedStop],
    ["other miss", (message: LabelledMessage, guess: Guess) => !isAccepted(message, guess)],
  ] as const;
  print("\nin full");
  for (const { message, guess } of reads) {
    const kind = kinds.find(([, is]) => is(message, guess))?.[0];
    if (kind !== undefined)
      print(
        `  ${kind}: ${message.right.join(",") || `not ${message.wrong}`} taken for ${guess.intent} by ${guess.rule}: ${JSON.stringify(message.text)}`,
      );
  }
}

/** The report half of the corpus: flatters a little, for its older misses were seen while examples were written. */
function printCorpus(print: Print): void {
  const measured = measureCorpus("report");
  print(
    `\nthe corpus' report half: ${measured.filter(isRight).length} of ${measured.length} right; misses by intent`,
  );
  for (const intent of INTENTS) {
    const misses = measured.filter((message) => message.intent === intent && !isRight(message));
    if (misses.length > 0)
      print(`  ${intent.padEnd(18)} ${misses.map(({ understood }) => understood.intent).join(" ")}`);
  }
}

function microsecondsEach(read: SimpleReader["read"], messages: readonly LabelledMessage[]): number {
  const start = process.hrtime.bigint();
  for (const { text } of messages) read(text);
  return Math.round(Number(process.hrtime.bigint() - start) / 1_000 / messages.length);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
