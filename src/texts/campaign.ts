import { formatPeriod } from "../domain/billing-period";
import type { CampaignState } from "../domain/campaign";
import type { LocalDay } from "../domain/local-time";
import { formatDay, formatInstant, instantOf } from "../domain/local-time";
import type { DuePush } from "../domain/push-schedule";
import { formatCount, formatRupiah } from "../domain/rupiah";
import { CAMPAIGN_WORDS } from "../domain/state-words";
import { acceptedCount, type Tally } from "../domain/tally";
import { linkProblems, numberProblems, threatProblems } from "./forbidden";
import { CUSTOMER_NEWS } from "./templates";

const REASONS: Readonly<Record<string, string>> = {
  no_phone: "tanpa nomor WhatsApp",
  opted_out: "minta berhenti",
  wrong_number: "salah nomor",
  not_on_whatsapp: "tidak ada di WhatsApp",
  push_limit: "sudah dua kali bulan ini",
  route_not_begun: "rutenya belum mulai menurut undian",
  already_paid: "sudah lunas",
  same_person: "orang yang sama dengan baris lain",
  erased: "datanya dihapus atas permintaannya",
  already_messaged: "baru saja dikirimi lewat kampanye lain",
  too_late: "terlambat untuk dikirim",
  nothing_to_say: "tidak ada tagihan terbuka",
  campaign_cancelled: "kampanye dibatalkan",
  invalid_number: "nomor tidak sah",
  content_refused: "ditolak WhatsApp",
  receipt_failed: "ditolak WhatsApp setelah dikirim",
  window_closed: "di luar 24 jam sejak pesan terakhirnya",
  person_capped: "dibatasi WhatsApp untuk orang ini",
  blocked: "diblokir penerima",
  gave_up: "berkali-kali tidak terkirim",
  unconfirmed: "ada di chat, menunggu server WhatsApp",
};

export function reasonText(reason: string): string {
  return REASONS[reason] ?? reason;
}

/** `berjalan: 3.120 menunggu, 4.410 terkirim (3.900 sampai, 2.100 dibaca), 12 gagal, 1 belum pasti`. */
export function funnelLine(state: CampaignState, tally: Tally): string {
  const { pending, leased, submitting, uncertain, delivered, read, failed, cancelled } = tally.byState;
  const n = formatCount;
  return `${CAMPAIGN_WORDS[state]}: ${n(pending + leased + submitting)} menunggu, ${n(acceptedCount(tally))} terkirim (${n(delivered + read)} sampai, ${n(read)} dibaca), ${n(cancelled)} batal, ${n(failed)} gagal, ${n(uncertain)} belum pasti`;
}

/** Audience, exclusions by reason and when it will be finished, compared with the due date. */
export function planLines(
  tally: Tally,
  estimate: {
    readonly finishesAt: Date | null;
    readonly warm: number;
    readonly cold: number;
    readonly justReached: number;
    readonly official: OfficialPlan | null;
  },
  dueOn: LocalDay,
  /** Words that go as free text, so only to those who have written of late. */
  isFreeText = false,
): string[] {
  const { pending, held_out: heldOut, suppressed } = tally.byState;
  const lines = [
    `Dipertimbangkan ${formatCount(tally.planned)}: dikirim ${formatCount(pending)}, pembanding ${formatCount(heldOut)}, tidak dikirim ${formatCount(suppressed)}`,
  ];
  for (const { state, reason, count } of tally.byReason)
    if (state === "suppressed") lines.push(`- ${reasonText(reason)}: ${formatCount(count)}`);
  lines.push(`Kontak yang sudah kenal ${formatCount(estimate.warm)}, baru ${formatCount(estimate.cold)}`);
  if (estimate.justReached > 0)
    lines.push(
      `Perhatian: ${formatCount(estimate.justReached)} dari yang dikirim baru saja menerima tagihan lewat kampanye lain; mereka dilewati bila kiriman mulai sekarang`,
    );
  if (estimate.official !== null) lines.push(...officialLines(estimate.official, isFreeText));
  if (estimate.official !== null && isFreeText) return lines;
  if (estimate.finishesAt === null)
    return [...lines, "Perkiraan selesai: lebih dari 60 hari dengan batas sekarang."];
  const endOfDueDay = new Date(instantOf(dueOn).getTime() + 86_400_000);
  const verdict = estimate.finishesAt < endOfDueDay ? "sebelum" : "SESUDAH";
  return [
    ...lines,
    `Perkiraan selesai: ${formatInstant(estimate.finishesAt)}, ${verdict} batas bayar ${formatDay(dueOn)} berakhir`,
  ];
}

