import type { EffectReport } from "../../../src/domain/effect-report";
import { formatRupiahShort } from "../../../src/domain/report-format";
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
    expect(verdict).toMatchObject({ tone: "open", label: "Hanya gambaran" });
    expect(verdict.sentence).toContain("tanpa kelompok pembanding");
  });

  it("names no share of a day that no list shows yet, with a holdout or without", () => {
    for (const heldOut of [0, 100]) {
      const report = sampleEffectReport(0, 0, heldOut);
      const open = { status: "not_yet_known", messagedShare: null, heldOutShare: null } as const;
      const judged = { ...report.campaign!.judged!, ...open, plain: null, stratified: null, adjusted: null };
      const verdict = verdictOf({ ...report, campaign: { ...report.campaign!, judged } });
      expect(verdict.tone).toBe("open");
      expect(verdict.sentence).not.toMatch(/\d%|–/);
    }
  });

  it("goes by the drawn turns where nobody was held out and a cap left the later ones unreached", () => {
    const report = sampleEffectReport(200, 0, 0);
    const byTurns = (low: number, high: number) => {
      const half = { successes: 100, total: 200, reached: 190 };
      const difference = { value: (low + high) / 2, low, high };
      const order = { earlier: half, later: { ...half, reached: 10 }, difference, perReached: null };
      return { ...report, campaign: { ...report.campaign!, order } };
    };
    const supported = verdictOf(byTurns(0.01, 0.09));
    expect(supported).toMatchObject({ tone: "shown", label: "Didukung" });
    expect(supported.sentence).toContain("selisih +5,0 poin (selang 95%: +1,0 sampai +9,0 poin)");
    expect(supported.sentence).not.toContain("erbukti");
    expect(verdictOf(byTurns(-0.01, 0.09))).toMatchObject({ tone: "not_shown", label: "Belum terbukti" });
    expect(verdictOf(byTurns(-0.09, -0.01)).tone).toBe("opposite");
    const [payment] = effectReportPage(byTurns(-0.01, 0.09), "Unit").sections;
    expect(payment!.paragraphs.join(" ")).toContain(
      "separuh giliran awal 50,0% (terjangkau 95,0%), separuh giliran akhir 50,0% (terjangkau 5,0%)",
    );
    // A holdout is the better draw.
    const held = sampleEffectReport(200, 30);
    const both = { ...held, campaign: { ...held.campaign!, order: byTurns(0.01, 0.09).campaign.order } };
    expect(verdictOf(both).label).toBe("Terbukti");
  });

  it("concludes nothing from arms that were not split as planned", () => {
    const report = sampleEffectReport();
    const assignment = { ...report.campaign!.assignment, splitPValue: 1e-6 };
    const broken: EffectReport = { ...report, campaign: { ...report.campaign!, assignment } };
    expect(verdictOf(broken).label).toBe("Pembagian diragukan");
  });
});

