import { type OutcomeEffect, primaryEstimate } from "../../domain/effect/payment-effect";
import type { PooledEffect } from "../../domain/effect/pooled-effect";
import type { SurvivalEffect } from "../../domain/effect/survival-effect";
import type { CampaignEffect } from "../../domain/effect-report";
import { formatDecimal, formatSigned } from "../../domain/report-format";
import type { Cell, Chart, PageTable, ReportSection, Series } from "../../domain/report-page";
import { formatCount } from "../../domain/rupiah";
import type { Estimate } from "../../domain/statistics/estimate";
import type { SurvivalStep } from "../../domain/statistics/kaplan-meier";
import {
  HELD_OUT,
  intervalOf,
  MESSAGED,
  OUTCOME_NAMES,
  OUTCOME_PHRASES,
  pointsWithInterval,
  STATUS_NOTES,
} from "./words";

/** Did people pay on time because of it? */
export function paymentSection(campaign: CampaignEffect, pooled: PooledEffect | null): ReportSection | null {
  if (campaign.assignment.messaged + campaign.assignment.heldOut === 0) return null;
  return {
    id: "pembayaran",
    heading: "Pembayaran",
    paragraphs: [howCompared(campaign), ...survivalSentence(campaign.survival), ...pooledSentence(pooled)],
    charts: [...intervals(campaign), ...survivalCurves(campaign.survival)],
    tables: [shares(campaign), ...differences(campaign)],
  };
}

function howCompared({ assignment, holdoutPercent, primaryOutcome, holdoutSeed }: CampaignEffect): string {
  if (assignment.heldOut === 0)
    return "Tidak ada kelompok pembanding: angka di bawah hanya menunjukkan siapa yang membayar, bukan pengaruh pesan.";
  return `${formatCount(assignment.messaged)} kontak dikirimi dan ${formatCount(assignment.heldOut)} ditahan sebagai pembanding (rencana ${holdoutPercent}%, benih "${holdoutSeed}"), dipilih sebelum pesan pertama. Semua dihitung menurut pembagian itu, juga bila pesannya tidak sampai. Satu kontak terhitung lunas bila semua tagihannya lunas. Hasil utama, ditetapkan sebelum kirim: ${OUTCOME_PHRASES[primaryOutcome]}.`;
}

function survivalSentence(survival: SurvivalEffect | null): string[] {
  if (!survival?.logRank || !survival.restrictedMeanDays) return [];
  const { value } = survival.restrictedMeanDays;
  const p = survival.logRank.pValue;
  const days = (amount: number) => formatSigned(amount, 2);
  return [
    `Dalam ${survival.horizonDays} hari pertama kontak yang dikirimi melunasi rata-rata ${formatDecimal(Math.abs(value), 2)} hari ${value <= 0 ? "lebih cepat" : "lebih lambat"} (selisih ${days(value)}; selang 95%: ${intervalOf(survival.restrictedMeanDays, days)} hari; uji log-rank, chi-kuadrat ${formatDecimal(survival.logRank.chiSquare, 2)}, p ${p < 0.001 ? "< 0,001" : `= ${formatDecimal(p, 3)}`}).`,
  ];
}

function pooledSentence(pooled: PooledEffect | null): string[] {
  if (!pooled?.adjusted) return [];
  return [
    `Gabungan ${pooled.campaigns} pengiriman (${formatCount(pooled.contacts)} kontak, ${OUTCOME_PHRASES[pooled.key]}): selisih ${pointsWithInterval(pooled.adjusted)}.`,
  ];
}

function intervals({ outcomes, primaryOutcome }: CampaignEffect): Chart[] {
  const rows = outcomes.flatMap((outcome) => {
    const estimate = primaryEstimate(outcome);
    return estimate
      ? [{ ...estimate, label: OUTCOME_NAMES[outcome.key], isPrimary: outcome.key === primaryOutcome }]
      : [];
  });
  if (rows.length === 0) return [];
  return [
    { kind: "intervals", title: "Selisih dengan pembanding (poin, selang 95%)", xKind: "points", rows },
  ];
}

