import { CHATTER_EXAMPLES } from "../../src/texts/examples/chatter";
import { JAVANESE_CHATTER_EXAMPLES } from "../../src/texts/examples/chatter-jawa";
import { LONG_CHATTER_EXAMPLES } from "../../src/texts/examples/chatter-long";
import { LEXICON } from "../../src/texts/lexicon";
import { fc } from "./seeded-checks";

/** Every word of the chatter among the examples, commands apart. */
export const CHATTER_WORDS: readonly string[] = [
  ...new Set(
    [CHATTER_EXAMPLES, LONG_CHATTER_EXAMPLES, JAVANESE_CHATTER_EXAMPLES]
      .join(" ")
      .split(/[^\p{L}]+/u)
      .filter((word) => word !== "" && LEXICON.exact[word] === undefined),
  ),
];

/** Words of chatter in any order. */
export const chatter: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...CHATTER_WORDS), { minLength: 2, maxLength: 12 })
  .map((words) => words.join(" "));
