import { maskPhone, parsePhone, splitPhones } from "../../src/domain/phone-number";

describe("parsePhone", () => {
  test.each([
    ["0890-1234-5678"],
    ["+62 890 1234 5678"],
    ["6289012345678"],
    ["89012345678"],
    ["006289012345678"],
    ["+62089012345678"],
    ["0062 0890 1234 5678"],
    ["(0890) 1234 5678"],
    ["0890.1234.5678"],
    ["'089012345678"],
    ["089012345678 (anak)"],
    ["089012345678 anak"],
    ["6289012345678.0"],
    ["089012345678,00"],
    ["WA: 089012345678"],
    ["No. HP 089012345678"],
    ["6289012345678@c.us"],
    ["\u202a+62 890-1234-5678\u202c"],
  ])("reads %j", (raw) => expect(parsePhone(raw)).toBe("6289012345678"));

  test.each([
    ["", "empty"],
    ["-", "empty"],
    ["0", "placeholder"],
    ["08", "placeholder"],
    ["000000000000", "placeholder"],
    ["081234567890", "placeholder"],
    ["12345", "placeholder"],
    ["088888888888", "placeholder"],
    ["6.28E+12", "scientific"],
    ["6,28E+12", "scientific"],
    ["8.12346E+11", "scientific"],
    ["0333421234", "landline"],
    ["(0333) 421-234", "landline"],
    ["+62 333 421234", "landline"],
    ["0890-1234-567O", "not_a_mobile"],
    ["0890123", "not_a_mobile"],
    ["08901234567890123", "not_a_mobile"],
    ["089012345678 089087654321", "not_a_mobile"],
    ["+1 202 555 0143", "not_a_mobile"],
    ["tidak ada", "not_a_mobile"],
  ])("refuses %j as %s", (raw, problem) => expect(parsePhone(raw)).toEqual({ problem }));

  test("a mobile is 08 and 8 to 11 digits", () => {
    expect(parsePhone("0890000001")).toBe("62890000001");
    expect(parsePhone("0890000000001")).toBe("62890000000001");
    expect(parsePhone("089000001")).toEqual({ problem: "not_a_mobile" });
    expect(parsePhone("08900000000001")).toEqual({ problem: "not_a_mobile" });
  });
});

test.each([
  ["0890-1 / 0890-2", ["0890-1", "0890-2"]],
  ["0890-1, 0890-2", ["0890-1", "0890-2"]],
  ["0890-1;0890-2", ["0890-1", "0890-2"]],
  ["0890-1 atau 0890-2", ["0890-1", "0890-2"]],
  ["0890-1\n0890-2", ["0890-1", "0890-2"]],
  ["6,28E+12", ["6,28E+12"]],
  ["6289012345678,0", ["6289012345678,0"]],
  ["", []],
])("splitPhones(%j)", (cell, parts) => expect(splitPhones(cell)).toEqual(parts));

test("a masked phone shows neither the middle nor a short number", () => {
  expect(maskPhone("6289012345678")).toBe("6289••••678");
  expect(maskPhone("12345")).toBe("••••");
});