describe("the page", () => {
  it("shows what it cost: stops, complaints and strangers by arm, messages, answers, and cash a thousand messages", () => {
    const page = effectReportPage(sampleEffectReport(), "Unit");
    const rows = page.scorecard!.rows.filter(
      (row) => row.label.endsWith("dalam 7 hari") && row.better === "less",
    );
    expect(rows.map(({ label, messaged, heldOut }) => [label, messaged, heldOut])).toEqual([
      ["Meminta berhenti dalam 7 hari", 0.005, 0],
      ["Mengeluh dalam 7 hari", 0.0025, 0],
      ["Salah sambung dalam 7 hari", 0.0075, 0],
    ]);
    expect(rows.every(({ difference }) => difference !== null && difference.low <= 0)).toBe(true);
    const cash = page.sections.find(({ id }) => id === "kas")!.paragraphs.join(" ");
    expect(cash).toMatch(
      /Biayanya: \d+ pesan terkirim dan 40 kontak yang membalas \(\d+ dari 1\.000\)\. Tiap 1\.000 pesan, kas sampai jatuh tempo \+Rp/,
    );
    const { cash: effect, distribution } = sampleEffectReport().campaign!;
    const each = (effect!.extraByDueDate!.value / distribution!.accepted) * 1000;
    expect(cash).toContain(`jatuh tempo +${formatRupiahShort(each)} dibanding tanpa pesan (selang`);
    expect(cash).not.toMatch(/Tiap 1\.000 .*belum terbukti/);
    const unclear = effectReportPage(sampleEffectReport(130, 30), "Unit");
    expect(unclear.sections.find(({ id }) => id === "kas")!.paragraphs.join(" ")).toMatch(
      /Tiap 1\.000 .*; belum terbukti bahwa berbeda dari nol\./,
    );
    const alone = effectReportPage(sampleEffectReport(200, 0, 0), "Unit");
    expect(alone.sections.find(({ id }) => id === "kas")!.paragraphs.join(" ")).not.toContain(
      "Tiap 1.000 pesan",
    );
  });

  it("draws no line where no list shows the day, but what is possible", () => {
    const report = sampleEffectReport();
    const survival = report.campaign!.survival!;
    const hidden = { day: 1, messaged: { low: 0.2, high: 0.6 }, heldOut: { low: 0.3, high: 0.7 } };
    const shownDays = survival.shownDays.filter((day) => day !== 1);
    const campaign = { ...report.campaign!, survival: { ...survival, shownDays, hiddenDays: [hidden] } };
    const chart = effectReportPage({ ...report, campaign }, "Unit").sections[0]!.charts[0]!;
    if (chart.kind !== "lines") throw new Error("not the curve");
    expect(chart.isStepped).toBe(false);
    expect(chart.series[0]!.points.map(([x]) => x)).not.toContain(2);
    expect(chart.series[0]!.band).toContainEqual([2, 0.2, 0.6]);
    expect(chart.difference!.series.points.map(([x]) => x)).not.toContain(2);
    expect(chart.finding).toContain("hanya batasnya yang diketahui");
  });

  it("has five figures and the sections in order", () => {
    const page = effectReportPage(sampleEffectReport(), "PLN ULP Jajag");
    expect(page.figures).toHaveLength(5);
    // How fast, how many read it, on time, cash, energy on the 20th.
    expect(page.figures.map((figure) => figure.value)).toEqual([
      "1 jam 21 menit",
      "66,5%",
      "+20,0 poin",
      expect.stringMatching(/^\+Rp\d,\d juta$/),
      "9.000 kWh",
    ]);
    // … and what is left.
    expect(page.gauge?.text).toMatch(/^Tersisa 150 lembar dari 1\.000 \(15,0%\)/);
    expect(page.gauge?.mark?.text).toBe("Oktober 2026: 100 lembar");
    expect(page.sections.map((section) => section.id)).toEqual([
      "pembayaran",
      "kas",
      "tunggakan",
      "pengiriman",
      "metode",
      "lampiran",
    ]);
    expect(page.stamp).toBe("Dibuat 02-12-2026 08.00 WIB · data per 1 Desember 2026, 24.00 WIB");
  });

  it("draws the charts in that order", () => {
    const charts = effectReportPage(sampleEffectReport(), "ULP").sections.flatMap(
      (section) => section.charts,
    );
    expect(charts.map((chart) => chart.kind)).toEqual([
      "lines",
      "intervals",
      "lines",
      "columns",
      "columns",
      "funnel",
      "lines",
    ]);
  });

  it("shows no difference anywhere when the arms were not split as planned, but what happened", () => {
    const report = sampleEffectReport();
    const assignment = { ...report.campaign!.assignment, splitPValue: 1e-6 };
    const page = effectReportPage({ ...report, campaign: { ...report.campaign!, assignment } }, "ULP");
    expect(page.health[0]).toMatchObject({ state: "bad", label: "pembagian" });
    expect(page.figures.map(({ value }) => value)).not.toContain("+20,0 poin");
    expect(page.scorecard!.rows.every(({ difference }) => difference === null)).toBe(true);
    const charts = page.sections.flatMap((section) => section.charts);
    expect(charts.some((chart) => chart.kind === "intervals")).toBe(false);
    for (const chart of charts) if (chart.kind === "lines") expect(chart.difference).toBeNull();
    expect(JSON.stringify(page.sections)).not.toMatch(/lebih cepat|lebih awal|Percepatan/);
    const appendix = page.sections.filter((section) => section.isAppendix).flatMap(({ tables }) => tables);
    expect(appendix.map(({ title }) => title).join()).not.toMatch(/Pengaruh|Selisih/);
  });

  it("names no direction while an interval holds zero", () => {
    const said = effectReportPage(sampleEffectReport(130, 32), "ULP")
      .sections.flatMap((section) => section.paragraphs)
      .join(" ");
    expect(said).toContain("belum terbukti lebih cepat atau lebih lambat");
    expect(said).toContain("Belum terbukti bahwa uang masuk lebih awal");
    expect(said).not.toMatch(/melunasi [\d,]+ hari|seperti Rp1 juta/);
  });

  it("counts contacts and customers without a number apart", () => {
    const report = sampleEffectReport();
    const distribution = report.campaign!.distribution!;
    const byReason = [{ state: "suppressed" as const, reason: "no_phone", count: 20 }];
    const tally = { ...distribution.tally, byReason };
    const campaign = { ...report.campaign!, distribution: { ...distribution, tally } };
    const page = effectReportPage({ ...report, campaign }, "ULP");
    const section = page.sections.find(({ id }) => id === "pengiriman")!;
    expect(section.paragraphs[0]).toMatch(/^Dari 500 kontak .* Di luar itu 20 pelanggan tidak punya nomor/);
    expect(section.tables[0]!.rows[0]).toEqual(["Direncanakan", 500, 1]);
    expect(section.charts[0]).toMatchObject({ steps: [{ count: 500 }, {}, {}, {}, {}] });
  });

  it("shows before/after only without a holdout, with its warning", () => {
    const titles = (report: EffectReport) =>
      effectReportPage(report, "ULP").sections.flatMap((section) =>
        section.tables.map((table) => table.title),
      );
    expect(titles(sampleEffectReport()).some((title) => title.startsWith("Sebelum/sesudah"))).toBe(false);
    const without = sampleEffectReport(200, 0, 0);
    expect(titles(without)).toContain("Sebelum/sesudah: lunas sampai jatuh tempo (bukan bukti pengaruh)");
    const method = effectReportPage(without, "ULP").sections.find(({ id }) => id === "metode")!;
    expect(method.paragraphs[0]).toContain("BUKAN bukti");
  });

  it("has a cell for every column in every row of every table", () => {
    for (const section of effectReportPage(sampleEffectReport(), "ULP").sections)
      for (const table of section.tables)
        for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });

  it("adds up: planned = held out + suppressed + targeted = the states", () => {
    const page = effectReportPage(sampleEffectReport(), "ULP");
    const { rows } = page.sections.find(({ id }) => id === "pengiriman")!.tables[0]!;
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
