import { createUnderstand } from "../../../src/adapters/language/understand";
import { LEXICON } from "../../../src/texts/lexicon";

/** Sentences as they would be judged if none could be an opt-out. */
const understand = createUnderstand({
  ...LEXICON,
  rules: [],
  witnesses: { ...LEXICON.witnesses, opt_out: { when: ["%"], unless: ["%"] } },
});
const read = (text: string) => understand({ text, kind: "text" });

describe("the judge", () => {
  it.each([
    "hapus nomor saya dari daftar pengingat",
    "tiap bulan kok wa terus, berhenti aja",
    "matikan pengingat bulanan ke nomor saya",
  ])("does not take %j for the opposite when it may not be an opt-out", (text) =>
    expect(["opt_out", "opt_in"]).not.toContain(read(text).intent),
  );

  it("says which examples decided, and how much", () => {
    const { rule, confidence, certain } = read("listrik rumah saya padam sejak tadi malam");
    expect(rule).toBe("learned:outage");
    expect(confidence).toBeGreaterThan(0.9);
    expect(certain).toBe(true);
  });

  it("says nothing of what resembles nothing", () =>
    expect(read("xkcd qwzx vvbn")).toMatchObject({ intent: "unknown", certain: false }));
});
