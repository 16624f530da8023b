import { type OutcomeEffect, primaryEstimate } from "../../domain/effect/payment-effect";
import type { PooledEffect, PooledMethod } from "../../domain/effect/pooled-effect";
import type { OrderHalf } from "../../domain/effect/sending-order";
import { type SurvivalEffect, survivalDifference } from "../../domain/effect/survival-effect";
import type { CampaignEffect } from "../../domain/effect-report";
import { addDays, formatDay } from "../../domain/local-time";
import { formatDecimal, formatPercent, formatSigned } from "../../domain/report-format";
import type { Cell, Chart, LinesChart, PageTable, ReportSection, Series } from "../../domain/report-page";
import { formatCount } from "../../domain/rupiah";
import { type Estimate, excludesZero } from "../../domain/statistics/estimate";
import type { SurvivalStep } from "../../domain/statistics/kaplan-meier";
import {
  boundsText,
  HELD_OUT,
  intervalOf,
  isSplitBroken,
  MESSAGED,
  OUTCOME_NAMES,
  OUTCOME_PHRASES,
  pointsWithInterval,
  STATUS_NOTES,
} from "./words";

/** Did people pay on time because of it? */
export function paymentSection(campaign: CampaignEffect, pooled: PooledEffect | null): ReportSection | null {
  if (campaign.assignment.messaged + campaign.assignment.heldOut === 0) return null;
  const isBroken = isSplitBroken(campaign);
  return {
    id: "pembayaran",
    heading: "Pembayaran",
    paragraphs: [
      howCompared(campaign),
      ...(isBroken ? [] : survivalSentence(campaign.survival)),
      ...(isBroken ? [] : reachSentence(campaign)),
      ...orderSentence(campaign),
      ...pooledSentence(pooled),
    ],
    charts: [...survivalCurves(campaign, isBroken), ...(isBroken ? [] : intervals(campaign))],
    tables: [shares(campaign)],
  };
}

function howCompared({ assignment, holdoutPercent, primaryOutcome, holdoutSeed }: CampaignEffect): string {
  if (assignment.heldOut === 0)
    return "Tidak ada kelompok pembanding: angka di bawah hanya menunjukkan siapa yang membayar, bukan pengaruh pesan.";
  return `${formatCount(assignment.messaged)} kontak dikirimi dan ${formatCount(assignment.heldOut)} ditahan sebagai pembanding (rencana ${holdoutPercent}%, kode acak "${holdoutSeed}"), diundi sebelum pesan pertama. Semua dihitung menurut undian itu, juga bila pesannya tidak sampai. Satu kontak terhitung lunas bila semua tagihannya lunas. Hasil utama, ditetapkan sebelum kirim: ${OUTCOME_PHRASES[primaryOutcome]}.`;
}

/** A direction is named only where the interval has one. */
function survivalSentence(survival: SurvivalEffect | null): string[] {
  const mean = survival?.restrictedMeanDays;
  if (!survival?.logRank || !mean) return [];
  const p = survival.logRank.pValue;
  const days = (amount: number) => formatSigned(amount, 2);
  const meaning = excludesZero(mean)
    ? `kontak yang dikirimi melunasi ${formatDecimal(Math.abs(mean.value), 2)} hari ${mean.value < 0 ? "lebih cepat" : "lebih lambat"}`
    : "belum terbukti lebih cepat atau lebih lambat";
  return [
    `Lama sampai lunas dalam ${survival.horizonDays} hari pertama: ${meaning} (selisih rata-rata ${days(mean.value)} hari; selang 95%: ${intervalOf(mean, days)} hari; uji log-rank p ${p < 0.001 ? "< 0,001" : `= ${formatDecimal(p, 3)}`}).`,
  ];
}

/** A message that arrives after the deadline cannot have changed anything. */
function reachSentence({ reach }: CampaignEffect): string[] {
  if (reach === null) return [];
  const { reached, messaged, share, perReached } = reach;
  const warning =
    share < 0.5 ? " Kurang dari separuh: selisih di atas terutama menunjukkan yang tidak terjangkau." : "";
  const effect = perReached === null ? "" : ` Per kontak yang terjangkau: ${pointsWithInterval(perReached)}.`;
  return [
    `Pesan sampai di ponsel sebelum batasnya: ${formatCount(reached)} dari ${formatCount(messaged)} kontak (${formatPercent(share)}).${warning}${effect}`,
  ];
}

/** Whoever was still waiting at the deadline is left by the draw: a comparison that costs nobody a message. */
function orderSentence({ order, judged }: CampaignEffect): string[] {
  if (order === null || order.difference === null || judged === null) return [];
  const { earlier, later, difference, perReached } = order;
  const half = (name: string, { successes, total, reached }: OrderHalf) =>
    `${name} ${formatPercent(successes / total)} (terjangkau ${formatPercent(reached / total)})`;
  const effect = perReached === null ? "" : `; per kontak yang terjangkau ${pointsWithInterval(perReached)}`;
  return [
    `Giliran kirim diundi, dan tidak semua mendapatnya sebelum batas hasil utama (${OUTCOME_PHRASES[judged.key]}). Yang lunas: ${half("separuh giliran awal", earlier)}, ${half("separuh giliran akhir", later)}; selisih ${pointsWithInterval(difference)}${effect}${excludesZero(difference) ? "" : ": belum terbukti"}.`,
  ];
}

