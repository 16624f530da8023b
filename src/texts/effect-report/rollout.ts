import { formatPeriod } from "../../domain/billing-period";
import { FAILED_CHECK, MIXED_ROUTES, type Tested } from "../../domain/effect/rollout-checks";
import type { RolloutEffect, RolloutFound } from "../../domain/effect/rollout-effect";
import { formatDecimal, formatPercent, formatPoints, formatSigned } from "../../domain/report-format";
import type { HealthTick, Verdict } from "../../domain/report-page";
import { formatCount } from "../../domain/rupiah";
import { pointsWithInterval } from "./words";

/** What the draw of routes allows to be said, in the words of its grade; `null` while it allows nothing. */
export function rolloutVerdict({ found, grade, routes, monthsSince }: RolloutEffect): Verdict | null {
  if (found === null || grade === null) return null;
  const compared = `menurut undian rute (${formatCount(routes)} rute, ${monthsSince} bulan sejak rute pertama mulai; pembacaan ke-${monthsSince}) bagian lembar yang lunas sampai jatuh tempo berbeda ${pointsWithInterval(found.estimate)} antara rute yang sudah dan yang belum mulai, dihitung dari semua lembar, juga yang tidak dikirimi`;
  switch (grade) {
    case "supported":
      return {
        tone: "shown",
        label: "Didukung",
        sentence: `Didukung bahwa pesan membuat lebih banyak tagihan lunas tepat waktu: ${compared}, atau kira-kira ${formatCount(Math.round(found.estimate.value * found.sheets.begun))} lembar sebulan pada rute yang sudah mulai. Tidak ada pemeriksaan yang menentangnya.`,
      };
    case "hint":
      return {
        tone: "open",
        label: "Petunjuk, bukan bukti",
        sentence: `Petunjuk, bukan bukti: ${compared}, tetapi ${found.placeboMonths.length === 0 ? "bulan sebelum undian terlalu sedikit untuk memeriksanya" : "tidak semua pemeriksaan lulus (lihat baris tanda)"}.`,
      };
    case "opposite":
      return {
        tone: "opposite",
        label: "Berlawanan",
        sentence: `Pesan justru diikuti lebih sedikit pelunasan tepat waktu: ${compared}. Periksa isi pesan dan waktunya sebelum mengirim lagi.`,
      };
    case "not_shown":
      return {
        tone: "not_shown",
        label: "Belum terbukti",
        sentence: `Belum terbukti bahwa pesan berpengaruh: ${compared}, dan itu masih dapat terjadi secara kebetulan; undian ini hanya dapat menunjukkan pengaruh sekitar ${formatDecimal(found.smallestEffect * 100, 1)} poin dari semua lembar atau lebih.`,
      };
  }
}

/** Why a drawn rollout says nothing yet. */
export function rolloutWaiting({ status, waves }: RolloutEffect): string {
  switch (status) {
    case "known":
      return "";
    case "not_begun":
      return `Rute sudah diundi, tetapi belum ada yang mulai; yang pertama mulai ${formatPeriod(waves[0]!.startPeriod)}.`;
    case "too_few_months":
      return "Undian rute belum dapat dinilai: sedikitnya dua bulan sebelum rute pertama mulai harus diketahui pelunasannya (DPM dan daftar pelunasannya).";
    case "no_comparison":
      return "Undian rute belum dapat dinilai: tidak ada bulan dengan sebagian rute sudah mulai dan sebagian belum.";
    case "too_few_routes":
      return "Rute yang diundi terlalu sedikit: hampir semua undian lain akan memberi hasil yang sama, sehingga tidak ada yang dapat disimpulkan.";
    case "month_unknown":
      return "Undian rute belum dapat dinilai: pelunasan tepat waktu sejak rute pertama mulai belum diketahui.";
  }
}

