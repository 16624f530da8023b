import { splitExamples } from "../../src/adapters/language/judge";
import { createReader } from "../../src/adapters/language/read";
import { INTENTS } from "../../src/domain/intent";
import { LEXICON } from "../../src/texts/lexicon";

const listed = Object.entries(LEXICON.words).flatMap(([lemma, others]) =>
  [lemma, ...others.split(" ").filter(Boolean)].map((word) => ({ word, lemma })),
);

function patternWords(): { rule: string; word: string }[] {
  const patterns = [
    ...LEXICON.rules.map(({ name, when, unless = [] }) => ({ name, patterns: [...when, ...unless] })),
    ...Object.entries(LEXICON.witnesses).map(([name, { when, unless }]) => ({
      name: `witness:${name}`,
      patterns: [...when, ...unless],
    })),
    { name: "automatic", patterns: [...LEXICON.automatic.when, ...LEXICON.automatic.unless] },
  ];
  return patterns.flatMap(({ name, patterns }) =>
    patterns
      .flatMap((pattern) => pattern.replaceAll("*", "").split(/[ |]/))
      .filter((word) => /^\p{L}/u.test(word))
      .map((word) => ({ rule: name, word })),
  );
}

describe("the lexicon", () => {
  it("gives every word one meaning", () => {
    const words = listed.map(({ word }) => word);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it("keeps fillers and plain words apart from words with a meaning", () => {
    const words = new Set(listed.map(({ word }) => word));
    const both = [...LEXICON.fillers.split(" "), ...LEXICON.plain.split(" ")].filter((word) =>
      words.has(word),
    );
    expect(both).toEqual([]);
  });

  // A pattern over a word that reading turns into another could never match.
  it("writes patterns and groups in lemmas only", () => {
    const read = createReader(LEXICON);
    const made = new Set(Object.values(LEXICON.compounds).flatMap((words) => words.split(" ")));
    const groups = Object.entries(LEXICON.groups).flatMap(([name, words]) =>
      words.split(" ").map((word) => ({ rule: `@${name}`, word })),
    );
    const dead = [...patternWords(), ...groups.filter(({ word }) => /^\p{L}/u.test(word))].filter(
      ({ word }) => !made.has(word) && read(word).lemmas.join(" ") !== word,
    );
    expect(dead).toEqual([]);
  });

  it("names every rule once, and after its intent", () => {
    const names = LEXICON.rules.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(LEXICON.rules.filter(({ name, intent }) => !name.startsWith(`${intent}:`))).toEqual([]);
  });

  it("has examples of every intent, each message once", () => {
    const all = INTENTS.flatMap((intent) => splitExamples(LEXICON.examples[intent]));
    expect(INTENTS.filter((intent) => splitExamples(LEXICON.examples[intent]).length < 50)).toEqual([]);
    expect(all.filter((text, index) => all.indexOf(text) !== index)).toEqual([]);
  });

  it("lists exact commands as they look after reading", () => {
    const read = createReader(LEXICON);
    expect(Object.keys(LEXICON.exact).filter((message) => read(message).typed !== message)).toEqual([]);
  });
});
