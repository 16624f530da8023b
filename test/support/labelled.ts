import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CERTAINTY, INTENTS, type Intent } from "../../src/domain/intent";

/** A message with what it may be taken for: any of `right`, the first is the best; or anything but `wrong`. */
export interface LabelledMessage {
  readonly right: readonly Intent[];
  readonly wrong: Intent | null;
  readonly text: string;
}

/** What somebody's understanding made of a message: what it is about, and whether that is acted upon unasked. */
export interface Guess {
  readonly intent: Intent;
  readonly certain: boolean;
}

/** Intents that take something away from a customer or write something down. */
export const ACTS: readonly Intent[] = INTENTS.filter((intent) => CERTAINTY[intent] !== "any");
/** Answers that do no harm to whoever wanted nothing of us. */
const HARMLESS: readonly Intent[] = ["greeting", "thanks", "help"];

/**
 * Reads a list of labelled messages: `label<TAB>message` a line, `\n` for a line break, `#` before remarks. Several
 * labels with commas or bars; `!label` for anything but that. Throws with the line that is none of these.
 */
export function readLabelled(file: string): readonly LabelledMessage[] {
  return readFileSync(file, "utf8")
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (line.trim() === "" || line.startsWith("#")) return [];
      const [labels, text] = line.split("\t");
      const intents = (labels ?? "").replace(/^!/, "").split(/[,|]/) as Intent[];
      const unknown = intents.find((intent) => !INTENTS.includes(intent));
      if (text === undefined || unknown !== undefined)
        throw new Error(
          `${file}, line ${index + 1}: "${unknown ?? line}" is no intent. A line is label, tab, message; labels are ${INTENTS.join(", ")}.`,
        );
      const isWrong = labels!.startsWith("!");
      return [
        {
          right: isWrong ? [] : intents,
          wrong: isWrong ? intents[0]! : null,
          text: text.replaceAll("\\n", "\n"),
        },
      ];
    });
}

/** The lists in the manner of real writers, oldest first: `voices-1.tsv`, `voices-2.tsv` … */
export function voiceFiles(): readonly string[] {
  // Not from __dirname: a bench runs compiled, and the lists stay where they are.
  const folder = join(process.cwd(), "test", "understanding");
  return readdirSync(folder)
    .filter((file) => /^voices-\d+\.tsv$/.test(file))
    .sort((a, b) => Number(/\d+/.exec(a)![0]) - Number(/\d+/.exec(b)![0]))
    .map((file) => join(folder, file));
}

/** One of the accepted readings; and to whom nothing was meant for us, a courtesy is right, too. */
export function isAccepted({ right, wrong }: LabelledMessage, { intent }: Guess): boolean {
  if (wrong !== null) return intent !== wrong;
  if (right.includes(intent)) return true;
  if (right.includes("unknown") && HARMLESS.includes(intent)) return true;
  return intent === "check_bill" && right.includes("check_bill_ask");
}

/** Acted upon at once although nobody asked for it: the one mistake that costs a customer something. */
export function isHarmful(message: LabelledMessage, guess: Guess): boolean {
  return guess.certain && isUnwantedAct(message, guess);
}

/** Asked about although nobody meant it: a nuisance. */
export function isAskedInVain(message: LabelledMessage, guess: Guess): boolean {
  return !guess.certain && isUnwantedAct(message, guess);
}

/** A plain wish to stop that was taken for something else. */
export function isMissedStop({ right }: LabelledMessage, { intent }: Guess): boolean {
  return right[0] === "opt_out" && !right.includes(intent);
}

function isUnwantedAct(message: LabelledMessage, guess: Guess): boolean {
  return ACTS.includes(guess.intent) && !isAccepted(message, guess);
}