function pooledSentence(pooled: PooledEffect | null): string[] {
  const estimate = pooled?.estimate;
  if (!pooled || !estimate) return [];
  return [
    `Gabungan ${pooled.campaigns} pengiriman (${formatCount(pooled.contacts)} kontak, ${OUTCOME_PHRASES[pooled.key]}): selisih ${pointsWithInterval(estimate)}, ${POOLED_METHODS[pooled.method]}.`,
  ];
}

const POOLED_METHODS: Readonly<Record<PooledMethod, string>> = {
  adjusted: "disesuaikan riwayat, dengan tingkat tiap bulan sendiri",
  stratified: "tiap bulan dibandingkan dalam dirinya (Mantel–Haenszel)",
  small_counts: "tiap bulan dibandingkan dalam dirinya (Newcombe, karena jumlahnya kecil)",
};

function intervals({ outcomes, primaryOutcome }: CampaignEffect): Chart[] {
  const rows = outcomes.flatMap((outcome) => {
    const estimate = primaryEstimate(outcome);
    return estimate
      ? [{ ...estimate, label: OUTCOME_NAMES[outcome.key], isPrimary: outcome.key === primaryOutcome }]
      : [];
  });
  if (rows.length === 0) return [];
  const clear = rows.filter(excludesZero).length;
  return [
    {
      kind: "intervals",
      title: "Selisih bagian yang lunas, dikirimi − pembanding (poin, selang 95%)",
      finding:
        clear === 0
          ? "Semua selang memuat nol: belum ada selisih yang terbukti."
          : `${clear} dari ${rows.length} selang tidak memuat nol.`,
      xKind: "points",
      sides: { less: "lebih sedikit yang lunas", more: "lebih banyak yang lunas" },
      rows,
    },
  ];
}

function survivalCurves({ survival, calendar }: CampaignEffect, isBroken: boolean): LinesChart[] {
  if (!survival || !calendar) return [];
  const series = [
    curve(MESSAGED, "messaged", survival),
    ...(survival.heldOut.length > 0 ? [curve(HELD_OUT, "held_out", survival)] : []),
  ];
  const isDaily = survival.hiddenDays.length === 0;
  if (series.some(({ points }) => points.length < 2)) return [];
  const last = formatDay(addDays(calendar.startDay, survival.shownDays.at(-1)!));
  const ends = series.map(({ name, points }) => `${name.toLowerCase()} ${formatPercent(points.at(-1)![1])}`);
  return [
    {
      kind: "lines",
      title: "Bagian kontak yang belum lunas pada akhir hari (Kaplan–Meier)",
      finding: `Belum lunas pada ${last} pukul 24.00: ${ends.join(", ")}.${isDaily ? "" : " Di antara dua daftar hanya batasnya yang diketahui: bidang berwarna, bukan garis."}`,
      x: { kind: "date", day0: calendar.startDay },
      yKind: "percent",
      yMax: 1,
      isStepped: isDaily,
      series,
      difference: isBroken ? null : differenceOf(survival),
      marks: [],
    },
  ];
}

/**
 * Everybody owes in the morning of the first day; the end of day n stands at n + 1. A point only where a list shows the
 * day; between two lists the band says how little is known.
 */
function curve(
  name: string,
  role: "messaged" | "held_out",
  { messaged, heldOut, shownDays, hiddenDays }: SurvivalEffect,
): Series {
  const steps: readonly SurvivalStep[] = role === "messaged" ? messaged : heldOut;
  const points = shownDays.map(
    (day) => [day + 1, steps.findLast((step) => step.day <= day)?.survival ?? 1] as const,
  );
  const line: Series = { name, role, points: [[0, 1], ...points] };
  if (hiddenDays.length === 0) return line;
  const hidden = hiddenDays.flatMap((day) => {
    const bounds = role === "messaged" ? day.messaged : day.heldOut;
    return bounds === null ? [] : [[day.day + 1, bounds.low, bounds.high] as const];
  });
  const band = [...line.points.map(([x, y]) => [x, y, y] as const), ...hidden].sort(([a], [b]) => a - b);
  return { ...line, band };
}

function differenceOf(survival: SurvivalEffect): LinesChart["difference"] {
  const days = survivalDifference(survival);
  if (days.length === 0) return null;
  return {
    title: "Selisih dikirimi − pembanding (poin, pita 95%)",
    meaning: "di bawah nol: lebih sedikit yang belum lunas",
    kind: "points",
    series: {
      name: "Selisih",
      role: "difference",
      points: [[0, 0], ...days.map(({ day, value }) => [day + 1, value] as const)],
      band: [[0, 0, 0], ...days.map(({ day, low, high }) => [day + 1, low, high] as const)],
    },
  };
}

function noteOf({ status, messagedBounds, heldOutBounds }: OutcomeEffect): string {
  if (status !== "bounded") return STATUS_NOTES[status];
  return `${STATUS_NOTES.bounded}: dikirimi ${boundsText(messagedBounds)}, pembanding ${boundsText(heldOutBounds)}`;
}

function shares({ outcomes }: CampaignEffect): PageTable {
  const hasNotes = outcomes.some((outcome) => STATUS_NOTES[outcome.status] !== "");
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
      ...(hasNotes ? [{ label: "Catatan", kind: "text" as const }] : []),
    ],
    rows: outcomes.map((outcome): Cell[] => {
      const arm = (side: OutcomeEffect["messaged"], share: Estimate | null) =>
        share === null ? [null, side.total, null] : [side.successes, side.total, share.value];
      return [
        OUTCOME_NAMES[outcome.key],
        ...arm(outcome.messaged, outcome.messagedShare),
        ...arm(outcome.heldOut, outcome.heldOutShare),
        ...(hasNotes ? [noteOf(outcome)] : []),
      ];
    }),
  };
}
