import { formatPeriod } from "../../domain/billing-period";
import { monthEnd } from "../../domain/effect/calendar";
import { type OutcomeEffect, primaryEstimate } from "../../domain/effect/payment-effect";
import type { CampaignEffect, EffectReport } from "../../domain/effect-report";
import { addDays, formatDay, formatInstant } from "../../domain/local-time";
import { formatDecimal, formatPercent } from "../../domain/report-format";
import type { Verdict } from "../../domain/report-page";
import { formatCount } from "../../domain/rupiah";
import { excludesZero } from "../../domain/statistics/estimate";
import { isSplitBroken, OUTCOME_PHRASES, pointsWithInterval } from "./words";

/** The conclusion, written from the numbers: one sentence, never stronger than the interval allows. */
export function verdictOf(report: EffectReport): Verdict {
  const { campaign } = report;
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
  const primary = campaign.outcomes.find((outcome) => outcome.key === campaign.primaryOutcome);
  if (!primary || primary.messaged.total === 0)
    return open(
      "Tidak dapat diukur",
      "Pengiriman ini tidak berisi tagihan, sehingga pengaruhnya pada pembayaran tidak dapat diukur.",
    );
  if (primary.heldOut.total === 0)
    return open(
      "Tidak dapat disimpulkan",
      `Semua kontak dikirimi pesan (tanpa kelompok pembanding), sehingga tidak dapat disimpulkan bahwa pesan membuat pelanggan membayar: ${shareText(primary)} ${OUTCOME_PHRASES[primary.key]}, tetapi berapa yang akan membayar tanpa pesan tidak diketahui.`,
    );
  if (isSplitBroken(campaign))
    return open(
      "Pembagian diragukan",
      `Pembagian kelompok (${formatCount(campaign.assignment.messaged)} dikirimi, ${formatCount(campaign.assignment.heldOut)} pembanding) terlalu jauh dari rencana ${campaign.holdoutPercent}% untuk kebetulan, sehingga tidak dapat disimpulkan apa pun sebelum sebabnya ditemukan.`,
    );
  return primary.status === "known" ? judged(report, campaign, primary) : notYet(report, campaign, primary);
}

function judged(report: EffectReport, campaign: CampaignEffect, primary: OutcomeEffect): Verdict {
  const estimate = primaryEstimate(primary);
  if (!estimate)
    return open("Tidak dapat disimpulkan", "Selisih kedua kelompok tidak dapat dihitung dari data ini.");
  const compared = `${formatPercent(primary.messagedShare!.value)} kontak yang dikirimi pesan ${OUTCOME_PHRASES[primary.key]}, dibanding ${formatPercent(primary.heldOutShare!.value)} pada kelompok pembanding`;
  if (!excludesZero(estimate)) {
    const visible = report.power?.smallestEffect ?? null;
    const limit =
      visible === null
        ? ""
        : `; dengan ukuran ini hanya pengaruh sekitar ${formatDecimal(visible * 100, 1)} poin atau lebih yang akan terlihat`;
    return {
      tone: "not_shown",
      label: "Belum terbukti",
      sentence: `Belum terbukti bahwa pesan berpengaruh: ${compared}; selisih ${pointsWithInterval(estimate)} masih dapat terjadi secara kebetulan${limit}.`,
    };
  }
  if (estimate.value < 0)
    return {
      tone: "opposite",
      label: "Berlawanan",
      sentence: `Pesan justru diikuti lebih sedikit pelunasan: ${compared}; selisih ${pointsWithInterval(estimate)}. Periksa isi pesan dan waktunya sebelum mengirim lagi.`,
    };
  const contacts = Math.round(estimate.value * campaign.assignment.messaged);
  return {
    tone: "shown",
    label: "Terbukti",
    sentence: `Pesan terbukti membuat lebih banyak pelanggan membayar: ${compared}; selisih ${pointsWithInterval(estimate)}, atau kira-kira ${formatCount(contacts)} kontak.`,
  };
}

function notYet(report: EffectReport, campaign: CampaignEffect, primary: OutcomeEffect): Verdict {
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
  const until = report.dataAsOf === null ? "belum ada" : `baru sampai ${formatInstant(report.dataAsOf)}`;
  return open(
    "Menunggu data",
    `Belum dapat disimpulkan: data pelunasan ${until}, sedangkan hasil utama (${OUTCOME_PHRASES[primary.key]}) baru lengkap sesudah ${formatDay(lastDay)} pukul 24.00 WIB.`,
  );
}

function shareText(outcome: OutcomeEffect): string {
  return outcome.messagedShare === null ? "–" : formatPercent(outcome.messagedShare.value);
}

function open(label: string, sentence: string): Verdict {
  return { tone: "open", label, sentence };
}
