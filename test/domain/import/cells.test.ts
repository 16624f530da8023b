import { cleanWords, parseCount, parseDay, parseTariff, remember } from "../../../src/domain/import/cells";

test.each([
  ["900", 900],
  ["1.300", 1300],
  ["2,200", 2200],
  ["2200 VA", 2200],
  ["53,00", 53],
  ["53 kWh", 53],
  ["", null],
  [" - ", null],
  ["sembilan", undefined],
  ["-5", undefined],
  ["99999999999", undefined],
])("parseCount(%j) is %j", (raw, value) => expect(parseCount(raw)).toBe(value));

test.each([
  ["46346", "2026-11-20"],
  [" 46346.5 ", "2026-11-20"],
  ["20-Nop-26", "2026-11-20"],
  ["20261120", "2026-11-20"],
  ["11/20/2026", null],
  ["20/11/26", null],
  ["12345", null],
])("parseDay(%j) is %j", (raw, day) => expect(parseDay(raw)).toBe(day));

test.each([
  ["R1", "R1", false],
  [" r1m ", "R1M", false],
  ["R1T", "R1T", true],
  ["R1MT", "R1MT", true],
  ["B2T", "B2T", true],
  ["T", "T", false],
  ["", null, false],
])("parseTariff(%j)", (raw, tariff, isPrepaid) =>
  expect(parseTariff(raw)).toMatchObject({ tariff, isPrepaid }),
);

test("words stay on one line", () => {
  expect(cleanWords("  SITI\tAMINAH\n(ALM) ", 120)).toBe("SITI AMINAH (ALM)");
  expect(cleanWords(" \u00a0 ", 120)).toBeNull();
  expect(cleanWords("ABCDE", 3)).toBe("ABC");
});

test("remember computes each answer once, null included", () => {
  const compute = jest.fn((raw: string) => (raw === "x" ? null : raw.length));
  const remembered = remember(compute);
  expect([remembered("x"), remembered("x"), remembered("abc"), remembered("abc")]).toEqual([
    null,
    null,
    3,
    3,
  ]);
  expect(compute).toHaveBeenCalledTimes(2);
});
