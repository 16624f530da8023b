import { createUnderstand } from "../../src/adapters/language/understand";
import { LEXICON } from "../../src/texts/lexicon";
import { chatter } from "../support/chatter";
import { ACTS } from "../support/labelled";
import { fc } from "../support/seeded-checks";

const COMBINATIONS = 200_000;

/** Words of chatter in any order, 200,000 times: none may cause anything; how many cause a question. */
export async function run(print: (line: string) => void): Promise<void> {
  const understand = createUnderstand(LEXICON);
  let done = 0;
  let asked = 0;
  for (const text of fc.sample(chatter, { numRuns: COMBINATIONS, seed: 20_261_120 })) {
    const { intent, certain, rule } = understand({ text, kind: "text" });
    if (!ACTS.includes(intent)) continue;
    if (certain) {
      done++;
      print(`  ${rule}: ${text}`);
    } else asked++;
  }
  print(
    `${COMBINATIONS} combinations of chatter: ${done} with an effect, ${asked} asked about (${((asked / COMBINATIONS) * 100).toFixed(2)} %)`,
  );
  if (done > 0) throw new Error(`${done} combinations of chatter had an effect that nobody asked for.`);
}
