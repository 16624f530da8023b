import { createUnderstand } from "../../../src/adapters/language/understand";
import type { Intent } from "../../../src/domain/intent";
import { MESSAGE_KINDS } from "../../../src/domain/message";
import { LEXICON } from "../../../src/texts/lexicon";

const understand = createUnderstand(LEXICON);
const read = (text: string) => understand({ text, kind: "text" });

describe("createUnderstand", () => {
  it.each<[string, Intent]>([
    ["1", "check_bill_ask"],
    ["2", "pdf"],
    ["3", "how_to_pay"],
    ["4", "paid_claim"],
    ["5", "human"],
    ["0", "opt_out"],
    ["MENU", "help"],
    ["cek tagihan", "check_bill_ask"],
    ["CEK 516759900011", "check_bill"],
    ["mulai", "opt_in"],
  ])("takes the command %j for %s, exactly", (text, intent) =>
    expect(read(text)).toMatchObject({ intent, certain: true }),
  );

  it.each<[string, Intent]>([
    ["assalamualaikum, tagihan saya berapa", "check_bill_ask"],
    ["makasih, batas bayarnya tgl berapa", "how_to_pay"],
    ["saya sudah lunas kok masih ditagih", "paid_claim"],
    ["saya belum bayar, minta waktu", "complaint"],
    ["sudah dibayar belum ya", "check_bill_ask"],
    ["kapan bisa bayar", "how_to_pay"],
    ["mau bayar", "how_to_pay"],
    ["beli token 50rb", "unknown"],
    ["id pelanggan dimana", "help"],
    ["nomor ini salah", "wrong_number"],
    ["saya bukan Pak Budi", "wrong_number"],
    ["rumah sudah dijual", "wrong_number"],
    ["tambah daya", "human"],
    ["kok listrik saya diputus", "complaint"],
    ["sudah bayar tapi listrik diputus", "paid_claim"],
    ["kabel putus di jalan", "outage"],
    ["ini penipuan?", "trust"],
    ["516759900011 kok naik terus", "complaint"],
    ["516759900011 bukan rumah saya", "wrong_number"],
    ["pdf 516759900011", "pdf"],
    ["516759900011 makasih", "check_bill"],
  ])("takes %j for %s", (text, intent) => expect(read(text).intent).toBe(intent));

  it("hands over the numbers it found", () => {
    expect(read("cek 516759900011 sama 5167 5990 0028")).toMatchObject({
      intent: "check_bill",
      ids: ["516759900011", "516759900028"],
      meterNumbers: [],
    });
    expect(read("cek 51675990001")).toMatchObject({
      intent: "check_bill",
      ids: [],
      meterNumbers: ["51675990001"],
      oddNumbers: ["51675990001"],
    });
    expect(read("cek 5167599001")).toMatchObject({
      intent: "check_bill",
      ids: [],
      meterNumbers: [],
      oddNumbers: ["5167599001"],
    });
  });

  it.each(MESSAGE_KINDS.filter((kind) => !["text", "edited", "image"].includes(kind)))(
    "says of a %s without words only what it is",
    (kind) =>
      expect(understand({ text: "", kind })).toMatchObject({
        intent: "unknown",
        certain: false,
        ids: [],
      }),
  );

  it.each(["voice", "document", "deleted", "contact"] as const)("does not read the words of a %s", (kind) =>
    expect(understand({ text: "CEK 516759900011", kind })).toMatchObject({
      intent: "unknown",
      rule: `kind:${kind}`,
      ids: [],
    }),
  );

  it.each(["voice", "document", "contact"] as const)("hears a STOP beside a %s all the same", (kind) =>
    expect(understand({ text: "STOP 516759900011", kind })).toMatchObject({ intent: "opt_out", ids: [] }),
  );

  it("takes a photo without words for a receipt, not surely; with words it reads them", () => {
    expect(understand({ text: "", kind: "image" })).toMatchObject({
      intent: "paid_claim",
      rule: "kind:image",
      certain: false,
    });
    expect(understand({ text: "kabel putus di depan rumah", kind: "image" }).intent).toBe("outage");
    expect(read("[foto struk]")).toMatchObject({ intent: "paid_claim", rule: "kind:image" });
    expect(read("[stiker]").rule).toBe("kind:sticker");
  });

  it.each([
    ["", "unknown"],
    ["👍", "thanks"],
    ["😡", "unknown"],
    ["...", "unknown"],
    ["__proto__", "unknown"],
    ["constructor", "unknown"],
  ] as const)("survives %j", (text, intent) => expect(read(text).intent).toBe(intent));

  it("gives one answer to one text", () => {
    expect(read("tagihna ku pirooo")).toEqual(
      createUnderstand(LEXICON)({ text: "tagihna ku pirooo", kind: "text" }),
    );
  });
});
