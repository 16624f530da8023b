import { parseAudience } from "../../src/domain/audience";
import { audienceWords, splitAudience } from "../../src/domain/audience-words";

const said = (work: () => unknown): string => {
  try {
    return JSON.stringify(work());
  } catch (error) {
    return (error as Error).message;
  }
};

describe("the words of an audience", () => {
  it.each([
    ["belum-bayar,tarif:R1", "belum-bayar tarif:R1"],
    ["belum-bayar tarif:R1", "belum-bayar tarif:R1"],
    ["belum-bayar + tarif:R1", "belum-bayar tarif:R1"],
    ["belum-bayar+tarif:R1", "belum-bayar tarif:R1"],
    ["BELUM-BAYAR, TARIF: r1", "belum-bayar tarif:R1"],
    ["Belum bayar dan rute : jjgaa", "belum-bayar rute:JJGAA"],
    ["belum_bayar; periode:202611", "belum-bayar periode:2026-11"],
    ["tarif:R1,R2 + rute:JJGAA", "tarif:R1 tarif:R2 rute:JJGAA"],
    ["  semua , ", "semua"],
  ])("%s is %s", (text, words) => {
    expect(audienceWords(text).join(" ")).toBe(words);
  });

  it.each([
    ["", /^Sasaran belum ditulis\. Pilihan: belum-bayar, semua/],
    ["semau", /"semau" tidak dikenal; maksudnya semua\?/],
    ["belum-byar,tarif:R1", /"belum-byar" tidak dikenal; maksudnya belum-bayar\?/],
    ["belum-bayar tarip:R1", /"tarip:R1" tidak dikenal; maksudnya tarif:R1\?/],
    ["belum-bayar,tarif:", /"tarif:" belum lengkap; .* tarif:R1/],
    ["belum-bayar tarif R1", /"tarif" belum lengkap; .* tarif:R1/],
    ["periode:2026-13", /"periode:2026-13": bulannya tidak terbaca; tulis seperti periode:2026-11/],
    ["rute:A, kantor", /"kantor" tidak dikenal\. Pilihan:/],
  ])("%s is told by its bad part", (text, sentence) => {
    expect(said(() => audienceWords(text))).toMatch(sentence);
  });

  it("several tariffs widen, other words narrow, two months are one too many", () => {
    expect(parseAudience("belum-bayar,tarif:r1 tarif:B2, rute:JJGAA")).toEqual({
      who: "unpaid",
      tariffs: ["R1", "B2"],
      routes: ["JJGAA"],
      period: null,
    });
    expect(parseAudience("tarif:R1").who).toBe("everyone");
    expect(parseAudience("periode:2026-11 periode:202611")).toMatchObject({
      who: "unpaid",
      period: "2026-11",
    });
    expect(said(() => parseAudience("periode:2026-11,periode:2026-10"))).toMatch(/dua bulan/);
  });
});

describe("an audience and its text", () => {
  it.each([
    ["belum-bayar tarif:R1 Kantor tutup,\nbuka Senin.", "belum-bayar tarif:R1", "Kantor tutup,\nbuka Senin."],
    ["belum-bayar,tarif:R1 Kantor tutup", "belum-bayar tarif:R1", "Kantor tutup"],
    ["belum-bayar + tarif: R1 Kantor tutup", "belum-bayar tarif:R1", "Kantor tutup"],
    ["BELUM BAYAR, Kantor tutup", "belum-bayar", "Kantor tutup"],
    // How texts begin is not taken for more of the audience.
    ["belum-bayar Semua loket tutup besok", "belum-bayar", "Semua loket tutup besok"],
    ["semua Belum bayar listrik? Balas CEK", "semua", "Belum bayar listrik? Balas CEK"],
    ["semua Info: kantor tutup", "semua", "Info: kantor tutup"],
    ["belum-bayar", "belum-bayar", ""],
  ])("%j", (whole, words, text) => {
    expect(splitAudience(whole)).toEqual({ words: words.split(" "), text });
  });

  it.each([
    ["belum-bayar tarip:R1 Kantor tutup", /"tarip:R1" tidak dikenal; maksudnya tarif:R1\?/],
    ["belum-bayar Tarif: baru berlaku", /"Tarif:" belum lengkap/],
    ["belum-bayar+kantor tutup", /"kantor" tidak dikenal/],
    ["belum-byar Kantor tutup", /maksudnya belum-bayar\?/],
    ["tarif:R1 belum-byar Kantor tutup", /"belum-byar" tidak dikenal/],
    ["Kantor tutup", /"Kantor" tidak dikenal\. Pilihan:/],
  ])("%j would reach more people than was meant, and is refused", (whole, sentence) => {
    expect(said(() => splitAudience(whole))).toMatch(sentence);
  });
});
