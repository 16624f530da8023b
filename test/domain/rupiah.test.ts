import { formatCount, formatRupiah, parseRupiah } from "../../src/domain/rupiah";
import { fc } from "../support/seeded-checks";

test.each([
  ["1234567", 1_234_567],
  ["Rp1.234.567,00", 1_234_567],
  ["Rp 1.234.567,-", 1_234_567],
  ["rp. 77.125", 77_125],
  ["1,234,567.00", 1_234_567],
  ["1.234.567", 1_234_567],
  ["77.125", 77_125],
  ["77,125", 77_125],
  ["77125.00", 77_125],
  ["77 125", 77_125],
  ["77\u00a0125", 77_125],
  ["0", 0],
  ["-0", 0],
  ["-20.000", -20_000],
  ["-Rp20.000", -20_000],
  ["Rp-20.000", -20_000],
  ["(20.000)", -20_000],
])("parseRupiah reads %j", (raw, amount) => expect(parseRupiah(raw)).toBe(amount));

test.each([
  [""],
  ["abc"],
  ["1,2E+07"],
  ["1.2e7"],
  ["77125,50"],
  ["77.12"],
  ["1.234,567.00"],
  ["12.34.567"],
  ["99999999999999999999"],
  ["1 2 3x"],
])("parseRupiah refuses %j", (raw) => expect(parseRupiah(raw)).toBeNull());

test("what formatRupiah writes, parseRupiah reads", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (amount) => {
      expect(parseRupiah(formatRupiah(amount))).toBe(amount);
    }),
  );
});

test("formats", () => {
  expect(formatRupiah(77_125)).toBe("Rp77.125");
  expect(formatRupiah(-20_000)).toBe("-Rp20.000");
  expect(formatCount(38_344)).toBe("38.344");
});
