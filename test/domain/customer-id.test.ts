import { maskCustomerId, parseCustomerId } from "../../src/domain/customer-id";

describe("parseCustomerId", () => {
  test.each([
    ["516759900011"],
    [" 516759900011 "],
    ["5167 5990 0011"],
    ["51675.9900011"],
    ["5167-5990-0011"],
    ["'516759900011"],
    ["516759900011\u00a0"],
    ["516759900011.0"],
    ["516759900011,00"],
    ['="516759900011"'],
  ])("reads %j", (raw) => expect(parseCustomerId(raw)).toBe("516759900011"));

  test.each([
    ["", "empty"],
    ["   ", "empty"],
    ["5,16E+11", "scientific"],
    ["5.16759E+11", "scientific"],
    ["5e11", "scientific"],
    ["516759000000", "rounded"],
    ["510000000000", "rounded"],
    ["51675990001", "not_12_digits"],
    ["5167599000111", "not_12_digits"],
    ["3510123456780001", "not_12_digits"],
    ["51675990001O", "not_12_digits"],
    ["0", "not_12_digits"],
  ])("refuses %j as %s", (raw, problem) => expect(parseCustomerId(raw)).toEqual({ problem }));

  test("an ID may end in five zeros", () => expect(parseCustomerId("516759900000")).toBe("516759900000"));
});

test("the mask keeps the unit and the last three digits", () => {
  expect(maskCustomerId("516759900011")).toBe("51675••••011");
});
