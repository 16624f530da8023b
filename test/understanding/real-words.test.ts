import { createVocabulary } from "../../src/adapters/language/vocabulary";
import { LEXICON } from "../../src/texts/lexicon";

// Through require: the package's types want another module resolution than ours.
const { dictionary } = require("@zxcvbn-ts/language-id") as { dictionary: Record<string, string[]> };

it("no common word of Indonesian is taken for a slip of another", () => {
  const lookUp = createVocabulary(LEXICON);
  const words = ["commonWords-id", "wikipedia-id", "names-id"].flatMap((list) => dictionary[list]!);
  expect(words.length).toBeGreaterThan(20_000);
  const corrected = [...new Set(words)].filter(
    (word) => /^[a-z]{5,}$/.test(word) && lookUp(word, true).guessed,
  );
  expect(corrected).toEqual([]);
});
