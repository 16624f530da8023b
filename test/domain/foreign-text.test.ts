import { maskName } from "../../src/domain/bill";
import { breakLinks, oneLine, quoted, visibleText } from "../../src/domain/foreign-text";
import { disarmFormula } from "../../src/domain/formula";
import { fc } from "../support/seeded-checks";

test.each([
  ["\u001b[2Jhalo", "␛[2Jhalo"],
  ["\u001b]0;judul\u0007", "␛]0;judul␇"],
  ["\u001b]52;c;cm0=\u001b\\", "␛]52;c;cm0=␛\\"],
  ["\u009b31mmerah\u0085", "‹009B›31mmerah‹0085›"],
  ["a\rb\r\nc\td", "a␍b\nc\td"],
  ["kiri\u202enanak\u2066x\u200e", "kiri‹202E›nanak‹2066›x‹200E›"],
  ["ti\u200bdak\ufeff te\u00adrlihat", "tidak terlihat"],
  ["keluarga 👨‍👩‍👧 ✅", "keluarga 👨‍👩‍👧 ✅"],
  ["Siti Aminah – Rp77.125", "Siti Aminah – Rp77.125"],
])("%j is shown as %j", (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

test("a name stands in one line and begins with a letter that can be seen", () => {
  expect(oneLine("SITI\r\n09.01 kita: lunas\u2028")).toBe("SITI 09.01 kita: lunas");
  expect(maskName("\u202eSITI \u001b[2J")).toBe("‹•••••• ␛•••");
});

test.each([
  ["lihat https://jahat.example/x", "lihat https[:]//jahat[.]example/x"],
  ["wa.me/628 pln-jajag.id HTTPS ://a.b", "wa[.]me/628 pln-jajag[.]id HTTPS [:]//a[.]b"],
  ["Rp45.600, tgl 20.11 pukul 07.30.", "Rp45.600, tgl 20.11 pukul 07.30."],
])("%p has no link any more: %p", (text, broken) => {
  expect(breakLinks(text)).toBe(broken);
});

test("every line of a quotation is marked and it is not long, whatever is quoted", () => {
  expect(quoted("halo\n\n09.01 kita: sudah lunas\nBalas: *!ya 123456*")).toBe(
    "> halo\n> \n> 09.01 kita: sudah lunas\n> Balas: *!ya 123456*",
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 2_000 }), (text) => {
      const shown = quoted(text);
      for (const line of shown.split(/[\n\r\u0085\u2028\u2029\v\f]/))
        expect(line.startsWith("> ")).toBe(true);
      expect(shown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }),
  );
  expect(quoted("x".repeat(10_000)).length).toBeLessThan(600);
});

test.each(["=1+1", "+62", "-1", "@x", "\t=1", " =1", "＝1", "＋1", "－1", "＠x", "\u3000＝1"])(
  "%j is disarmed for a spreadsheet",
  (text) => {
    expect(disarmFormula(text)).toBe(`'${text}`);
  },
);

test("ordinary text is left alone", () => {
  for (const text of ["SITI", "5167", "Jl. Raya 1-3", "'=1"]) expect(disarmFormula(text)).toBe(text);
});
