import { formatPeriod } from "../../domain/billing-period";
import { dayNumber } from "../../domain/effect/calendar";
import type { CashEffect } from "../../domain/effect/cash-effect";
import type { CampaignEffect, EffectReport } from "../../domain/effect-report";
import { formatRupiahShort, formatSigned } from "../../domain/report-format";
import type { Cell, Chart, PageTable, ReportSection } from "../../domain/report-page";
import type { Estimate } from "../../domain/statistics/estimate";
import { HELD_OUT, intervalOf, MESSAGED } from "./words";

/** What it did for cash. */
export function cashSection(report: EffectReport): ReportSection | null {
  const cash = report.campaign?.cash ?? null;
  if (cash === null && report.months.length === 0) return null;
  return {
    id: "kas",
    heading: "Kas",
    paragraphs: cash === null ? [] : cashSentences(cash),
    charts: cash === null ? [] : [collectionChart(cash, report.campaign!)],
    tables: [...(cash === null ? [] : [effects(cash)]), ...months(report)],
  };
}

function cashSentences(cash: CashEffect): string[] {
  const scaled =
    "Pembanding diskalakan ke jumlah tagihan kelompok yang dikirimi, sehingga kedua garis dapat dibandingkan.";
  if (cash.daysSooner === null)
    return ["Tanpa kelompok pembanding tidak diketahui berapa uang yang akan masuk tanpa pesan."];
  const days = (value: number) => formatSigned(value, 2);
  return [
    `Rata-rata setiap rupiah masuk ${days(cash.daysSooner.value)} hari lebih awal (selang 95%: ${intervalOf(cash.daysSooner, days)} hari) dalam ${cash.horizonDays} hari pertama, dihitung dari ${formatRupiahShort(cash.billedMessaged)} tagihan. ${scaled}`,
  ];
}

function collectionChart(cash: CashEffect, campaign: CampaignEffect): Chart {
  const held = cash.days.filter((day) => day.heldOut !== null);
  const due = campaign.calendar === null ? -1 : dayNumber(campaign.calendar, campaign.calendar.dueDay);
  return {
    kind: "lines",
    title: "Uang masuk kumulatif menurut hari (pita 95%)",
    xLabel: "hari sejak mulai",
    yKind: "rupiah",
    yMax: null,
    isStepped: false,
    series: [
      {
        name: MESSAGED,
        role: "messaged",
        points: cash.days.map((day) => [day.day, day.messaged] as const),
      },
      ...(held.length === 0
        ? []
        : [
            {
              name: `${HELD_OUT} (diskalakan)`,
              role: "held_out" as const,
              points: held.map((day) => [day.day, day.heldOut!.value] as const),
              band: held.map((day) => [day.day, day.heldOut!.low, day.heldOut!.high] as const),
            },
          ]),
    ],
    marks: due >= 0 && due <= cash.horizonDays ? [{ x: due, label: "jatuh tempo" }] : [],
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
      { label: "95% dari", kind: "rupiah" },
      { label: "sampai", kind: "rupiah" },
    ],
    rows: [
      ["Tagihan kelompok yang dikirimi", cash.billedMessaged, null, null],
      ["Sudah masuk", cash.days.at(-1)?.messaged ?? null, null, null],
      ...row("Tambahan uang masuk sampai jatuh tempo", cash.extraByDueDate),
      ...row("Percepatan (Rp·hari)", cash.acceleratedRupiahDays),
      ...row("Biaya keterlambatan yang terhindar (perkiraan)", cash.lateFeesAvoided),
    ],
    note: "Selang dari bootstrap 1.000 ulangan per kontak. Biaya keterlambatan memakai tabel PLN menurut daya, bukan angka tagihan.",
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
        month.collectedByMonthEnd === null || month.billed === 0
          ? null
          : month.collectedByMonthEnd / month.billed,
        month.daysSalesOutstanding,
      ]),
      note: "Tingkat tagih: uang bulan itu yang masuk sampai akhir bulan ÷ tagihannya. DSO: semua yang belum lunas pada akhir bulan ÷ tagihan bulan itu × jumlah hari.",
    },
  ];
}
