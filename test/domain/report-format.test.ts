import {
  formatCell,
  formatDecimal,
  formatMinutes,
  formatPoints,
  formatRupiahShort,
  formatSigned,
} from "../../src/domain/report-format";

describe("numbers of a report, as Indonesians write them", () => {
  it.each([
    [formatDecimal(1234.56, 1), "1.234,6"],
    [formatDecimal(-2.94, 1), "−2,9"],
    [formatDecimal(-0.04, 1), "0,0"],
    [formatDecimal(999.96, 1), "1.000,0"],
    [formatSigned(0.04, 1), "0,0"],
    [formatPoints(0.0412), "+4,1 poin"],
    [formatRupiahShort(77_125), "Rp77.125"],
    [formatRupiahShort(-456_700_000), "−Rp456,7 juta"],
    [formatRupiahShort(1_240_000_000), "Rp1,24 miliar"],
    [formatRupiahShort(3_210_000_000_000), "Rp3,21 triliun"],
    [formatMinutes(0.7), "42 detik"],
    [formatMinutes(70 / 60), "1 m 10 d"],
    [formatMinutes(130 / 60), "2 m 10 d"],
    [formatMinutes(59.6 / 60), "1 menit"],
    [formatMinutes(7.2), "7 m 12 d"],
    [formatMinutes(9.999), "10 menit"],
    [formatMinutes(17.2), "17 menit"],
    [formatMinutes(59.9), "1 jam"],
    [formatMinutes(185), "3 jam 5 menit"],
    [formatMinutes(2 * 1440 + 240), "2 hari 4 jam"],
  ])("%s", (written, expected) => expect(written).toBe(expected));

  it("shows nothing as a dash and text as it is", () => {
    expect(formatCell(null, "count")).toBe("–");
    expect(formatCell("R1", "text")).toBe("R1");
    expect(formatCell(-1500, "rupiah")).toBe("−Rp1.500");
    expect(formatCell(0.456, "percent")).toBe("45,6%");
  });
});
