import { billKey, createSeenKeys } from "../../../src/domain/import/seen-keys";
import { fc } from "../../support/seeded-checks";

test("agrees with a Map on any sequence of keys", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 200 }), (keys) => {
      const seen = createSeenKeys();
      const model = new Map<number, number>();
      for (const [index, small] of keys.entries()) {
        const key = billKey(String(516_759_900_000 + small), "2026-11");
        expect(seen.firstRow(key, index + 1)).toBe(model.get(key) ?? 0);
        if (!model.has(key)) model.set(key, index + 1);
      }
    }),
  );
});

test("keeps growing and forgets nothing", () => {
  const seen = createSeenKeys();
  const ids = Array.from({ length: 100_000 }, (_, index) =>
    billKey(String(516_759_900_000 + index), "2026-11"),
  );
  expect(ids.filter((key, index) => seen.firstRow(key, index + 1) !== 0)).toEqual([]);
  expect(ids.filter((key, index) => seen.firstRow(key, 7) !== index + 1)).toEqual([]);
});

test("customer, month and year all tell bills apart, exactly", () => {
  const keys = [
    billKey("516759900011", "2026-11"),
    billKey("516759900011", "2026-12"),
    billKey("516759900011", "2025-11"),
    billKey("516759900012", "2026-11"),
    billKey("999999999999", "2083-03"),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(Number.isSafeInteger(key)).toBe(true);
});
