import { asSentence, compilePatterns } from "../../../src/adapters/language/pattern";

const GROUPS = { bayar: "bayar lunas", soft: "ya saja" };

function matches(pattern: string, sentence: string): boolean {
  return compilePatterns([pattern], GROUPS).test(asSentence(sentence.split(" ")));
}

describe("patterns", () => {
  it.each([
    ["bayar", "sudah bayar", true],
    ["bayar", "pembayaran", false],
    ["sudah bayar", "sudah bayar", true],
    ["sudah bayar", "sudah saya bayar", false],
    ["sudah .. bayar", "sudah saya bayar", true],
    ["sudah .. bayar", "sudah a b bayar", true],
    ["sudah .. bayar", "sudah a b c bayar", false],
    ["sudah ... bayar", "sudah a b c d e bayar", true],
    ["sudah ... bayar", "sudah a b c d e f bayar", false],
    ["sudah .. @bayar", "sudah lunas", true],
    ["^ bayar", "bayar dulu", true],
    ["^ bayar", "sudah bayar", false],
    ["bayar $", "sudah bayar", true],
    ["bayar $", "bayar dulu", false],
    ["bayar <q>|$", "bayar", true],
    ["bayar <q>|$", "bayar <q>", true],
    ["bayar <q>|$", "bayar dulu", false],
    ["^ @soft* stop @soft* $", "ya stop saja", true],
    ["^ @soft* stop @soft* $", "stop kontak", false],
    ["bukan %", "bukan budi", true],
    ["bukan %", "bukan", false],
  ])("%j in %j: %s", (pattern, sentence, expected) => expect(matches(pattern, sentence)).toBe(expected));

  it("refuses a group that is not there", () => {
    expect(() => compilePatterns(["@nowhere"], GROUPS)).toThrow("@nowhere");
  });
});
