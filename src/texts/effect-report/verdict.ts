import { formatPeriod } from "../../domain/billing-period";
import { monthEnd } from "../../domain/effect/calendar";
import { type OutcomeEffect, primaryEstimate } from "../../domain/effect/payment-effect";
import {
  type CampaignEffect,
  type EffectReport,
  type JudgedOutcome,
  MIXED_LIMIT,
} from "../../domain/effect-report";
import { addDays, formatDay, formatInstant } from "../../domain/local-time";
import { formatDecimal, formatPercent } from "../../domain/report-format";
import type { Verdict } from "../../domain/report-page";
import { formatCount } from "../../domain/rupiah";
import { type Estimate, excludesZero } from "../../domain/statistics/estimate";
import { rolloutVerdict, rolloutWaiting } from "./rollout";
import { boundsText, isSplitBroken, OUTCOME_PHRASES, pointsAndInterval, pointsWithInterval } from "./words";

/** The conclusion, written from the numbers: one sentence, never stronger than the interval allows. */
export function verdictOf(report: EffectReport): Verdict {
  const { campaign, rollout } = report;
  // A holdout is the better draw, and speaks where there is one.
  const byRoutes =
    rollout !== null && (campaign?.assignment.heldOut ?? 0) === 0 ? rolloutVerdict(rollout) : null;
  if (byRoutes !== null) return byRoutes;
  if (campaign === null)
    return open(
      "Tanpa pengiriman",
      `Tidak ada pengiriman untuk ${formatPeriod(report.period)}, sehingga laporan ini hanya menunjukkan penagihan dan tunggakan.`,
    );
  if (campaign.startedAt === null)
    return open(
      "Belum dimulai",
      `Pengiriman "${campaign.name}" belum dimulai, sehingga belum ada yang dapat diukur.`,
    );
  const primary = campaign.judged;
  if (!primary || primary.messaged.total === 0)
    return open(
      "Tidak dapat diukur",
      "Pengiriman ini tidak berisi tagihan, sehingga pengaruhnya pada pembayaran tidak dapat diukur.",
    );
  if (primary.heldOut.total === 0) return withoutComparison(report, primary);
  if (isSplitBroken(campaign))
    return open(
      "Pembagian diragukan",
      `Pembagian kelompok (${formatCount(campaign.assignment.messaged)} dikirimi, ${formatCount(campaign.assignment.heldOut)} pembanding) terlalu jauh dari rencana ${campaign.holdoutPercent}% untuk kebetulan, sehingga tidak dapat disimpulkan apa pun sebelum sebabnya ditemukan.`,
    );
  const { mixing } = campaign;
  if (mixing?.heldOutShare != null && mixing.heldOutShare > MIXED_LIMIT)
    return open(
      "Pembanding tercampur",
      `${formatCount(mixing.heldOutReached)} dari ${formatCount(campaign.assignment.heldOut)} kontak pembanding (${formatPercent(mixing.heldOutShare)}) tetap menerima kiriman lain bulan ini, sehingga selisihnya bukan pengaruh pesan, melainkan paling banyak pengaruh pengingat tambahan${differenceText(primary)}.`,
    );
  return primary.status === "known" ? judged(report, campaign, primary) : notYet(report, campaign, primary);
}

/** Before and after alone are a picture, never a verdict. */
function withoutComparison({ rollout, months, campaign }: EffectReport, primary: JudgedOutcome): Verdict {
  const byOrder = campaign?.order?.difference ?? null;
  if (byOrder !== null) return orderVerdict(byOrder, primary);
  const sentence = `Semua kontak dikirimi pesan (tanpa kelompok pembanding), sehingga tidak dapat disimpulkan bahwa pesan membuat pelanggan membayar: ${whoPaid(primary)}berapa yang akan membayar tanpa pesan tidak diketahui.`;
  if (rollout !== null) return open("Menunggu data", `${sentence} ${rolloutWaiting(rollout)}`);
  return months.filter((month) => month.onTimeShare !== null).length < 2
    ? open("Tidak dapat disimpulkan", sentence)
    : open("Hanya gambaran", `${sentence} Bulan-bulan sebelumnya hanya memberi gambaran, bukan bukti.`);
}

