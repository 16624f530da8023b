import type { Distribution } from "../../domain/effect/distribution";
import type { CampaignEffect } from "../../domain/effect-report";
import { formatDecimal, formatMinutes, formatPercent } from "../../domain/report-format";
import type { Cell, Chart, PageTable, ReportSection } from "../../domain/report-page";
import { formatCount } from "../../domain/rupiah";
import { wilson } from "../../domain/statistics/wilson";
import { intervalOf, limitColumns, reasonName, shareOf } from "./words";

/** How fast and how far the messages got. */
export function distributionSection({ distribution }: CampaignEffect): ReportSection | null {
  if (distribution === null) return null;
  return {
    id: "pengiriman",
    heading: "Pengiriman",
    paragraphs: [reachSentence(distribution), ...readCaveat(distribution)],
    charts: [funnel(distribution), ...timeline(distribution)],
    tables: [states(distribution), speeds(distribution), responses(distribution)],
  };
}

/** Customers without a number are in the plan, but no contact of anybody's. */
function withoutPhone({ tally }: Distribution): number {
  return tally.byReason
    .filter(({ state, reason }) => state === "suppressed" && reason === "no_phone")
    .reduce((sum, { count }) => sum + count, 0);
}

function reachSentence(distribution: Distribution): string {
  const { tally, targeted, accepted, delivered, minutesToAccepted } = distribution;
  const { held_out, suppressed } = tally.byState;
  const unreachable = withoutPhone(distribution);
  const pace =
    minutesToAccepted === null
      ? ""
      : ` Pesan terakhir diterima server ${formatMinutes(minutesToAccepted.max)} sesudah mulai, rata-rata ${formatDecimal(minutesToAccepted.count / Math.max(1, minutesToAccepted.max), 1)} pesan per menit.`;
  const others =
    unreachable === 0 ? "" : ` Di luar itu ${formatCount(unreachable)} pelanggan tidak punya nomor.`;
  return `Dari ${formatCount(tally.planned - unreachable)} kontak dalam rencana, ${formatCount(suppressed - unreachable)} tidak boleh dikirimi dan ${formatCount(held_out)} ditahan sebagai pembanding; ${formatCount(targeted)} dituju, ${formatCount(accepted)} terkirim dan ${formatCount(delivered)} sampai di ponsel.${others}${pace}`;
}

function readCaveat({ readShare }: Distribution): string[] {
  if (readShare === null) return [];
  return [
    `Paling sedikit ${formatPercent(readShare.value)} dari pesan yang sampai sudah dibaca (selang 95%: ${intervalOf(readShare, (share) => formatPercent(share))}). Ini batas bawah: orang dapat mematikan laporan dibaca (centang biru). Membandingkan yang membaca dengan yang tidak membaca bukanlah pengaruh pesan.`,
  ];
}

function funnel(distribution: Distribution): Chart {
  const { tally, targeted, accepted, delivered, read } = distribution;
  const planned = tally.planned - withoutPhone(distribution);
  const step = (label: string, count: number, of: number) => ({ label, count, note: shareOf(count, of) });
  return {
    kind: "funnel",
    title: "Dari rencana sampai dibaca (kontak)",
    finding: `Sampai di ponsel ${shareOf(delivered, targeted)} dari yang dituju, dibaca paling sedikit ${shareOf(read, targeted)}.`,
    steps: [
      step("Direncanakan", planned, planned),
      step("Dituju", targeted, planned),
      step("Terkirim", accepted, targeted),
      step("Sampai di ponsel", delivered, targeted),
      step("Dibaca (paling sedikit)", read, targeted),
    ],
  };
}

/** Units of time in which a reader finds his way, with the longest campaign that is drawn in each. */
const TIME_UNITS = [
  { minutes: 1 / 60, upTo: 5, label: "detik sejak mulai" },
  { minutes: 1, upTo: 120, label: "menit sejak mulai" },
  { minutes: 60, upTo: Number.POSITIVE_INFINITY, label: "jam sejak mulai" },
] as const;

