import { formatPeriod } from "../../domain/billing-period";
import { dayNumber } from "../../domain/effect/calendar";
import type { CashEffect } from "../../domain/effect/cash-effect";
import type { CampaignEffect, EffectReport } from "../../domain/effect-report";
import { addDays, formatDay } from "../../domain/local-time";
import { formatDecimal, formatRupiahShort, formatSigned } from "../../domain/report-format";
import type { Cell, LinesChart, PageTable, ReportSection } from "../../domain/report-page";
import { formatCount } from "../../domain/rupiah";
import { type Estimate, excludesZero, scaleEstimate } from "../../domain/statistics/estimate";
import { gapNotes } from "./gap-notes";
import { uncollectedBefore, uncollectedSentences, uncollectedTable } from "./uncollected";
import { HELD_OUT, intervalOf, isSplitBroken, limitColumns, MESSAGED } from "./words";

/** What it did for cash, and for the energy behind it. */
export function cashSection(report: EffectReport): ReportSection | null {
  const { campaign } = report;
  const cash = campaign?.cash ?? null;
  if (cash === null && report.months.length === 0) return null;
  const isBroken = campaign !== null && isSplitBroken(campaign);
  return {
    id: "kas",
    heading: "Kas dan energi",
    paragraphs:
      cash === null || isBroken
        ? []
        : [...uncollectedSentences(report), ...cashSentences(cash), ...costSentence(report)],
    charts: cash === null || !campaign?.calendar ? [] : [collectionChart(cash, campaign, isBroken)],
    tables: [
      ...(cash === null || isBroken ? [] : [...uncollectedTable(campaign?.uncollected), effects(cash)]),
      ...uncollectedBefore(report),
      ...months(report),
    ],
  };
}

/** A direction is named only where the interval has one. */
function cashSentences({ daysSooner, acceleratedRupiahDays, ...cash }: CashEffect): string[] {
  if (cash.billedHeldOut > 0 && !cash.isDaily)
    return [
      "Pelunasan hanya diketahui dari daftar ke daftar, tidak tiap hari: berapa hari uang masuk lebih awal tidak dapat dihitung, dan grafik hanya menunjukkan hari yang ada daftarnya.",
    ];
  if (cash.billedHeldOut > 0 && daysSooner === null)
    return ["Berapa hari uang masuk lebih awal baru dapat dihitung sesudah satu hari penuh diketahui."];
  if (daysSooner === null || acceleratedRupiahDays === null)
    return ["Tanpa kelompok pembanding tidak diketahui berapa uang yang akan masuk tanpa pesan."];
  const days = (value: number) => formatSigned(value, 2);
  const base = `dalam ${cash.horizonDays} hari pertama, dari ${formatRupiahShort(cash.billedMessaged)} tagihan kelompok yang dikirimi`;
  const interval = `selang 95%: ${intervalOf(daysSooner, days)} hari`;
  if (!excludesZero(daysSooner))
    return [
      `Belum terbukti bahwa uang masuk lebih awal: selisih rata-rata tiap rupiah ${days(daysSooner.value)} hari (${interval}) ${base}.`,
    ];
  const direction = daysSooner.value > 0 ? "lebih awal" : "lebih lambat";
  const millions = formatDecimal(Math.abs(acceleratedRupiahDays.value) / 1e6, 0);
  return [
    `Tiap rupiah rata-rata masuk ${formatDecimal(Math.abs(daysSooner.value), 2)} hari ${direction} (${interval}) ${base}: seperti Rp1 juta yang datang ${millions} hari ${direction}.`,
  ];
}

/** What it took, and what each thousand messages brought: messages, answers and the cash that would not have come yet. */
function costSentence({ campaign }: EffectReport): string[] {
  const distribution = campaign?.distribution;
  if (!distribution || distribution.accepted === 0) return [];
  const { accepted, responses } = distribution;
  const work = `Biayanya: ${formatCount(accepted)} pesan terkirim dan ${formatCount(responses.replies)} kontak yang membalas (${formatDecimal((responses.replies / accepted) * 1000, 0)} dari 1.000).`;
  const extra = campaign?.cash?.extraByDueDate;
  if (!extra) return [work];
  const each = scaleEstimate(extra, 1000 / accepted);
  const signed = (amount: number) => `${amount > 0 ? "+" : ""}${formatRupiahShort(amount)}`;
  const doubt = excludesZero(each) ? "" : "; belum terbukti bahwa berbeda dari nol";
  return [
    `${work} Tiap 1.000 pesan, kas sampai jatuh tempo ${signed(each.value)} dibanding tanpa pesan (selang 95%: ${intervalOf(each, signed)})${doubt}.`,
  ];
}

