import { createUnderstand } from "../../src/adapters/language/understand";
import type { Intent } from "../../src/domain/intent";
import { LEXICON } from "../../src/texts/lexicon";
import { chatter } from "../support/chatter";
import { ACTS, isAccepted, isHarmful, isMissedStop, readLabelled, voiceFiles } from "../support/labelled";
import { fc } from "../support/seeded-checks";
import { readCorpus } from "../support/understanding-corpus";

const understand = createUnderstand(LEXICON);
const read = (text: string) => understand({ text, kind: "text" });

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
    fc.assert(
      fc.property(chatter, (text) => {
        const { intent, certain, rule } = read(text);
        expect(ACTS.includes(intent) && certain ? `${rule}: ${text}` : null).toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });
});

/** The lists in the manner of real writers, with the share that was understood at first sight. */
describe.each(voiceFiles())("%s", (file) => {
  const seen = readLabelled(file).map((message) => ({ message, guess: read(message.text) }));

  it("none is acted upon that does not ask for it", () =>
    expect(seen.filter(({ message, guess }) => isHarmful(message, guess))).toEqual([]));

  it("no wish to stop is missed, and none is asked about that is none", () => {
    expect(seen.filter(({ message, guess }) => isMissedStop(message, guess))).toEqual([]);
    const falseStops = seen.filter(
      ({ message, guess }) => guess.intent === "opt_out" && !isAccepted(message, guess),
    );
    expect(falseStops).toEqual([]);
  });

  it("more than nine in ten are understood", () => {
    const right = seen.filter(({ message, guess }) => isAccepted(message, guess));
    expect(right.length / seen.length).toBeGreaterThanOrEqual(0.93);
  });
});