/** Each condition with its number, as above every verdict. */
export function rolloutHealth({ found, routes, waves }: RolloutEffect): HealthTick[] {
  const drawn: HealthTick = {
    state: "good",
    label: "undian rute",
    detail: `${formatCount(routes)} rute, ${waves.length} gelombang`,
  };
  if (found === null) return [drawn];
  return [drawn, ...checksOf(found).map(({ state, label, detail }) => ({ state, label, detail }))];
}

export interface RolloutCheck extends HealthTick {
  /** What was tried, in a sentence for the table. */
  readonly tried: string;
}

/** The same checks for the line of ticks and for the table. */
export function checksOf(found: RolloutFound): RolloutCheck[] {
  return [monthsCheck(found), trendCheck(found), outcomeCheck(found), groupCheck(found), mixedCheck(found)];
}

function monthsCheck({ placeboMonths }: RolloutFound): RolloutCheck {
  const label = "bulan pura-pura";
  const tried = "Seolah-olah rute mulai 3, 6, dan 9 bulan lebih awal: pengaruhnya harus nol";
  if (placeboMonths.length === 0) return { state: "unknown", label, tried, detail: "bulan kurang" };
  return {
    state: stateOf(Math.min(...placeboMonths.map(({ pValue }) => pValue))),
    label,
    tried,
    detail: placeboMonths
      .map((one) => `−${one.monthsEarlier}: ${formatPoints(one.estimate.value)} (p ${p(one)})`)
      .join("; "),
  };
}

function trendCheck({ preTrend }: RolloutFound): RolloutCheck {
  const label = "tren sebelumnya";
  const tried = "Apakah rute sudah menjauh sebelum mulai, enam sampai dua bulan sebelumnya bersama-sama";
  if (preTrend === null) return { state: "unknown", label, tried, detail: "bulan kurang" };
  return {
    state: stateOf(preTrend.pValue),
    label,
    tried,
    detail: `p ${p(preTrend)}; ${formatSigned(preTrend.visibleSlope * 100, 2)} poin sebulan akan terlihat (peluang 80%)`,
  };
}

function outcomeCheck({ placeboOutcome }: RolloutFound): RolloutCheck {
  const label = "hasil pura-pura";
  const tried = "Lunas sebelum hari kirim, yang tidak dapat diubah pesan";
  if (placeboOutcome === null) return { state: "unknown", label, tried, detail: "–" };
  return { state: stateOf(placeboOutcome.pValue), label, tried, detail: detailOf(placeboOutcome) };
}

function groupCheck({ placeboGroup }: RolloutFound): RolloutCheck {
  const label = "kelompok pura-pura";
  const tried = "Pelanggan tanpa nomor di rute yang sama; bila berubah, kabarnya menular atau ada sebab lain";
  if (placeboGroup === null) return { state: "unknown", label, tried, detail: "terlalu sedikit" };
  return {
    state: stateOf(placeboGroup.pValue),
    label,
    tried,
    detail: `${detailOf(placeboGroup)}; ${formatCount(Math.round(placeboGroup.sheets))} lembar sebulan`,
  };
}

function mixedCheck({ mixedShare }: RolloutFound): RolloutCheck {
  const label = "tercampur";
  const tried = "Pelanggan di rute yang belum mulai yang tetap menerima kiriman";
  if (mixedShare === null) return { state: "unknown", label, tried, detail: "–" };
  const state = mixedShare === 0 ? "good" : mixedShare <= MIXED_ROUTES ? "doubtful" : "bad";
  return { state, label, tried, detail: formatPercent(mixedShare) };
}

/** Several checks are made, so one in twenty is no alarm. */
function stateOf(pValue: number): HealthTick["state"] {
  return pValue < FAILED_CHECK ? "bad" : pValue < 0.05 ? "doubtful" : "good";
}

function detailOf(tested: Tested): string {
  return `${formatPoints(tested.estimate.value)} (p ${p(tested)})`;
}

function p({ pValue }: { readonly pValue: number }): string {
  return pValue < 0.001 ? "< 0,001" : formatDecimal(pValue, 3);
}
