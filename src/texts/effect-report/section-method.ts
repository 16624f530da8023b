import { formatPeriod } from "../../domain/billing-period";
import type { DataNotes, EffectReport, Mixing, Power } from "../../domain/effect-report";
import { formatDecimal, formatPercent } from "../../domain/report-format";
import type { Cell, PageTable, ReportSection } from "../../domain/report-page";
import { formatCount } from "../../domain/rupiah";

/** What can be shown here at all, and what was decided about imperfect data. */
export function methodSection(report: EffectReport): ReportSection {
  const hasHoldout = (report.campaign?.assignment.heldOut ?? 0) > 0;
  return {
    id: "metode",
    heading: "Daya bukti dan data",
    paragraphs: [...(hasHoldout ? [] : withoutHoldout(report)), ...powerSentence(report.power)],
    charts: [],
    tables: [
      ...(hasHoldout ? [] : beforeAfter(report)),
      ...(report.power === null ? [] : [powerTable(report.power, hasHoldout)]),
      rules(report.data, report.campaign?.mixing ?? null),
    ],
  };
}

function withoutHoldout(report: EffectReport): string[] {
  if (report.campaign === null) return [];
  return [
    "Tanpa kelompok pembanding hanya dapat dibandingkan dengan bulan-bulan sebelumnya. Perbandingan sebelum/sesudah seperti itu BUKAN bukti: musim, hari libur, hari gajian, dan kabar lain juga mengubah pembayaran. Tahan sebagian kontak pada pengiriman berikutnya (HOLDOUT_PERCENT); tabel di bawah menunjukkan berapa banyak yang perlu.",
  ];
}

function powerSentence(power: Power | null): string[] {
  if (power === null || power.smallestEffect === null) return [];
  return [
    `Dengan ${formatCount(power.contactsPerMonth)} kontak sebulan dan bagian pembanding seperti sekarang, satu bulan hanya dapat menunjukkan pengaruh sekitar ${formatDecimal(power.smallestEffect * 100, 1)} poin atau lebih (peluang 80%).`,
  ];
}

/** Months with a push are not "before", whichever month the report is about. */
function beforeAfter({ months, firstPushOn }: EffectReport): PageTable[] {
  const rows = months
    .filter((month) => month.onTimeShare !== null)
    .map((month): Cell[] => [
      `${formatPeriod(month.period)}${firstPushOn !== null && month.period >= firstPushOn.slice(0, 7) ? " (sesudah kiriman pertama)" : " (sebelum)"}`,
      month.bills,
      month.onTimeShare,
    ]);
  if (rows.length < 2) return [];
  return [
    {
      title: "Sebelum/sesudah: lunas sampai jatuh tempo (bukan bukti pengaruh)",
      columns: [
        { label: "Bulan", kind: "text" },
        { label: "Lembar", kind: "count" },
        { label: "Tepat waktu", kind: "percent" },
      ],
      rows,
    },
  ];
}

function powerTable(power: Power, hasHoldout: boolean): PageTable {
  const shares = [...new Set(power.rows.map((row) => row.holdoutShare))];
  const effects = [...new Set(power.rows.map((row) => row.effect))];
  const cell = (effect: number, share: number): Cell => {
    const row = power.rows.find(
      (candidate) => candidate.effect === effect && candidate.holdoutShare === share,
    );
    return row ? `${formatCount(row.contacts)} (${formatCount(row.months)} bln)` : null;
  };
  return {
    title: "Berapa kontak (dan bulan) yang perlu untuk menunjukkan pengaruh",
    columns: [
      { label: "Pengaruh", kind: "text" },
      ...shares.map((share) => ({ label: `pembanding ${formatPercent(share, 0)}`, kind: "text" as const })),
    ],
    rows: effects.map((effect) => [
      `${formatDecimal(effect * 100, 0)} poin`,
      ...shares.map((share) => cell(effect, share)),
    ]),
    note: `Peluang 80% untuk terlihat pada selang 95%, bila ${hasHoldout ? "tanpa pesan " : ""}${formatPercent(power.baseShare)} membayar${hasHoldout ? "" : " (bagian yang dikirimi, sebab tanpa pembanding bagian lainnya tidak diketahui)"} dan tiap bulan ada ${formatCount(power.contactsPerMonth)} kontak.`,
  };
}

function rules({ rules: counts, imports, ...notes }: DataNotes, mixing: Mixing | null): PageTable {
  const row = (what: string, rule: string, count: number): Cell[] => [what, rule, count];
  return {
    title: "Data yang terlambat, dikoreksi, atau bertentangan",
    columns: [
      { label: "Keadaan", kind: "text" },
      { label: "Aturan", kind: "text" },
      { label: "Jumlah", kind: "count" },
    ],
    rows: [
      row("Lunas sebelum hari kirim", "keluar dari kedua kelompok", counts.paidBeforeStart),
      row(
        "Lunas saat gilirannya dikirimi",
        "pesan dihentikan; tetap dalam kelompoknya",
        notes.stoppedBecausePaid,
      ),
      row(
        "Hari lunas hanya diketahui antara dua daftar",
        "daftar dari pukul 20.00 sampai 12.00 berikutnya dianggap keadaan pukul 24.00",
        counts.intervalOnly,
      ),
      row(
        "… dan jatuh tempo ada di antaranya",
        "tidak diketahui; bila lebih dari 1% ditulis sebagai rentang",
        counts.straddlingDueDate,
      ),
      row("Tagihan batal, atau lunas tanpa hari", "keluar dari kedua kelompok", counts.unusable),
      row(
        "Kontak tanpa tagihan yang dapat dinilai",
        "hanya dihitung dalam pengiriman",
        notes.contactsWithoutBill,
      ),
      row(
        "Pembanding yang tetap menerima kiriman lain bulan ini",
        "di atas 5%: bukan lagi pengaruh pesan",
        mixing?.heldOutReached ?? 0,
      ),
      row(
        "Yang dikirimi dan menerima kiriman lain juga",
        "tetap dalam kelompoknya",
        mixing?.messagedAgain ?? 0,
      ),
      row("Tagihan yang dituju dua kelompok", "tetap dihitung; mengaburkan selisih", notes.billsInBothArms),
      row("Daya tidak diketahui", "biaya keterlambatan dihitung nol", counts.withoutPower),
      row("Dilunasi dua kali", "yang paling awal yang dipakai", imports.paidTwice),
      row("Terbuka lagi sesudah lunas", "daftar terbaru yang berlaku", imports.reopened),
      row(
        "Pelunasan untuk tagihan yang tidak dikenal",
        "disimpan sebagai tagihan lunas",
        imports.unknownSettlements,
      ),
      row(
        "Daftar lebih lama dari yang sudah ada",
        "tidak mengubah data yang lebih baru",
        imports.olderSnapshots,
      ),
    ],
  };
}
