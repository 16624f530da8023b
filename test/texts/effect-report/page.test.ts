import type { EffectReport } from "../../../src/domain/effect-report";
import { effectReportPage } from "../../../src/texts/effect-report/page";
import { verdictOf } from "../../../src/texts/effect-report/verdict";
import { sampleEffectReport } from "../../support/sample-effect-report";

describe("the conclusion", () => {
  it("claims what the interval allows, with both shares, the difference and its limits", () => {
    const verdict = verdictOf(sampleEffectReport(200, 30));
    expect(verdict).toMatchObject({ tone: "shown", label: "Terbukti" });
    expect(verdict.sentence).toContain("50,0% kontak yang dikirimi pesan lunas sampai jatuh tempo");
    expect(verdict.sentence).toContain("dibanding 30,0% pada kelompok pembanding");
    expect(verdict.sentence).toMatch(/selisih \+20,0 poin \(selang 95%: \+9,\d sampai \+29,\d poin\)/);
    expect(verdict.sentence).toContain("kira-kira 80 kontak");
  });

  it("says 'belum terbukti' when the interval contains zero, and what would have been visible", () => {
    const verdict = verdictOf(sampleEffectReport(130, 30));
    expect(verdict).toMatchObject({ tone: "not_shown", label: "Belum terbukti" });
    expect(verdict.sentence).toMatch(/^Belum terbukti .* hanya pengaruh sekitar 1\d,\d poin atau lebih/);
  });

  it("says so when fewer pay", () => {
    expect(verdictOf(sampleEffectReport(80, 40))).toMatchObject({ tone: "opposite", label: "Berlawanan" });
  });

  it("concludes nothing without a holdout", () => {
    const verdict = verdictOf(sampleEffectReport(200, 0, 0));
    expect(verdict).toMatchObject({ tone: "open", label: "Tidak dapat disimpulkan" });
    expect(verdict.sentence).toContain("tanpa kelompok pembanding");
  });

  it("concludes nothing from arms that were not split as planned", () => {
    const report = sampleEffectReport();
    const assignment = { ...report.campaign!.assignment, splitPValue: 1e-6 };
    const broken: EffectReport = { ...report, campaign: { ...report.campaign!, assignment } };
    expect(verdictOf(broken).label).toBe("Pembagian diragukan");
  });
});

describe("the page", () => {
  it("has five figures and the sections in order", () => {
    const page = effectReportPage(sampleEffectReport(), "PLN ULP Jajag");
    expect(page.figures).toHaveLength(5);
    expect(page.figures.map((figure) => figure.value)).toEqual([
      "100,0%",
      "1 jam 21 menit",
      "+20,0 poin",
      expect.stringMatching(/^\d,\d\d hari$/),
      "Rp15,0 juta",
    ]);
    expect(page.sections.map((section) => section.id)).toEqual([
      "pengiriman",
      "pembayaran",
      "kas",
      "tunggakan",
      "metode",
    ]);
    expect(page.stamp).toBe("Dibuat 02-12-2026 08.00 WIB · data per 02-12-2026 07.00 WIB");
  });

  it("draws the five charts and the differences", () => {
    const charts = effectReportPage(sampleEffectReport(), "ULP").sections.flatMap(
      (section) => section.charts,
    );
    expect(charts.map((chart) => chart.kind)).toEqual([
      "funnel",
      "lines",
      "intervals",
      "lines",
      "lines",
      "columns",
    ]);
  });

  it("shows before/after only without a holdout, with its warning", () => {
    const titles = (report: EffectReport) =>
      effectReportPage(report, "ULP").sections.flatMap((section) =>
        section.tables.map((table) => table.title),
      );
    expect(titles(sampleEffectReport()).some((title) => title.startsWith("Sebelum/sesudah"))).toBe(false);
    const without = sampleEffectReport(200, 0, 0);
    expect(titles(without)).toContain("Sebelum/sesudah: lunas sampai jatuh tempo (bukan bukti pengaruh)");
    const method = effectReportPage(without, "ULP").sections.at(-1)!;
    expect(method.paragraphs[0]).toContain("BUKAN bukti");
  });

  it("has a cell for every column in every row of every table", () => {
    for (const section of effectReportPage(sampleEffectReport(), "ULP").sections)
      for (const table of section.tables)
        for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });

  it("adds up: planned = held out + suppressed + targeted = the states", () => {
    const { rows } = effectReportPage(sampleEffectReport(), "ULP").sections[0]!.tables[0]!;
    const count = (label: string) => rows.find((row) => row[0] === label)![1] as number;
    expect(count("Direncanakan")).toBe(
      count("Ditahan sebagai pembanding") + count("Tidak boleh dikirimi") + count("Dituju"),
    );
    expect(count("Dituju")).toBe(
      count("Dihentikan sebelum dikirim") +
        count("Gagal") +
        count("Menunggu giliran") +
        count("Belum pasti terkirim") +
        count("Terkirim"),
    );
  });
});