function timeline({ timeline: { points }, accepted, delivered, minutesToDelivered }: Distribution): Chart[] {
  const end = points.at(-1)?.minute ?? 0;
  if (points.length < 2) return [];
  const unit = TIME_UNITS.find(({ upTo }) => end <= upTo)!;
  const line = (name: string, role: "accepted" | "delivered" | "read") => ({
    name,
    role,
    points: points.map((point) => [point.minute / unit.minutes, point[role]] as const),
  });
  const half =
    minutesToDelivered === null ? "" : `, separuhnya dalam ${formatMinutes(minutesToDelivered.p50)}`;
  return [
    {
      kind: "lines",
      title: "Pesan menurut waktu sejak mulai",
      finding: `Terkirim ${formatCount(accepted)}, sampai ${formatCount(delivered)}${half}.`,
      x: { kind: "number", label: unit.label },
      yKind: "count",
      yMax: null,
      isStepped: false,
      series: [line("Terkirim", "accepted"), line("Sampai", "delivered"), line("Dibaca", "read")],
      difference: null,
      marks: [],
    },
  ];
}

function states(distribution: Distribution): PageTable {
  const { tally, targeted, accepted, delivered, read } = distribution;
  const unreachable = withoutPhone(distribution);
  const planned = tally.planned - unreachable;
  const { held_out, pending, leased, submitting, uncertain, cancelled, failed, suppressed } = tally.byState;
  const row = (label: string, count: number): Cell[] => [
    label,
    count,
    planned === 0 ? null : count / planned,
  ];
  const reasonsOf = (state: string) =>
    tally.byReason
      .filter((entry) => entry.state === state && entry.reason !== "no_phone")
      .map((entry) => row(`   ${reasonName(entry.reason)}`, entry.count));
  return {
    title: "Semua kontak dalam rencana",
    columns: [
      { label: "Keadaan", kind: "text" },
      { label: "Kontak", kind: "count" },
      { label: "Bagian", kind: "percent" },
    ],
    rows: [
      row("Direncanakan", planned),
      row("Ditahan sebagai pembanding", held_out),
      row("Tidak boleh dikirimi", suppressed - unreachable),
      ...reasonsOf("suppressed"),
      row("Dituju", targeted),
      row("Dihentikan sebelum dikirim", cancelled),
      ...reasonsOf("cancelled"),
      row("Gagal", failed),
      ...reasonsOf("failed"),
      row("Menunggu giliran", pending + leased + submitting),
      row("Belum pasti terkirim", uncertain),
      row("Terkirim", accepted),
      row("Sampai di ponsel", delivered),
      row("Dibaca (paling sedikit)", read),
    ],
    note: `${unreachable === 0 ? "" : `Di luar tabel: ${formatCount(unreachable)} pelanggan tanpa nomor WhatsApp. `}Direncanakan = ditahan + tidak boleh dikirimi + dituju. Dituju = dihentikan + gagal + menunggu + belum pasti + terkirim. Yang dibaca termasuk yang sampai, yang sampai termasuk yang terkirim.`,
  };
}

function speeds({ minutesToAccepted, minutesToDelivered, minutesToRead }: Distribution): PageTable {
  const rows = [
    ["Diterima server", minutesToAccepted],
    ["Sampai di ponsel", minutesToDelivered],
    ["Dibaca", minutesToRead],
  ] as const;
  return {
    title: "Lama sejak pengiriman dimulai",
    columns: [
      { label: "Langkah", kind: "text" },
      { label: "Pesan", kind: "count" },
      { label: "Separuh (p50)", kind: "minutes" },
      { label: "p90", kind: "minutes" },
      { label: "p95", kind: "minutes" },
      { label: "Terlama", kind: "minutes" },
    ],
    rows: rows.map(([label, spread]) =>
      spread
        ? [label, spread.count, spread.p50, spread.p90, spread.p95, spread.max]
        : [label, 0, null, null, null, null],
    ),
  };
}

function responses({ responses: found, accepted }: Distribution): PageTable {
  const row = (label: string, count: number): Cell[] => {
    const share = wilson(count, accepted);
    return share
      ? [label, count, share.value * 1000, share.low * 1000, share.high * 1000]
      : [label, count, null, null, null];
  };
  return {
    title: "Tanggapan per 1.000 kontak yang terkirimi",
    columns: [
      { label: "Tanggapan", kind: "text" },
      { label: "Kontak", kind: "count" },
      { label: "Per 1.000", kind: "decimal" },
      ...limitColumns("decimal"),
    ],
    rows: [
      row("Membalas", found.replies),
      row("Meminta PDF", found.pdfRequests),
      row("Meminta berhenti", found.optOuts),
      row("Salah sambung", found.wrongNumbers),
      row("Keluhan", found.complaints),
    ],
    note: "Dihitung per kontak, dari pesan masuk dalam tujuh hari sesudah pesan kami terkirim.",
  };
}
