import { backOffMs } from "../../../../src/adapters/whatsapp/session/back-off";

const at = (unit: number) => ({ unit: () => unit });

it("doubles the pause with every failure up to its bound", () => {
  const pauses = [1, 2, 3, 4, 9, 10, 1000].map((failures) => backOffMs(at(0.5), failures, 2000, 300_000));
  expect(pauses).toEqual([2000, 4000, 8000, 16_000, 300_000, 300_000, 300_000]);
});

it("spreads the pauses of numbers that failed together, never beyond the bound", () => {
  expect(backOffMs(at(0), 1, 2000, 300_000)).toBe(1500);
  expect(backOffMs(at(0.999), 1, 2000, 300_000)).toBe(2499);
  expect(backOffMs(at(0.999), 20, 2000, 300_000)).toBe(300_000);
});
