import { normalise } from "../../src/domain/normalise";
import { fc } from "../support/seeded-checks";

describe("normalise", () => {
  it.each([
    ["CEK Tagihan", "cek tagihan"],
    ["cek\u00a0tagihan", "cek tagihan"],
    ["ce\u200bk\u200d \ufeffpdf", "cek pdf"],
    ["*STOP*", "stop"],
    ["_stop_ ~lagi~ `ya`", "stop lagi ya"],
    ["cekkkk tagihannnn", "cek tagihan"],
    ["maaf, saat", "maaf, saat"],
    ["ＣＥＫ ５１６７５９９０００１１", "cek 516759900011"],
    ["𝗖𝗘𝗞", "cek"],
    ["cek ٥١٦٧٥٩٩١٠٠٠١", "cek 516759910001"],
    ["5167‑5991‑0001", "5167-5991-0001"],
    ["C E K", "cek"],
    ["s.t.o.p", "stop"],
    ["1\ufe0f\u20e3", "1"],
    ["tagihané pirå", "tagihane pira"],
    ["cek\r\n516759900011", "cek\n516759900011"],
    ["  cek \t tagihan  ", "cek tagihan"],
  ])("%j becomes %j", (typed, plain) => expect(normalise(typed)).toBe(plain));

  it.each([
    ["cek 5167599OOO11", "cek 516759900011"],
    ["5l6759900o11", "516759900011"],
    ["5167 599O OO11", "5167 5990 0011"],
    ["id 51675990lIl1", "id 516759901111"],
  ])("reads the letters of %j as digits", (typed, plain) => expect(normalise(typed)).toBe(plain));

  it.each(["2 lilin 10 oli", "jam 10 lo", "1 kilo", "rp 50000 lo mas", "5167599 ooo lo"])(
    "leaves the letters of %j alone",
    (text) => expect(normalise(text)).toBe(text.replace("ooo", "o")),
  );

  it("never changes what is already normal", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const once = normalise(text);
        expect(normalise(once).length).toBeLessThanOrEqual(once.length);
        expect(once).not.toMatch(/[*~`\u200b\u00a0]/);
      }),
    );
  });
});
