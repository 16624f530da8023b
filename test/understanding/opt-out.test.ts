import { createUnderstand } from "../../src/adapters/language/understand";
import { LEXICON } from "../../src/texts/lexicon";
import { fc } from "../support/seeded-checks";

const understand = createUnderstand(LEXICON);
const read = (text: string) => understand({ text, kind: "text" });

describe("opt-out", () => {
  it.each([
    "STOP",
    "Stop ya pak",
    "*BERHENTI*",
    "stoppp",
    "unsubscribe",
    "0",
    "stop!!",
    "ＳＴＯＰ",
    "stop pengingat",
  ])("%j is exact: it acts at once", (text) => {
    const { intent, certain, rule, confidence } = read(text);
    expect({ intent, certain, confidence }).toEqual({ intent: "opt_out", certain: true, confidence: 1 });
    expect(rule).toMatch(/^exact:/);
  });

  it.each(["document", "image", "video", "sticker", "voice", "other"] as const)(
    "STOP as the caption of a %s acts at once",
    (kind) => expect(understand({ text: "Stop!", kind })).toMatchObject({ intent: "opt_out", certain: true }),
  );

  it.each(["stop.pdf", "surat berhenti kerja.docx", "0", "cek", ""])(
    "the file name %j stops nothing",
    (text) =>
      expect(understand({ text, kind: "document" })).toMatchObject({
        intent: "unknown",
        rule: "kind:document",
      }),
  );

  it.each([
    "stop jgn kirim lagi",
    "ojo dikirimi maneh yo pak",
    "tolong hapus nomor saya",
    "gak usah wa wa terus, ganggu",
    "ampun dikirimi malih nggih",
    "berhenti berlangganan pesan ini",
    "STOP 516759900011",
    "batalkan pengingat",
    "tiap bulan kok wa terus, berhenti aja",
  ])("%j is asked first", (text) => expect(read(text)).toMatchObject({ intent: "opt_out", certain: false }));

  it.each([
    "stop kontak rumah saya konslet",
    "berhenti langganan listrik",
    "jangan diputus",
    "kenapa berhenti kirim tagihan",
    "jangan stop kirim",
    "jangan berhenti kirim ya",
    "beli stop kontak dimana",
    "listrik berhenti mengalir",
    "salah sambung, jangan kirim lagi",
    "tolong hapus nomor saya, salah sambung",
    "sudah bayar, jangan ditagih lagi",
    "stap",
    "sto",
    "berganti nama",
    "hujan berhenti listrik nyala",
    "stop kontak mati",
    "listrik berhenti mengalir",
    "berhenti merokok",
    "kenapa stop kirim pengingat",
    "jangan matikan pengingat",
    "jangan hapus nomor saya",
    "jangan lupa ingatkan saya",
    "gak jadi stop",
    "kemarin salah ketik stop",
    "lanjut saja kirim",
    "jangan kirim foto, kirim pdf saja",
    "tidak usah diingatkan sudah saya bayar",
    "stop, salah orang",
    "stop menipu",
    "stop naikkan tagihan",
    "hapus denda saya bisa?",
    "mau stop langganan listrik",
    "tidak usah pak makasih",
  ])("%j is none", (text) => expect(read(text).intent).not.toBe("opt_out"));

  it.each([
    "jangan masukkan saya ke daftar",
    "jangan aktifkan pengingat",
    "tolong non-aktifkan pesan pengingat",
    "saya capek tiap bulan diingatkan, tolong distop",
    "kulo nyuwun ampun dipun wa malih",
  ])("%j is not the opposite", (text) => expect(read(text).intent).not.toBe("opt_in"));

  const vocabulary = Object.entries(LEXICON.words).flatMap(([lemma, others]) => [
    lemma,
    ...others.split(" "),
  ]);
  const isExactWord = (word: string) =>
    Object.hasOwn(LEXICON.exact, word) && LEXICON.exact[word] === "opt_out";
  const word = fc.constantFrom(...vocabulary.filter(Boolean));

  it("is certain only when the whole message is a command", () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const text = words.join(" ");
        const understood = read(text);
        if (understood.intent !== "opt_out" || !understood.certain) return;
        // Forms of address may be gone; what is left is in the list of exact commands, letter for letter.
        const command = understood.rule.replace("exact:", "");
        expect(LEXICON.exact[command]).toBe("opt_out");
        expect(command.split(" ").some(isExactWord)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it("is never certain in a sentence without its own words, however misspelt", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."stopberhniuc"), minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(fc.array(fc.oneof(word, letters), { minLength: 1, maxLength: 5 }), (words) => {
        fc.pre(!words.some((each) => /sto+p|setop|berhenti|unsub/.test(each.replace(/(.)\1+/g, "$1"))));
        expect(read(words.join(" "))).not.toMatchObject({ intent: "opt_out", certain: true });
      }),
      { numRuns: 1_000 },
    );
  });
});
