import { DateTime } from "luxon";
import {
  addDays,
  daysBetween,
  formatDay,
  formatInstant,
  instantOf,
  localDay,
  minuteOfDay,
  parseLocalDay,
  parseLocalInstant,
} from "../../src/domain/local-time";

test.each([
  ["20261120"],
  ["2026-11-20"],
  ["20-11-2026"],
  ["20/11/2026"],
  ["20.11.2026"],
  ["20 November 2026"],
  ["20-Nov-2026"],
  ["20 nop 2026"],
  ["20-Nop-26"],
  ["2026-11-20 07:30:00"],
  ["20/11/2026 07.30"],
  ["2026-11-20T00:00:00.000Z"],
])("parseLocalDay reads %j", (raw) => expect(parseLocalDay(raw)).toBe("2026-11-20"));

test.each([
  [""],
  ["0"],
  ["20261131"],
  ["2026-02-29"],
  ["31/04/2026"],
  ["20/13/2026"],
  ["26/11/20"],
  ["besok"],
  ["20 Foo 2026"],
  ["46346"],
])("parseLocalDay refuses %j", (raw) => expect(parseLocalDay(raw)).toBeNull());

test("leap days are real only in leap years", () => {
  expect(parseLocalDay("29-02-2028")).toBe("2028-02-29");
  expect(parseLocalDay("29-02-2027")).toBeNull();
});

test("every day of eight years agrees with the calendar", () => {
  for (let day = DateTime.utc(2024, 1, 1); day.year < 2032; day = day.plus({ days: 1 })) {
    const iso = day.toFormat("yyyy-MM-dd");
    expect(parseLocalDay(day.toFormat("yyyyMMdd"))).toBe(iso);
    expect(parseLocalDay(day.toFormat("d/M/yyyy"))).toBe(iso);
  }
});

test("instants are WIB, seven hours before UTC", () => {
  expect(parseLocalInstant("2026-11-20 07:30")?.toISOString()).toBe("2026-11-20T00:30:00.000Z");
  expect(parseLocalInstant("20-11-2026 07.30 WIB")?.toISOString()).toBe("2026-11-20T00:30:00.000Z");
  expect(parseLocalInstant("20/11/2026 07:30")?.toISOString()).toBe("2026-11-20T00:30:00.000Z");
  expect(parseLocalInstant("20-11-2026")?.toISOString()).toBe("2026-11-19T17:00:00.000Z");
  expect(parseLocalInstant("20-11-2026 25:00")).toBeNull();
  expect(parseLocalInstant("kapan-kapan")).toBeNull();
});

test("days begin at midnight in Jajag", () => {
  expect(localDay(new Date("2026-11-20T16:59:59Z"))).toBe("2026-11-20");
  expect(localDay(new Date("2026-11-20T17:00:00Z"))).toBe("2026-11-21");
  expect(minuteOfDay(new Date("2026-11-20T01:00:00Z"))).toBe(8 * 60);
  expect(instantOf("2026-11-20", "08.00").toISOString()).toBe("2026-11-20T01:00:00.000Z");
});

test("formats and day arithmetic", () => {
  expect(formatInstant(new Date("2026-11-20T00:30:00Z"))).toBe("20-11-2026 07.30 WIB");
  expect(formatDay("2026-11-20")).toBe("20 November 2026");
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(daysBetween("2026-11-20", "2026-12-01")).toBe(11);
  expect(daysBetween("2026-11-20", "2026-11-19")).toBe(-1);
});

test("an instant needs a whole time or none", () => {
  expect(parseLocalInstant("2026-11-20 7:30")?.toISOString()).toBe("2026-11-20T00:30:00.000Z");
  expect(parseLocalInstant("2026-11-20 07:30:15")?.toISOString()).toBe("2026-11-20T00:30:15.000Z");
  expect(parseLocalInstant("2026-11-20T07:30")?.toISOString()).toBe("2026-11-20T00:30:00.000Z");
  expect(parseLocalInstant("2026-11-31 07:30")).toBeNull();
});

it("days by arithmetic are those of the calendar and of the zone, over leap years and centuries", () => {
  let day = "1999-12-25";
  for (let step = 0; step < 400; step++) {
    const by = DateTime.fromISO(day, { zone: "utc" });
    const next = by.plus({ days: 97 }).toFormat("yyyy-MM-dd");
    expect(addDays(day, 97)).toBe(next);
    expect(addDays(next, -97)).toBe(day);
    expect(daysBetween(day, next)).toBe(97);
    const at = by.plus({ hours: (step * 7) % 24, minutes: step % 60 }).toJSDate();
    expect(localDay(at)).toBe(DateTime.fromJSDate(at, { zone: "Asia/Jakarta" }).toFormat("yyyy-MM-dd"));
    day = next;
  }
});
