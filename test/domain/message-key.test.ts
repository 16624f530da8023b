import { keptText, LONGEST_KEPT } from "../../src/domain/kept-text";
import { messageKey } from "../../src/domain/message-key";
import { fc } from "../support/seeded-checks";

const KEPT_AS_IS = /^[\x21-\x7e]{1,190}$/;

describe("the id of a message", () => {
  it.each(["3EB0A1B2C3D4E5F6", "call-AB12", "true_1@c.us_3EB0", "x".repeat(190)])("stays: %s", (id) =>
    expect(messageKey(id)).toBe(id),
  );

  it("is its hash when no table takes it, another one for each, the same each time", () => {
    const odd = ["", " ", "é", "👍", "\ud83d", "a b", "x".repeat(191), "y".repeat(191), "3EB0\0"];
    const keys = odd.map(messageKey);
    for (const key of keys) expect(key).toMatch(/^odd-[0-9a-f]{32}$/);
    expect(new Set(keys).size).toBe(odd.length);
    expect(odd.map(messageKey)).toEqual(keys);
  });

  it("is plain whatever it was, and its own key", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (id) => {
        expect(messageKey(id)).toMatch(KEPT_AS_IS);
        expect(messageKey(messageKey(id))).toBe(messageKey(id));
      }),
    );
  });
});

describe("a kept text", () => {
  it("is whole letters within its limit", () => {
    expect(keptText("halo 👍\nbaris")).toBe("halo 👍\nbaris");
    expect(keptText(`${"a".repeat(LONGEST_KEPT - 1)}👍`)).toBe(`${"a".repeat(LONGEST_KEPT - 1)}\ufffd`);
    expect(keptText("a\0b\ud83d")).toBe("ab\ufffd");
  });
});