/** Nobody was held out, but a cap left those without a message whose drawn place was late. */
function orderVerdict(difference: Estimate, primary: JudgedOutcome): Verdict {
  const compared = `separuh kontak yang giliran kirimnya lebih dulu menurut undian dibanding separuh sesudahnya, yang sebagian besar belum mendapat gilirannya (${judgedPhrase(primary)}): selisih ${pointsWithInterval(difference)}`;
  if (!excludesZero(difference))
    return {
      tone: "not_shown",
      label: "Belum terbukti",
      sentence: `Belum terbukti bahwa pesan berpengaruh, menurut ${compared}; tanpa kelompok pembanding hanya giliran kirim yang dapat dibandingkan.`,
    };
  return difference.value > 0
    ? {
        tone: "shown",
        label: "Didukung",
        sentence: `Didukung bahwa pesan membuat lebih banyak kontak ${judgedPhrase(primary)}, menurut ${compared}. Kelompok pembanding tetap bukti yang lebih kuat.`,
      }
    : {
        tone: "opposite",
        label: "Berlawanan",
        sentence: `Yang mendapat pesan lebih dulu justru lebih sedikit melunasi, menurut ${compared}. Periksa isi pesan dan waktunya sebelum mengirim lagi.`,
      };
}

/** From the second month on by all months together: a verdict a month at 95 % would claim something in every other year. */
function judged(report: EffectReport, campaign: CampaignEffect, primary: JudgedOutcome): Verdict {
  const { pooled } = report;
  const estimate = pooled?.estimate ?? primaryEstimate(primary);
  if (!estimate)
    return open("Tidak dapat disimpulkan", "Selisih kedua kelompok tidak dapat dihitung dari data ini.");
  const own = `${shareText(primary)} kontak yang dikirimi pesan ${judgedPhrase(primary)}, dibanding ${formatPercent(primary.heldOutShare!.value)} pada kelompok pembanding`;
  const month = primaryEstimate(primary);
  const compared =
    pooled?.estimate == null
      ? `${own}; selisih ${pointsWithInterval(estimate)}`
      : `menurut ${pooled.campaigns} bulan bersama-sama selisihnya ${pointsWithInterval(estimate)}, pembacaan ke-${pooled.campaigns} dari pengaruh yang sama; bulan ini sendiri ${own}${month === null ? "" : ` (selisih ${pointsAndInterval(month)})`}`;
  if (!excludesZero(estimate)) {
    const visible = pooled?.estimate == null ? (report.power?.smallestEffect ?? null) : null;
    const limit =
      visible === null
        ? ""
        : `; dengan ukuran ini hanya pengaruh sekitar ${formatDecimal(visible * 100, 1)} poin atau lebih yang akan terlihat`;
    return {
      tone: "not_shown",
      label: "Belum terbukti",
      sentence: `Belum terbukti bahwa pesan berpengaruh: ${compared}, dan itu masih dapat terjadi secara kebetulan${limit}.`,
    };
  }
  if (estimate.value < 0)
    return {
      tone: "opposite",
      label: "Berlawanan",
      sentence: `Pesan justru diikuti lebih sedikit pelunasan: ${compared}. Periksa isi pesan dan waktunya sebelum mengirim lagi.`,
    };
  const contacts = Math.round(estimate.value * campaign.assignment.messaged);
  return {
    tone: "shown",
    label: "Terbukti",
    sentence: `Pesan terbukti membuat lebih banyak kontak ${judgedPhrase(primary)}: ${compared}, atau kira-kira ${formatCount(contacts)} kontak bulan ini.${monthEndSentence(campaign)}`,
  };
}

