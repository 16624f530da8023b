import { columnOf, dayText, numberText } from "../../../src/adapters/files/xlsx/cell-text";
import { isDateFormat } from "../../../src/adapters/files/xlsx/styles";

test.each([
  [5.16759900011e11, "516759900011"],
  [77125.00000000001, "77125"],
  [77125.5, "77125.5000"],
  [53.125, "53.1250"],
  [5.16e21, "5.16e+21"],
])("the number %p is %j", (value, expected) => expect(numberText(value)).toBe(expected));

test("days are counted as Excel counts them, on old Macs from 1904", () => {
  expect(dayText(46_346, false)).toBe("2026-11-20");
  expect(dayText(46_346.75, false)).toBe("2026-11-20");
  expect(dayText(44_884, true)).toBe("2026-11-20");
});

test.each([
  ["dd/mm/yyyy", true],
  ["[$-421]dd mmmm yyyy", true],
  ["General", false],
  ['"Rp"#,##0', false],
  ['#,##0 "hari"', false],
  ["[Red]0.00", false],
  ["0 lembar", false],
  ["#,##0 Rupiah", false],
  ["mm:ss.0", true],
  ["yyyymm", true],
])("the format %j is a date's: %p", (code, expected) => expect(isDateFormat(code)).toBe(expected));

test.each([
  ["A1", 0],
  ["Z9", 25],
  ["AA10", 26],
  ["XFD1048576", 16_383],
])("the cell %s is in column %d", (reference, column) => expect(columnOf(reference)).toBe(column));
