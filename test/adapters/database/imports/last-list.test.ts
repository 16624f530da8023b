import { importLines } from "../../../../src/admin/reports/import-lines";
import { describeOnDatabases } from "../../../support/database";
import { useImports } from "../../../support/imports";

const HEAD = "IDPEL;NAMA;RPTAG;PEMKWH;KDDK;BLTH";
const row = (end: number, amount: number, kwh: number, month: string) =>
  `5167599000${end};SITI;${amount};${kwh};JBAAA1;${month}`;

describeOnDatabases("a list beside the last one of its kind and unit", (open) => {
  const rig = useImports(open);

  test("rows, rupiah and kWh of both stand in the dry run", async () => {
    const { take, query } = await rig();
    const dpm = (...rows: string[]) => [HEAD, ...rows].join("\n");
    const first = await take("a.csv", dpm(row(11, 77_125, 53, "202610")), { isDryRun: true });
    expect(importLines(first)).toContain("- daftar sejenis dari unit ini belum pernah diambil");
    await take("okt.csv", dpm(row(11, 77_125, 53, "202610"), row(12, 1_200_500, 847, "202610")));
    await take("wa.csv", "IDPEL;NO_WA\n516759900011;0890-1234-5678");
    const other = `IDPEL;RPTAG;PEMKWH;KDDK;BLTH\n516809900011;50000;30;JBAAA1;202610`;
    await take("unit-lain.csv", other);
    const again = await take("nov.csv", dpm(row(11, 78_000, 54, "202611")), { isDryRun: true });
    expect(again.preview?.last).toMatchObject({
      period: "2026-10",
      rows: 2,
      totals: { amount: 1_277_625, energyKwh: 900 },
    });
    const lines = importLines(again);
    expect(lines).toContain(
      "- jumlah semua baris yang diterima: Rp78.000, 54 kWh (per baris Rp78.000 sampai Rp78.000)",
    );
    expect(lines).toContain(
      "- yang terakhir sejenis (Oktober 2026, diambil 24-11-2026 12.00 WIB): 2 baris, Rp1.277.625, 900 kWh; berkas ini baris -50 %, rupiah -94 %",
    );
    // One that an older version took has no sums.
    await query("UPDATE imports SET summary = '{}'");
    const older = await take("nov.csv", dpm(row(11, 78_000, 54, "202611")), { isDryRun: true });
    expect(older.preview?.last).toMatchObject({ rows: 2, totals: null });
  });

  test("another unit, and a month before the last one's, are pointed out", async () => {
    const { take } = await rig();
    const dpm = (one: string) => `${HEAD}\n${one}`;
    const warned = async (name: string, one: string) => {
      const report = await take(name, dpm(one), { isDryRun: true });
      return importLines(report).filter((line) => line.startsWith("! "));
    };
    const stranger = row(11, 77_125, 53, "202611").replace("51675", "51680");
    expect(await warned("first.csv", stranger)).toEqual([]);
    await take("nov.csv", dpm(row(11, 77_125, 53, "202611")));
    expect(await warned("again.csv", row(11, 78_000, 54, "202611"))).toEqual([]);
    expect(await warned("unit.csv", stranger)).toEqual([
      "! Unit 51680 belum pernah diambil (selama ini 51675); periksa apakah berkasnya benar.",
    ]);
    expect(await warned("okt.csv", row(11, 77_125, 53, "202610"))).toEqual([
      "! Daftar terakhir sudah November 2026, berkas ini Oktober 2026; periksa apakah bukan berkas lama.",
    ]);
  });
});
