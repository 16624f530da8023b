import { createReader } from "../../src/adapters/language/read";
import { createUnderstand } from "../../src/adapters/language/understand";
import { LEXICON } from "../../src/texts/lexicon";
import { FALSE_FRIENDS } from "../support/false-friends";
import { ACTS } from "../support/labelled";

const understand = createUnderstand(LEXICON);
const lemmaOf = createReader(LEXICON);
const FRIENDS = Object.entries(FALSE_FRIENDS);

it.each(FRIENDS)("%s in %j does nothing, and asks nothing", (_word, sentence) => {
  const { intent } = understand({ text: sentence, kind: "text" });
  expect(ACTS).not.toContain(intent);
});

it("names only words that the lexicon knows", () => {
  const strange = FRIENDS.filter(([word]) => lemmaOf(word, { mayGuess: false }).strange > 0);
  expect(strange).toEqual([]);
});
