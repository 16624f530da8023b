import type { Bounds } from "../../domain/effect/arm-state";
import { isDoubtedSplit } from "../../domain/effect/assignment";
import type { OutcomeKey, OutcomeStatus } from "../../domain/effect/payment-effect";
import type { CampaignEffect } from "../../domain/effect-report";
import { formatClock, formatDay, localDay } from "../../domain/local-time";
import { formatPercent, formatPoints, formatSigned } from "../../domain/report-format";
import type { CellKind } from "../../domain/report-page";
import type { Estimate } from "../../domain/statistics/estimate";

/** Names of the two arms, as managers read them. */
export const MESSAGED = "Dikirimi";
export const HELD_OUT = "Pembanding";

export const OUTCOME_NAMES: Readonly<Record<OutcomeKey, string>> = {
  paid_by_due_date: "Lunas sampai jatuh tempo",
  paid_within_1_day: "Lunas dalam 1 hari",
  paid_within_3_days: "Lunas dalam 3 hari",
  paid_within_7_days: "Lunas dalam 7 hari",
  paid_by_month_end: "Lunas sampai akhir bulan",
};

/** Inside a sentence: "… yang lunas sampai jatuh tempo". */
export const OUTCOME_PHRASES: Readonly<Record<OutcomeKey, string>> = {
  paid_by_due_date: "lunas sampai jatuh tempo",
  paid_within_1_day: "lunas dalam 1 hari",
  paid_within_3_days: "lunas dalam 3 hari",
  paid_within_7_days: "lunas dalam 7 hari",
  paid_by_month_end: "lunas sampai akhir bulan",
};

export const STATUS_NOTES: Readonly<Record<OutcomeStatus, string>> = {
  known: "",
  not_yet_known: "data belum sampai",
  bounded: "hanya diketahui antara dua daftar",
  mixed_by_second_wave: "pembanding sudah dikirimi gelombang kedua",
  before_start: "lewat sebelum kirim",
};

const REASONS: Readonly<Record<string, string>> = {
  no_phone: "tidak punya nomor WhatsApp",
  opted_out: "meminta berhenti",
  wrong_number: "salah sambung",
  not_on_whatsapp: "nomor tidak terdaftar di WhatsApp",
  push_limit: "sudah dua kali dikirimi bulan ini",
  route_not_begun: "rutenya belum mulai menurut undian",
  already_paid: "sudah lunas saat gilirannya",
  same_person: "orang yang sama dengan baris lain",
  erased: "datanya dihapus atas permintaannya",
  already_messaged: "baru saja dikirimi lewat kampanye lain",
  campaign_cancelled: "pengiriman dibatalkan",
  too_late: "sudah terlambat untuk dikirim",
  nothing_to_say: "tidak ada tagihan terbuka",
  invalid_number: "nomor tidak sah",
  blocked: "memblokir nomor kami",
  content_refused: "isi pesan ditolak",
};

/** Indonesian words for a stored reason; an unknown one is shown as it is stored. */
export function reasonName(reason: string): string {
  return REASONS[reason] ?? reason.replaceAll("_", " ");
}

/** One column each for the two limits of an interval. */
export const limitColumns = (kind: CellKind) => [
  { label: "Batas bawah 95%", kind },
  { label: "Batas atas 95%", kind },
];

/** Did something other than the draw decide who got a message? Then no difference is shown anywhere. */
export function isSplitBroken({ assignment }: Pick<CampaignEffect, "assignment">): boolean {
  return isDoubtedSplit(assignment.splitPValue);
}

/** `Kiriman 20 November 2026, 08.00`: what the office calls it, whatever its row is named. */
export function campaignTitle({ kind, name, startedAt }: CampaignEffect): string {
  if (kind !== "invoice_push" || startedAt === null) return name;
  return `Kiriman ${formatDay(localDay(startedAt))}, ${formatClock(startedAt)}`;
}

/** `+4,1 poin (selang 95%: +1,0 sampai +7,2 poin)`. */
export function pointsWithInterval(estimate: Estimate): string {
  return `${formatPoints(estimate.value)} (selang 95%: ${pointsInterval(estimate)})`;
}

/** `+4,1 poin; selang 95%: +1,0 sampai +7,2 poin`, for what stands in parentheses already. */
export function pointsAndInterval(estimate: Estimate): string {
  return `${formatPoints(estimate.value)}; selang 95%: ${pointsInterval(estimate)}`;
}

/** `+1,0 sampai +7,2 poin`. */
export function pointsInterval(estimate: Estimate): string {
  return `${intervalOf(estimate, (value) => formatSigned(value * 100, 1))} poin`;
}

/** `1,0 sampai 7,2 …`, each limit written by `format`. */
export function intervalOf(estimate: Estimate, format: (value: number) => string): string {
  return `${format(estimate.low)} sampai ${format(estimate.high)}`;
}

/** `antara 0,0% dan 38,0%`. */
export function boundsText(bounds: Bounds | null): string {
  return bounds === null ? "–" : `antara ${formatPercent(bounds.low)} dan ${formatPercent(bounds.high)}`;
}

export function shareOf(part: number, whole: number): string {
  return whole === 0 ? "–" : formatPercent(part / whole);
}
