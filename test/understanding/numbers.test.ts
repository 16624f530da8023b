import { createUnderstand } from "../../src/adapters/language/understand";
import { LEXICON } from "../../src/texts/lexicon";
import { fc } from "../support/seeded-checks";

const understand = createUnderstand(LEXICON);
const read = (text: string) => understand({ text, kind: "text" });

const id = fc.integer({ min: 0, max: 99_999 }).map((n) => `5167599${String(n).padStart(5, "0")}`);
const opening = fc.constantFrom("", "cek ", "idpel ", "tolong cek ", "tagihan ", "piro mas ", "id: ");

describe("numbers in messages", () => {
  it("finds an ID with letters for digits, the first digit apart", () => {
    const alike: { readonly [digit: string]: readonly string[] } = {
      "0": ["o", "O"],
      "1": ["l", "I", "i", "|"],
      "5": ["S", "s"],
      "8": ["B"],
    };
    const mask = fc.array(fc.nat({ max: 7 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(opening, id, mask, (before, digits, picks) => {
        const typed = [...digits].map((digit, at) =>
          at === 0 || picks[at]! > 3 ? digit : (alike[digit]?.[picks[at]!] ?? digit),
        );
        // Fewer than seven real digits are rather words.
        fc.pre(typed.filter((character) => /\d/.test(character)).length >= 7);
        expect(read(before + typed.join(""))).toMatchObject({ intent: "check_bill", ids: [digits] });
      }),
    );
  });

  it("finds two IDs whatever stands between them", () => {
    const between = fc.constantFrom(" ", "\n", ",", "/", " & ", " dan ", " sama ", "; ", " - ", "", "\n\n");
    fc.assert(
      fc.property(opening, id, id, between, (before, one, other, gap) => {
        fc.pre(one !== other);
        expect(read(before + one + gap + other)).toMatchObject({ intent: "check_bill", ids: [one, other] });
      }),
    );
  });

  it("finds an ID broken over lines", () => {
    fc.assert(
      fc.property(id, fc.integer({ min: 3, max: 9 }), (digits, at) => {
        expect(read(`${digits.slice(0, at)}\n${digits.slice(at)}`).ids).toEqual([digits]);
      }),
    );
  });

  it("names an ID of the wrong length, and takes it for no other", () => {
    const wrong = fc.oneof(
      fc.tuple(id, fc.integer({ min: 8, max: 11 })).map(([digits, length]) => digits.slice(0, length)),
      fc.tuple(id, fc.stringMatching(/^\d{1,3}$/)).map(([digits, more]) => digits + more),
      id.map((digits) => digits.slice(1)),
      id.map((digits) => digits.slice(2)),
    );
    fc.assert(
      fc.property(opening, wrong, (before, digits) => {
        const { intent, ids, oddNumbers } = read(before + digits);
        expect({ intent, ids, oddNumbers }).toEqual({ intent: "check_bill", ids: [], oddNumbers: [digits] });
      }),
    );
  });

  it("takes no phone, NIK, token, amount or account for an ID", () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
    const other = fc.oneof(
      digits(8).map((rest) => `hp saya 0890${rest}`),
      digits(8).map((rest) => `+62 890 ${rest}`),
      digits(8).map((rest) => `nik 35100101${rest}`),
      digits(16).map((rest) => `token 1234${rest}`),
      digits(6).map((rest) => `bayar Rp1.${rest.slice(0, 3)}.${rest.slice(3)}`),
      digits(12).map((rest) => `norek bri ${rest}`),
    );
    fc.assert(
      fc.property(other, (text) => {
        const { ids, meterNumbers, oddNumbers } = read(text);
        expect({ ids, meterNumbers, oddNumbers }).toEqual({ ids: [], meterNumbers: [], oddNumbers: [] });
      }),
    );
  });

  it.each([
    ["cek 51675990001", ["51675990001"], ["51675990001"]],
    ["nomor meter 14012345678", ["14012345678"], []],
    ["no meter 86-0123-45678", ["86012345678"], []],
    ["cek 123456789", [], ["123456789"]],
    ["cek tagihan rumah no 12", [], []],
  ])("%j: meter numbers %j, odd numbers %j", (text, meterNumbers, oddNumbers) =>
    expect(read(text)).toMatchObject({ meterNumbers, oddNumbers }),
  );

  it.each(["cek 123456789012", "123456789012", "idpel 321098765432 berapa", "cek 4200 1234 5678"])(
    "doubts twelve digits of another region: %j",
    (text) => {
      const { intent, ids, oddNumbers } = read(text);
      expect({ intent, ids, odd: oddNumbers.length }).toEqual({ intent: "check_bill", ids: [], odd: 1 });
    },
  );

  it.each([
    "paket dengan resi 123456789012 sudah dikirim kurir ya kak",
    "hubungi panitia lomba di 420012345678 sebelum jumat",
  ])("takes the twelve digits of something else for nothing: %j", (text) =>
    expect(read(text)).toMatchObject({ intent: "unknown", ids: [] }),
  );

  it.each([
    ["Rp 1.250.000", "unknown"],
    ["20-11-2026", "unknown"],
    ["081234500011", "unknown"],
    ["3510 1234 5678 9012", "unknown"],
    ["token 50rb ke meter 14012345678", "unknown"],
    ["hp saya 081234500011 id 516759900011", "check_bill"],
    ["516759900011 kok mahal", "complaint"],
    ["516759900011 sudah bayar", "paid_claim"],
    ["516759900011 salah orang", "wrong_number"],
    ["516759900011 bade balik nama", "human"],
  ])("%j is %s", (text, intent) => expect(read(text).intent).toBe(intent));
});