function survivalCurves(survival: SurvivalEffect | null): Chart[] {
  if (!survival) return [];
  const series = [
    curve(MESSAGED, "messaged", survival.messaged, survival.horizonDays),
    ...(survival.heldOut.length > 0
      ? [curve(HELD_OUT, "held_out", survival.heldOut, survival.horizonDays)]
      : []),
  ];
  return [
    {
      kind: "lines",
      title: "Bagian yang belum lunas menurut hari (Kaplan–Meier, pita 95%)",
      xLabel: "hari sejak mulai",
      yKind: "percent",
      yMax: 1,
      isStepped: true,
      series,
      marks: [],
    },
  ];
}

function curve(
  name: string,
  role: Series["role"],
  steps: readonly SurvivalStep[],
  horizonDays: number,
): Series {
  const shown = steps.filter((step) => step.events > 0);
  const last = shown.at(-1);
  const end = last && last.day < horizonDays ? [{ ...last, day: horizonDays }] : [];
  const all = [...shown, ...end].filter((step) => step.survival > 0);
  const begin = shown[0]?.day === 0 ? [] : [[0, 1] as const];
  return {
    name,
    role,
    points: [...begin, ...all.map((step) => [step.day, step.survival] as const)],
    band: [
      ...begin.map(() => [0, 1, 1] as const),
      ...all.map((step) => [step.day, step.low, step.high] as const),
    ],
  };
}

function shares({ outcomes }: CampaignEffect): PageTable {
  return {
    title: "Bagian kontak yang lunas",
    columns: [
      { label: "Hasil", kind: "text" },
      { label: "Dikirimi: lunas", kind: "count" },
      { label: "dari", kind: "count" },
      { label: "Bagian", kind: "percent" },
      { label: "Pembanding: lunas", kind: "count" },
      { label: "dari", kind: "count" },
      { label: "Bagian", kind: "percent" },
      { label: "Catatan", kind: "text" },
    ],
    rows: outcomes.map((outcome): Cell[] => {
      const isOpen = outcome.status === "not_yet_known" || outcome.status === "before_start";
      const arm = (side: OutcomeEffect["messaged"], share: Estimate | null) =>
        isOpen ? [null, side.total, null] : [side.successes, side.total, share?.value ?? null];
      return [
        OUTCOME_NAMES[outcome.key],
        ...arm(outcome.messaged, outcome.messagedShare),
        ...arm(outcome.heldOut, outcome.heldOutShare),
        STATUS_NOTES[outcome.status],
      ];
    }),
  };
}

function differences({ outcomes, primaryOutcome }: CampaignEffect): PageTable[] {
  const rows = outcomes
    .filter((outcome) => outcome.plain !== null)
    .flatMap((outcome) => {
      const name = `${OUTCOME_NAMES[outcome.key]}${outcome.key === primaryOutcome ? " (utama)" : ""}`;
      return (
        [
          ["selisih biasa (Newcombe)", outcome.plain],
          ["menurut lapisan (Mantel–Haenszel)", outcome.stratified],
          ["disesuaikan riwayat (regresi)", outcome.adjusted],
        ] as const
      ).flatMap(([method, estimate]): Cell[][] =>
        estimate ? [[name, method, estimate.value, estimate.low, estimate.high]] : [],
      );
    });
  if (rows.length === 0) return [];
  return [
    {
      title: "Selisih dikirimi − pembanding",
      columns: [
        { label: "Hasil", kind: "text" },
        { label: "Cara hitung", kind: "text" },
        { label: "Selisih", kind: "points" },
        { label: "95% dari", kind: "points" },
        { label: "sampai", kind: "points" },
      ],
      rows,
      note: "Lapisan: tarif/daya, bulan tunggakan, riwayat tepat waktu. Regresi memakai bagian tagihan terdahulu yang dibayar tepat waktu, dengan galat per kontak. Yang dipakai untuk kesimpulan: regresi bila ada riwayat, kalau tidak selisih biasa.",
    },
  ];
}