interface OfficialPlan {
  readonly tier: number | null;
  readonly isTierTold: boolean;
  readonly reached: number;
  readonly beyondTier: number;
  readonly days: number;
  readonly people: number;
  readonly open: number;
  readonly utilityPrice: number;
}

/** What Meta's rules mean for a campaign: whom it reaches, in how many days, and what it costs. */
function officialLines(plan: OfficialPlan, isFreeText: boolean): string[] {
  const n = formatCount;
  const { tier, reached, beyondTier, days, people, open, utilityPrice } = plan;
  if (isFreeText)
    return [
      `Teks bebas hanya sampai ke orang yang menulis kepada nomor kita dalam 24 jam terakhir: ${n(open)} dari ${n(people)}. ${n(people - open)} lainnya dilewati. Untuk semuanya pakai templat: !broadcast <sasaran> templat:${CUSTOMER_NEWS.name} <teks>`,
    ];
  const limit =
    tier === null
      ? "Meta tidak membatasi jumlah orang per 24 jam"
      : `Batas Meta ${n(tier)} orang per 24 jam untuk semua nomor unit${plan.isTierTold ? "" : " (anggapan; Meta belum memberi tahu)"}, ${n(reached)} sudah terpakai`;
  const wait =
    beyondTier === 0
      ? "semuanya muat dalam 24 jam ini"
      : `${n(beyondTier)} orang menunggu hari berikutnya, perlu ${n(days)} hari`;
  const price =
    utilityPrice > 0
      ? [
          `Biaya paling banyak ${formatRupiah(Math.round(people * utilityPrice))}, bila semuanya sampai sebagai templat (${formatRupiah(utilityPrice)} tiap pesan)`,
        ]
      : [];
  return [`${limit}; ${wait}`, ...price];
}

/** To the admins: a scheduled push waits because nothing of its month has been imported. */
export function waitsForBills(
  { scheduledFor, period }: Omit<DuePush, "isLate">,
  lateLimitMs: number,
): string {
  const until = formatInstant(new Date(scheduledFor.getTime() + lateLimitMs));
  return `⚠️ Kiriman terjadwal ${formatInstant(scheduledFor)} menunggu: data tagihan ${formatPeriod(period)} belum ada. Ambil dulu daftarnya (!impor, atau lunas import). Kiriman lalu mulai sendiri, paling lambat ${until}.`;
}

/** Machine and database are minutes apart, or days: one of the two is wrong, and Lunas cannot know which. */
export function clocksDiffer(): string {
  return "⚠️ Jam komputer Lunas dan jam server basis data berbeda lebih dari 10 menit, jadi salah satunya salah. Kiriman dan laporan terjadwal MENUNGGU sampai jamnya benar. Nyalakan penyesuaian waktu otomatis (NTP) di kedua komputer; periksa dengan: lunas doctor";
}

/** What must not stand in a broadcast; empty when it is good. */
export function broadcastProblems(body: string): string[] {
  const problems: string[] = [];
  if (body.trim().length < 5) problems.push("teksnya kosong atau terlalu pendek");
  if (body.length > 1000) problems.push("teksnya lebih dari 1.000 huruf");
  problems.push(...linkProblems(body), ...threatProblems(body), ...numberProblems(body));
  return problems;
}

/** A broadcast as it is sent: the unit's words, who speaks, and how to stop. */
export function broadcastText(body: string, unitName: string): string {
  return `${body}\n\n${unitName} – info 123. Balas *STOP* untuk berhenti menerima pesan.`;
}
