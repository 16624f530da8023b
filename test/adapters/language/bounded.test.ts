import { readPlaceholder } from "../../../src/adapters/language/placeholder";
import { createReader } from "../../../src/adapters/language/read";
import { createUnderstand } from "../../../src/adapters/language/understand";
import { LONGEST_READ } from "../../../src/domain/excerpt";
import { findNumbers } from "../../../src/domain/find-ids";
import { normalise } from "../../../src/domain/normalise";
import { readChoice, readMention } from "../../../src/flows/steps/read-choice";
import { readAmount, readMeterTail } from "../../../src/flows/steps/read-proof";
import { isPlainNo, readYesNo } from "../../../src/flows/steps/read-yes-no";
import { LEXICON } from "../../../src/texts/lexicon";
import { evilTexts } from "../../support/evil-texts";
import { within } from "../../support/within";

/** What takes milliseconds when its work grows with the length, and hours when it grows with the square of it. */
const LONG = 40_000;
const LIMIT_MS = 60_000;
const IDS = ["516759900021", "516759900022"];

const understand = createUnderstand(LEXICON);

describe("the work of reading a text grows with its length", () => {
  const readings: readonly (readonly [string, (text: string) => unknown])[] = [
    ["normalising it", normalise],
    ["finding its numbers", findNumbers],
    ["a placeholder", readPlaceholder],
    ["a choice", (text) => readChoice(text, IDS)],
    ["a mention", (text) => readMention(text, IDS)],
    ["a meter's last digits", readMeterTail],
    ["an amount", readAmount],
    ["yes or no", (text) => [readYesNo(text), isPlainNo(text)]],
    ["understanding it", (text) => understand({ text, kind: "text" })],
  ];
  it.each(readings)("%s", (_name, read) => {
    within(LIMIT_MS, () => {
      for (const text of evilTexts(LONG)) read(text);
    });
  });
});

describe("what is understood of a text", () => {
  it("is read from a bounded part of it, however much one styled letter stands for", () => {
    const read = createReader(LEXICON);
    for (const text of evilTexts(LONG)) {
      const { letters, sentence } = read(text.slice(0, 4_000));
      expect(letters.length).toBeLessThanOrEqual(5 * LONGEST_READ);
      expect(sentence.length).toBeLessThanOrEqual(12 * LONGEST_READ);
    }
  });

  it("is guessed at for so many unknown words, and no more", () => {
    const read = createReader(LEXICON);
    expect(read("pelagnggan").guessed).toHaveLength(1);
    expect(read("pelagnggan ".repeat(20)).guessed).toHaveLength(20);
    expect(read("pelagnggan ".repeat(50)).guessed).toHaveLength(24);
  });
});
