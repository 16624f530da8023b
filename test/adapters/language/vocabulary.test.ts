import { createVocabulary } from "../../../src/adapters/language/vocabulary";
import { LEXICON } from "../../../src/texts/lexicon";

const lookUp = createVocabulary(LEXICON);
const meaning = (word: string) => lookUp(word, true);

describe("the vocabulary", () => {
  it.each([
    ["piro", "berapa"],
    ["pinten", "berapa"],
    ["wes", "sudah"],
    ["isun", "saya"],
    ["tagihane", "tagihan"],
    ["tagihannya", "tagihan"],
    ["dibayarkan", "bayar"],
    ["cekkan", "cek"],
    ["rumahku", "rumah saya"],
  ])("knows %s as %s", (word, lemmas) =>
    expect(meaning(word)).toEqual({ lemmas: lemmas.split(" "), guessed: false, known: true }),
  );

  it.each([
    ["tagihna", "tagihan"],
    ["rekenning", "rekening"],
    ["penipuaan", "penipuan"],
  ])("guesses that %s is %s", (word, lemma) =>
    expect(meaning(word)).toEqual({ lemmas: [lemma], guessed: true, known: true }),
  );

  it.each(["kosong", "murah", "sekarang", "beras", "mudah", "sutrisno"])("leaves %s what it is", (word) =>
    expect(meaning(word)).toMatchObject({ lemmas: [word], guessed: false }),
  );

  it("never guesses a word that would stop something", () => {
    // Each is one or two letters from "berhenti", "hapus", "blokir", "unsubscribe".
    for (const word of ["berganti", "berhentj", "hampus", "blokirr", "unsubscrube"]) {
      const { lemmas } = meaning(word);
      expect(LEXICON.neverGuessed).not.toContain(lemmas[0]);
    }
  });
});
