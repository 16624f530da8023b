import {
  addMonths,
  dueOn,
  formatPeriod,
  parsePeriod,
  period,
  periodOf,
} from "../../src/domain/billing-period";

test.each([
  ["2026-11"],
  ["202611"],
  ["2026/11"],
  ["11/2026"],
  ["11-2026"],
  ["112026"],
  [" 202611 "],
  ["November 2026"],
  ["NOP-2026"],
  ["Nov-26"],
  ["nov 2026"],
  ["2026-11-01"],
  ["2026-11-01 00:00:00"],
  ["01/11/2026"],
])("parsePeriod reads %j", (raw) => expect(parsePeriod(raw)).toBe("2026-11"));

test.each([
  [""],
  ["2026"],
  ["2026-13"],
  ["202600"],
  ["201120"],
  ["132026"],
  ["2026-11-20"],
  ["20/11/2026"],
  ["2,03E+05"],
  ["abc 2026"],
])("parsePeriod refuses %j", (raw) => expect(parsePeriod(raw)).toBeNull());

test("months are counted over the turn of the year", () => {
  expect(addMonths(period("2026-11"), 2)).toBe("2027-01");
  expect(addMonths(period("2026-01"), -1)).toBe("2025-12");
  expect(addMonths(period("2026-11"), -3)).toBe("2026-08");
});

test("due day, month of a day, name", () => {
  expect(dueOn(period("2026-11"))).toBe("2026-11-20");
  expect(periodOf("2026-11-20")).toBe("2026-11");
  expect(formatPeriod("2026-05")).toBe("Mei 2026");
});
