import { importLines } from "../../src/admin/reports/import-lines";
import { takeFile, useFolder } from "../support/taken-rows";

const write = useFolder();

/** What the dry run of a list without a month of its own says. */
async function dryRun(text: string): Promise<readonly string[]> {
  const { report } = await takeFile(write("daftar.csv", text), { isDryRun: true });
  return importLines({ ...report, outcome: "dry_run" });
}

test("a dry run shows which column was taken for what, and which were not", async () => {
  const lines = await dryRun(
    "NO;IDPEL;NAMA;TAGIHAN (BULAN LALU);TAGIHAN;LEMBAR;RPBK;BULAN\n" +
      "1;516759910101;SITI AMINAH;70000;77125;2;3000;202611\n" +
      "2;516759910102;BUDI;70000;120500;1;0;202611\n" +
      "3;516759910103;WATI;70000;50000;1;0;202610\n",
  );
  expect(lines).toContain(
    "- kolom: IDPEL → ID pelanggan; NAMA → nama; TAGIHAN → jumlah tagihan; LEMBAR → lembar; RPBK → denda; BULAN → bulan",
  );
  expect(lines).toContain("- kolom yang tidak dipakai: NO; TAGIHAN (BULAN LALU)");
  expect(lines).toContain("- per bulan: Oktober 2026 1 baris, November 2026 2 baris");
  expect(lines).toContain("- unit: 51675");
  expect(lines).toContain(
    "- jumlah semua baris yang diterima: Rp247.625 (per baris Rp50.000 sampai Rp120.500)",
  );
  expect(lines).toContain("  51675••••101, S••• A•••••, November 2026, Rp77.125, denda Rp3.000, 2 lembar");
  expect(lines.join("\n")).not.toContain("SITI AMINAH");
});

test("payments show their days, so that a month before a day is seen", async () => {
  const lines = await dryRun("IDPEL;TGLBAYAR;RPTAG;BULAN\n516759910101;11-11-2026;77125;202611\n");
  expect(lines).toContain("  51675••••101, tanpa nama, November 2026, Rp77.125, dibayar 11 November 2026");
});

test("a list of phones has units, and no rupiah", async () => {
  const lines = await dryRun("IDPEL;NO_WA\n516759910101;089012345001\n516809910102;089012345002\n");
  expect(lines).toContain("- unit: 51675 1 baris, 51680 1 baris");
  expect(lines.join("\n")).not.toContain("Rp");
});
