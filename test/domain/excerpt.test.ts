import { excerpt, LONGEST_READ } from "../../src/domain/excerpt";
import { fc } from "../support/seeded-checks";

describe("excerpt", () => {
  it("leaves a message of ordinary length as it is", () => {
    const text = "pak tagihan saya kok naik ".repeat(20);
    expect(excerpt(text)).toBe(text);
  });

  it("keeps the beginning and the end of a long one, in whole words", () => {
    const text = `awal 516759900011 ${"kata-kata ".repeat(400)}516759900028 akhir`;
    const read = excerpt(text);
    expect(read.startsWith("awal 516759900011 kata-kata ")).toBe(true);
    expect(read.endsWith("516759900028 akhir")).toBe(true);
    expect(new Set(read.split(/\s/))).toEqual(new Set(text.split(" ")));
  });

  it("is bounded and holds nothing but words of the text, whatever the text", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z0-9]{1,700}$/), { maxLength: 60 }), (words) => {
        const read = excerpt(words.join(" "));
        expect(read.length).toBeLessThanOrEqual(LONGEST_READ + 1);
        for (const word of read.split(/\s/).filter(Boolean)) expect(words).toContain(word);
      }),
    );
  });
});
