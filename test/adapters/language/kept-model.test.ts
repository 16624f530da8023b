import { decodeModel, encodeModel, type Model, placeOf } from "../../../src/adapters/language/model";
import { INTENTS } from "../../../src/domain/intent";

const MARK = "a".repeat(64);
const model: Model = {
  keys: Int32Array.from([-5, 0, 7, 1_000_000]),
  weights: Float32Array.from({ length: 4 * INTENTS.length }, (_, index) => index / 8),
};
const file = encodeModel(model, MARK);

describe("what was learned, as a file", () => {
  it("comes back as it was", () => expect(decodeModel(file, MARK)).toEqual(model));

  it("comes back from the middle of a larger piece of memory", () => {
    const larger = new Uint8Array(file.length + 3);
    larger.set(file, 3);
    expect(decodeModel(larger.subarray(3), MARK)).toEqual(model);
  });

  it.each([
    ["was learned from other words", file, "b".repeat(64)],
    ["is cut off", file.subarray(0, file.length - 1), MARK],
    ["is longer than it says", Uint8Array.from([...file, 0]), MARK],
    ["is empty", new Uint8Array(0), MARK],
    ["ends after its mark", file.subarray(0, 66), MARK],
  ])("is none when it %s", (_why, bytes, mark) => expect(decodeModel(bytes, mark)).toBeNull());

  it("finds the weights of a feature, and none of one that says nothing", () => {
    expect([...model.keys].map((key) => placeOf(model, key))).toEqual(
      [0, 1, 2, 3].map((n) => n * INTENTS.length),
    );
    expect([-6, 3, 8, 2_000_000].map((key) => placeOf(model, key))).toEqual([-1, -1, -1, -1]);
  });
});
