import { readFileSync } from "node:fs";
import { join } from "node:path";
import { splitExamples } from "../../src/adapters/language/judge";
import { createUnderstand } from "../../src/adapters/language/understand";
import { INTENTS, type Intent, type Understanding } from "../../src/domain/intent";
import { LEXICON } from "../../src/texts/lexicon";

export interface Labelled {
  readonly intent: Intent;
  readonly text: string;
}

export interface Measured extends Labelled {
  readonly understood: Understanding;
}

/**
 * Reads one half of the labelled messages: `tune` is what the understanding learns from; `report` is kept apart, with
 * `intent<TAB>text` a line and `\n` for a line break.
 */
export function readCorpus(half: "tune" | "report"): readonly Labelled[] {
  if (half === "tune") {
    return INTENTS.flatMap((intent) =>
      splitExamples(LEXICON.examples[intent]).map((text) => ({ intent, text })),
    );
  }
  // Not from __dirname: a bench runs compiled, and the list stays where it is. Both runners start in the project's root.
  const path = join(process.cwd(), "test", "understanding", "corpus-report.tsv");
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [intent, text] = line.split("\t");
      if (!INTENTS.includes(intent as Intent) || text === undefined) throw new Error(`Bad line: ${line}`);
      return { intent: intent as Intent, text: text.replaceAll("\\n", "\n") };
    });
}

/** Understands every message of a half, or every nth, as a text message. */
export function measureCorpus(half: "tune" | "report", nth = 1): readonly Measured[] {
  const understand = createUnderstand(LEXICON);
  const chosen = readCorpus(half).filter((_, index) => index % nth === 0);
  return chosen.map((labelled) => ({
    ...labelled,
    understood: understand({ text: labelled.text, kind: "text" }),
  }));
}

export function isRight({ intent, understood }: Measured): boolean {
  return understood.intent === intent;
}

export function isFalseOptOut({ intent, understood }: Measured): boolean {
  return understood.intent === "opt_out" && intent !== "opt_out";
}