/** The end of day n stands at n + 1; nothing of what was open has come in before the first. */
function collectionChart(cash: CashEffect, campaign: CampaignEffect, isBroken: boolean): LinesChart {
  const calendar = campaign.calendar!;
  const held = cash.days.flatMap(({ day, heldOut }) => (heldOut ? [[day + 1, heldOut.value] as const] : []));
  const due = dayNumber(calendar, calendar.dueDay) + 1;
  const end = formatDay(addDays(calendar.startDay, cash.horizonDays));
  const collected = cash.days.at(-1)?.messaged ?? 0;
  return {
    kind: "lines",
    title: "Uang masuk sampai akhir hari (pembanding diskalakan ke tagihan yang dikirimi)",
    finding: `Sampai ${end} masuk ${formatRupiahShort(collected)} dari ${formatRupiahShort(cash.billedMessaged)}${held.length === 0 ? "" : `; pada pembanding ${formatRupiahShort(held.at(-1)![1])}`}.`,
    x: { kind: "date", day0: calendar.startDay },
    yKind: "rupiah",
    yMax: null,
    isStepped: false,
    series: [
      {
        name: MESSAGED,
        role: "messaged",
        points: [[0, 0], ...cash.days.map((day) => [day.day + 1, day.messaged] as const)],
      },
      ...(held.length === 0
        ? []
        : [{ name: HELD_OUT, role: "held_out" as const, points: [[0, 0] as const, ...held] }]),
    ],
    difference: isBroken ? null : differenceOf(cash),
    marks: due > 0 && due <= cash.horizonDays + 1 ? [{ x: due, label: "jatuh tempo, 24.00" }] : [],
  };
}

function differenceOf({ days }: CashEffect): LinesChart["difference"] {
  const known = days.flatMap(({ day, difference }) => (difference ? [{ x: day + 1, ...difference }] : []));
  if (known.length === 0) return null;
  return {
    title: "Selisih dikirimi − pembanding (rupiah, pita 95%)",
    meaning: "di atas nol: lebih banyak uang di tangan",
    kind: "rupiah",
    series: {
      name: "Selisih",
      role: "difference",
      points: [[0, 0], ...known.map(({ x, value }) => [x, value] as const)],
      band: [[0, 0, 0], ...known.map(({ x, low, high }) => [x, low, high] as const)],
    },
  };
}

function effects(cash: CashEffect): PageTable {
  const row = (label: string, estimate: Estimate | null): Cell[][] =>
    estimate === null ? [] : [[label, estimate.value, estimate.low, estimate.high]];
  return {
    title: "Pengaruh pada kas",
    columns: [
      { label: "Ukuran", kind: "text" },
      { label: "Nilai", kind: "rupiah" },
      ...limitColumns("rupiah"),
    ],
    rows: [
      ["Tagihan kelompok yang dikirimi", cash.billedMessaged, null, null],
      ["Sudah masuk", cash.days.at(-1)?.messaged ?? null, null, null],
      ...row("Tambahan uang masuk sampai jatuh tempo", cash.extraByDueDate),
      ...row("Percepatan (rupiah × hari)", cash.acceleratedRupiahDays),
      ...row("Biaya keterlambatan rumah tangga yang terhindar (perkiraan)", cash.lateFeesAvoided),
    ],
    note: "Selang dari 1.000 pembagian ulang kedua kelompok secara acak. Rupiah × hari: Rp10 juta berarti seperti Rp1 juta yang datang 10 hari lebih awal. Biaya keterlambatan memakai tabel PLN menurut daya, bukan angka tagihan, dan hanya rumah tangga (sampai 2.200 VA): beberapa pelanggan besar akan menutupi semuanya.",
  };
}

function months({ months: found }: EffectReport): PageTable[] {
  if (found.length === 0) return [];
  return [
    {
      title: "Penagihan per bulan",
      columns: [
        { label: "Bulan", kind: "text" },
        { label: "Lembar", kind: "count" },
        { label: "Tagihan", kind: "rupiah" },
        { label: "Masuk s.d. jatuh tempo", kind: "rupiah" },
        { label: "Masuk s.d. akhir bulan", kind: "rupiah" },
        { label: "Tingkat tagih", kind: "percent" },
        { label: "DSO (hari)", kind: "decimal" },
      ],
      rows: found.map((month) => [
        formatPeriod(month.period),
        month.bills,
        month.billed,
        month.collectedByDueDate,
        month.collectedByMonthEnd,
        month.collectionRate,
        month.daysSalesOutstanding,
      ]),
      note: `Tingkat tagih: uang bulan itu yang masuk sampai akhir bulan ÷ tagihannya. DSO: semua yang belum lunas pada akhir bulan ÷ tagihan bulan itu × jumlah hari. ${gapNotes(found).join(" ")}`,
    },
  ];
}
