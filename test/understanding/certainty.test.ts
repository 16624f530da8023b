import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createUnderstand } from "../../src/adapters/language/understand";
import { CERTAINTY, INTENTS, type Intent } from "../../src/domain/intent";
import { CHATTER_EXAMPLES } from "../../src/texts/examples/chatter";
import { LEXICON } from "../../src/texts/lexicon";
import { fc } from "../support/seeded-checks";
import { readCorpus } from "../support/understanding-corpus";

const understand = createUnderstand(LEXICON);
const read = (text: string) => understand({ text, kind: "text" });
/** Intents that take something away or write something down. */
const ACTS = INTENTS.filter((intent) => CERTAINTY[intent] !== "any");

describe("an act needs certainty", () => {
  it("acts are the wishes and claims that change something", () =>
    expect([...ACTS].sort()).toEqual([
      "opt_in",
      "opt_out",
      "paid_claim",
      "terminate_service",
      "wrong_number",
    ]));

  it("nothing but an exact command acts when every rule of the lexicon is weak", () => {
    const weak = { ...LEXICON, rules: LEXICON.rules.map(({ strong: _, ...rule }) => rule) };
    const timid = createUnderstand(weak);
    for (const { text } of readCorpus("report")) {
      const { intent, certain, rule } = timid({ text, kind: "text" });
      if (ACTS.includes(intent) && certain) expect(rule).toMatch(/^exact:/);
    }
  });

  it.each<[string, Intent]>([
    ["salah sambung", "wrong_number"],
    ["itu bukan tagihan saya", "wrong_number"],
    ["sudah saya bayar kemarin di indomaret", "paid_claim"],
    ["tolong aktifkan pengingat lagi", "opt_in"],
    ["STOP", "opt_out"],
  ])("%j is said in so many words", (text, intent) =>
    expect(read(text)).toMatchObject({ intent, certain: true }),
  );

  it.each([
    "saya petani",
    "salah kirim, maaf ya",
    "nomor hp saya ganti, yang lama sudah mati",
    "bukan itu",
    "tolong blokir ATM saya",
    "iuran sampah sudah saya bayar",
    "belum bayar",
    "blm lunas",
    "saya memang belum bayar",
    "saya tidak mau stop",
    "aku ora gelem stop",
    "cara berhenti berlangganan indihome",
    "stop kontak rumah saya rusak",
    "jangan diputus ya pak",
    "sudah nyala",
    "cek ombak",
    "berapa umur",
  ])("%j does nothing", (text) => {
    const { intent, certain } = read(text);
    expect(ACTS.includes(intent) && certain).toBe(false);
    expect(intent).not.toBe("opt_out");
  });

  it.each([
    "tolong di stop aja ya mbak reminder nya",
    "kalau kirim lagi saya laporkan polisi",
    "jangan wa saya lagi",
  ])("%j is never the opposite", (text) => expect(read(text).intent).toBe("opt_out"));

  it.each([
    "s t o p",
    "S.T.O.P",
    "setopp",
    "UNREG",
    "unsub",
    "OPT OUT",
    "Balas STOP",
    "ketik STOP",
    "STOPALL 🙏",
  ])("%j stops", (text) => expect(read(text)).toMatchObject({ intent: "opt_out", certain: true }));

  it.each([
    "please stop sending me messages",
    "ambu ngirem wa",
    "ta' usa kerem pole",
    "hapus nomor saya dari sini",
  ])("%j is heard as a wish to stop", (text) => expect(read(text).intent).toBe("opt_out"));

  it("combinations of chatter do nothing", () => {
    const words = CHATTER_EXAMPLES.split(/[^\p{L}]+/u).filter(
      (word) => word !== "" && LEXICON.exact[word] === undefined,
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 9 }), (chosen) => {
        const { intent, certain, rule } = read(chosen.join(" "));
        if (ACTS.includes(intent) && certain)
          expect(`${rule}: ${chosen.join(" ")}`).toMatch(/^exact:|:plain|end_supply/);
        expect(intent === "opt_out" && certain && !rule.startsWith("exact:")).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("messages in the manner of real writers", () => {
  const rows = readFileSync(join(__dirname, "voices.tsv"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t") as [string, string]);
  const seen = rows.map(([labels, text]) => ({ labels: labels.split(","), text, understood: read(text) }));

  it("none is acted upon that does not ask for it", () =>
    expect(
      seen.filter(
        ({ labels, understood }) => ACTS.includes(understood.intent) && !labels.includes(understood.intent),
      ),
    ).toEqual([]));

  it("no wish to stop is missed", () =>
    expect(
      seen.filter(({ labels, understood }) => labels[0] === "opt_out" && understood.intent !== "opt_out"),
    ).toEqual([]));

  it("nine in ten are understood", () => {
    const harmless = ["greeting", "thanks", "help"];
    const right = seen.filter(
      ({ labels, understood: { intent } }) =>
        labels.includes(intent) ||
        (labels.includes("unknown") && harmless.includes(intent)) ||
        (intent === "check_bill" && labels.includes("check_bill_ask")),
    );
    expect(right.length / seen.length).toBeGreaterThanOrEqual(0.88);
  });
});
