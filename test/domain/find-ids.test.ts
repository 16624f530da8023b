import { findIds, findMeterNumbers, findNumbers } from "../../src/domain/find-ids";
import { normalise } from "../../src/domain/normalise";
import { fc } from "../support/seeded-checks";

const ID = "516759900011";
const OTHER = "516759900028";

describe("findIds", () => {
  it.each([
    ID,
    `cek ${ID}`,
    `cek${ID}an bapak`,
    "5167 5990 0011",
    "51675-9900-011",
    "Cek51675.990.0011",
    "516.759.900.011",
    "5167-59-90-0011",
    "5 1 6 7 5 9 9 0 0 0 1 1",
    "51675\n9900011",
    "cek 5167599OOO11",
    `no rekening listrik ${ID}`,
    `no rek ${ID}`,
    `sudah bayar di bri ${ID}`,
    `1. ${ID}`,
    `tgl 20 ${ID}`,
    `${ID} 2 bulan`,
    `${ID}, ${ID}`,
    `hp 089012345678 id ${ID}`,
    `kwh 1250 1520 ${ID}`,
    `tagihan Rp150.000 id ${ID}`,
  ])("finds the one ID of %j", (text) => expect(findIds(normalise(text))).toEqual([ID]));

  it.each([
    `${ID} ${OTHER}`,
    `${ID}\n${OTHER}`,
    `${ID},${OTHER}`,
    `${ID}/${OTHER}`,
    `${ID} sama ${OTHER}`,
    "5167 5990 0011 5167 5990 0028",
    `1 ${ID}\n2 ${OTHER}`,
    `${ID}-${OTHER}`,
    `${ID}${OTHER}`,
  ])("finds both IDs of %j", (text) => expect(findIds(normalise(text))).toEqual([ID, OTHER]));

  it.each([
    ["phone", "081234567890"],
    ["phone", "0812-3456-7890"],
    ["phone", "+62 890 1234 5678"],
    ["phone", "628901234567"],
    ["phone", "wa 89012345678"],
    ["nik", "3510123456780001"],
    ["nik", "3510 1234 5678 0001"],
    ["token", "1234 5678 9012 3456 7890"],
    ["token", "12345678901234567890"],
    ["amount", "rp 150.000.000.000"],
    ["amount", "150.000"],
    ["amount", "150rb"],
    ["date", "20-11-2026 07.30"],
    ["date", "20/11/2026"],
    ["account", "rek bri 123456789012"],
    ["account", "norek 123456789012"],
    ["account", "va 123456789012"],
    ["partial_id", "5167599001"],
    ["partial_id", "5167599000111"],
    ["partial_id", "6759900011"],
    ["partial_id", "0516759900011"],
    ["number", "1234567890"],
  ])("sees a %s and no ID in %j", (kind, text) => {
    expect(findNumbers(text).map((number) => number.kind)).toEqual([kind]);
    expect(findIds(text)).toEqual([]);
    expect(findMeterNumbers(text)).toEqual([]);
  });

  it("takes 11 digits for a meter number", () => {
    expect(findMeterNumbers("cek 51675990001 dan meter 14012345678")).toEqual(["51675990001", "14012345678"]);
    expect(findIds("cek 51675990001")).toEqual([]);
  });

  it("takes 11 digits in any groups for a meter number where it is called one", () => {
    expect(findMeterNumbers("no meter 86-0123-45678")).toEqual(["86012345678"]);
    expect(findMeterNumbers("rumah no 86-0123-45678")).toEqual([]);
  });

  it("says where each number stands", () => {
    const text = `a ${ID} b 5167 5990 0028`;
    expect(findNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual([ID, "5167 5990 0028"]);
  });

  const serial = fc.integer({ min: 0, max: 99_999 }).map((n) => `5167599${String(n).padStart(5, "0")}`);
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 11 }), { maxLength: 6 });

  it("finds any of our IDs however it is cut into groups", () => {
    fc.assert(
      fc.property(serial, cuts, fc.constantFrom(" ", ".", "-"), (digits, places, separator) => {
        const written = [...digits]
          .map((digit, at) => (places.includes(at) ? separator : "") + digit)
          .join("");
        // `51-67-59…` starts like a date; nobody could tell.
        fc.pre(!/\d{1,2}[-. ]\d{1,2}[-. ]\d{2}/.test(written));
        expect(findIds(`cek ${written} ya`)).toEqual([digits]);
      }),
    );
  });

  it("never takes a mobile number for an ID", () => {
    const rest = fc.integer({ min: 0, max: 99_999_999 }).map((n) => `890${String(n).padStart(8, "0")}`);
    fc.assert(
      fc.property(fc.constantFrom("0", "62", "+62", "+62 "), rest, (prefix, digits) =>
        expect(findIds(`hubungi ${prefix}${digits}`)).toEqual([]),
      ),
    );
  });
});