/** "On time" is not "more": whether anything less is left at month end is a question of its own. */
function monthEndSentence({ outcomes, primaryOutcome }: CampaignEffect): string {
  const end = outcomes.find((outcome) => outcome.key === "paid_by_month_end");
  if (!end || primaryOutcome === "paid_by_month_end") return "";
  const estimate = end.status === "known" ? primaryEstimate(end) : null;
  if (!estimate) return " Apakah juga lebih banyak yang lunas sampai akhir bulan belum diketahui.";
  return excludesZero(estimate)
    ? ` Sampai akhir bulan selisihnya ${pointsWithInterval(estimate)}.`
    : ` Bahwa lebih banyak yang lunas sampai akhir bulan belum terbukti (${pointsAndInterval(estimate)}).`;
}

/** How the judged outcome reads: where no list shows its day, by the first list after it. */
function judgedPhrase({ key, insteadBy }: JudgedOutcome): string {
  return insteadBy === null
    ? OUTCOME_PHRASES[key]
    : `tidak lagi ada di daftar ${formatInstant(insteadBy)} (tidak ada daftar yang menunjukkan akhir hari batasnya; aturan ini berlaku sejak sebelum kirim)`;
}

function notYet(report: EffectReport, campaign: CampaignEffect, primary: JudgedOutcome): Verdict {
  if (primary.status === "bounded")
    return open(
      "Tidak dapat disimpulkan",
      `Tidak ada daftar yang menunjukkan akhir hari batas hasil utama (${OUTCOME_PHRASES[primary.key]}): ${boundsText(primary.messagedBounds)} kontak yang dikirimi dan ${boundsText(primary.heldOutBounds)} pembanding lunas saat itu. Ambil daftar pelunasan, atau daftar belum lunas yang ditarik antara pukul 20.00 hari itu dan 12.00 hari berikutnya.`,
    );
  if (primary.status === "mixed_by_second_wave")
    return open(
      "Tidak dapat disimpulkan",
      `Kelompok pembanding sudah dikirimi gelombang kedua sebelum batas hasil utama (${OUTCOME_PHRASES[primary.key]}), sehingga kedua kelompok tidak lagi berbeda dan hasil itu tidak dapat disimpulkan.`,
    );
  if (primary.status === "before_start")
    return open(
      "Tidak dapat disimpulkan",
      `Pengiriman dimulai sesudah batas hasil utama (${OUTCOME_PHRASES[primary.key]}), sehingga pesan tidak mungkin memengaruhinya.`,
    );
  const lastDay =
    primary.key === "paid_by_month_end"
      ? monthEnd(report.period)
      : addDays(campaign.calendar?.startDay ?? `${report.period}-20`, primary.deadline);
  const { knownDay } = report.known;
  const until = knownDay === null ? "belum ada" : `baru sampai ${formatDay(knownDay)} pukul 24.00 WIB`;
  return open(
    "Menunggu data",
    `Belum dapat disimpulkan: data pelunasan ${until}, sedangkan hasil utama (${OUTCOME_PHRASES[primary.key]}) baru lengkap sesudah ${formatDay(lastDay)} pukul 24.00 WIB.`,
  );
}

function differenceText(primary: JudgedOutcome): string {
  const estimate = primary.status === "known" ? primaryEstimate(primary) : null;
  return estimate === null ? "" : `: ${pointsWithInterval(estimate)}`;
}

/** Nothing while no list shows that day: a zero would be taken for "nobody". */
function whoPaid(primary: JudgedOutcome): string {
  return primary.messagedShare === null ? "" : `${shareText(primary)} ${judgedPhrase(primary)}, tetapi `;
}

function shareText(outcome: OutcomeEffect): string {
  return outcome.messagedShare === null ? "–" : formatPercent(outcome.messagedShare.value);
}

function open(label: string, sentence: string): Verdict {
  return { tone: "open", label, sentence };
}
