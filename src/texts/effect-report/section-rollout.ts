import { formatPeriod } from "../../domain/billing-period";
import type { RolloutEffect, RolloutFound } from "../../domain/effect/rollout-effect";
import type { EffectReport } from "../../domain/effect-report";
import { formatDecimal, formatPoints } from "../../domain/report-format";
import type { IntervalsChart, PageTable, ReportSection } from "../../domain/report-page";
import { formatCount } from "../../domain/rupiah";
import { checksOf, rolloutWaiting } from "./rollout";
import { pointsWithInterval } from "./words";

const STATES = {
  good: "lulus",
  doubtful: "meragukan",
  bad: "GAGAL",
  unknown: "tidak dapat diperiksa",
} as const;

/** Routes that begin in drawn months: who is compared with whom, the effect, and what speaks for and against it. */
export function rolloutSection({ rollout }: EffectReport): ReportSection | null {
  if (rollout === null) return null;
  const { found } = rollout;
  return {
    id: "undian-rute",
    heading: "Undian rute",
    paragraphs: [
      ...(found === null ? [rolloutWaiting(rollout)] : foundSentences(rollout, found)),
      `Rute diundi (kode acak "${rollout.seed}") ke bulan mulainya sebelum pesan pertama; rute yang mirip dalam ketepatan bayarnya ditaruh di gelombang yang berbeda. Semua rute akhirnya dikirimi.`,
    ],
    charts: found === null ? [] : [picture(found)],
    tables: [...(found === null ? [] : [checks(found), byAge(found)]), waves(rollout)],
  };
}

function foundSentences({ monthsBefore, routes }: RolloutEffect, found: RolloutFound): string[] {
  const { estimate, pValue, clusterError, leaveOneOut } = found;
  const t = clusterError > 0 ? formatDecimal(estimate.value / clusterError, 2) : "–";
  return [
    `Pengaruh pada bagian lembar yang lunas sampai jatuh tempo: ${pointsWithInterval(estimate)}, p ${formatDecimal(pValue, 3)} dari 2.000 undian bulan mulai. Tiap rute dibandingkan dengan ${monthsBefore} bulan atau lebih sebelum mulainya dan dengan rute yang belum mulai pada bulan yang sama (Callaway–Sant'Anna), berbobot lembar.`,
    `Jalan lain ke angka yang sama: galat baku menurut rute ${formatDecimal(clusterError * 100, 2)} poin (t = ${t}, derajat bebas ${formatCount(routes - 1)}). Dengan satu rute mana pun dikeluarkan: ${formatPoints(leaveOneOut.low)} sampai ${formatPoints(leaveOneOut.high)}.`,
  ];
}

function picture(found: RolloutFound): IntervalsChart {
  const rows = [
    { label: "Pengaruh", tested: found, isPrimary: true },
    ...found.placeboMonths.map((one) => ({
      label: `Pura-pura ${one.monthsEarlier} bulan lebih awal`,
      tested: one,
      isPrimary: false,
    })),
    ...(found.placeboOutcome
      ? [{ label: "Lunas sebelum hari kirim", tested: found.placeboOutcome, isPrimary: false }]
      : []),
    ...(found.placeboGroup
      ? [{ label: "Pelanggan tanpa nomor", tested: found.placeboGroup, isPrimary: false }]
      : []),
  ].filter(({ tested: { estimate } }) => Number.isFinite(estimate.low) && Number.isFinite(estimate.high));
  return {
    kind: "intervals",
    title: "Rute yang sudah − belum mulai, bagian lembar yang lunas (poin, selang 95%)",
    finding: `Pengaruh ${formatPoints(found.estimate.value)}; semua baris di bawahnya harus memuat nol.`,
    xKind: "points",
    sides: { less: "lebih sedikit yang lunas", more: "lebih banyak yang lunas" },
    rows: rows.map(({ label, tested, isPrimary }) => ({ label, ...tested.estimate, isPrimary })),
  };
}

function checks(found: RolloutFound): PageTable {
  return {
    title: "Pemeriksaan: yang tidak boleh berubah karena pesan",
    columns: [
      { label: "Pemeriksaan", kind: "text" },
      { label: "Yang dicoba", kind: "text" },
      { label: "Hasil", kind: "text" },
      { label: "Tanda", kind: "text" },
    ],
    rows: checksOf(found).map(({ label, tried, detail, state }) => [label, tried, detail, STATES[state]]),
    note: "Gagal: di bawah 1 dari 100 undian memberi angka sebesar itu. Lulus pemeriksaan tren bukan bukti bila tren yang akan terlihat masih besar.",
  };
}

function byAge({ byAge: rows }: RolloutFound): PageTable {
  return {
    title: "Pengaruh menurut lama sejak mulai",
    columns: [
      { label: "Bulan sejak mulai", kind: "count" },
      { label: "Selisih", kind: "points" },
    ],
    rows: rows.map(({ age, value }) => [age, value]),
  };
}

function waves({ waves: all }: RolloutEffect): PageTable {
  return {
    title: "Gelombang",
    columns: [
      { label: "Mulai", kind: "text" },
      { label: "Rute", kind: "count" },
      { label: "Keadaan", kind: "text" },
    ],
    rows: all.map(({ startPeriod, routes, hasBegun }) => [
      formatPeriod(startPeriod),
      routes,
      hasBegun ? "sudah mulai" : "belum mulai",
    ]),
  };
}
