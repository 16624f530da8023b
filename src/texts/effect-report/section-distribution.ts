import type { Distribution } from "../../domain/effect/distribution";
import type { CampaignEffect } from "../../domain/effect-report";
import { formatDecimal, formatMinutes, formatPercent } from "../../domain/report-format";
import type { Cell, Chart, PageTable, ReportSection } from "../../domain/report-page";
import { formatCount } from "../../domain/rupiah";
import { wilson } from "../../domain/statistics/wilson";
import { intervalOf, reasonName, shareOf } from "./words";

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

function reachSentence({ tally, targeted, accepted, delivered, minutesToAccepted }: Distribution): string {
  const { held_out, suppressed } = tally.byState;
  const pace =
    minutesToAccepted === null
      ? ""
      : ` Pesan terakhir diterima server ${formatMinutes(minutesToAccepted.max)} sesudah mulai, rata-rata ${formatDecimal(minutesToAccepted.count / Math.max(1, minutesToAccepted.max), 1)} pesan per menit.`;
  return `Dari ${formatCount(tally.planned)} kontak dalam rencana, ${formatCount(suppressed)} tidak boleh dikirimi dan ${formatCount(held_out)} ditahan sebagai pembanding; ${formatCount(targeted)} dituju, ${formatCount(accepted)} terkirim dan ${formatCount(delivered)} sampai di ponsel.${pace}`;
}

function readCaveat({ readShare }: Distribution): string[] {
  if (readShare === null) return [];
  return [
    `Paling sedikit ${formatPercent(readShare.value)} dari pesan yang sampai sudah dibaca (selang 95%: ${intervalOf(readShare, (share) => formatPercent(share))}). Ini batas bawah: orang dapat mematikan tanda baca. Membandingkan yang membaca dengan yang tidak membaca bukanlah pengaruh pesan.`,
  ];
}

function funnel({ tally, targeted, accepted, delivered, read }: Distribution): Chart {
  const step = (label: string, count: number, of: number) => ({ label, count, note: shareOf(count, of) });
  return {
    kind: "funnel",
    title: "Dari rencana sampai dibaca (kontak)",
    steps: [
      step("Direncanakan", tally.planned, tally.planned),
      step("Dituju", targeted, tally.planned),
      step("Terkirim", accepted, targeted),
      step("Sampai di ponsel", delivered, targeted),
      step("Dibaca (paling sedikit)", read, targeted),
    ],
  };
}

/** Campaigns of up to so many minutes are drawn in minutes, longer ones in hours. */
const MINUTES_SHOWN = 120;

function timeline({ timeline: { points } }: Distribution): Chart[] {
  if (points.length < 2) return [];
  // A quick campaign in hours would be a steep line in the first tenth of the chart.
  const isShort = (points.at(-1)?.minute ?? 0) <= MINUTES_SHOWN;
  const line = (name: string, role: "accepted" | "delivered" | "read") => ({
    name,
    role,
    points: points.map((point) => [isShort ? point.minute : point.minute / 60, point[role]] as const),
  });
  return [
    {
      kind: "lines",
      title: "Pesan menurut waktu sejak mulai",
      xLabel: isShort ? "menit sejak mulai" : "jam sejak mulai",
      yKind: "count",
      yMax: null,
      isStepped: false,
      series: [line("Terkirim", "accepted"), line("Sampai di ponsel", "delivered"), line("Dibaca", "read")],
      marks: [],
    },
  ];
}

function states({ tally, targeted, accepted, delivered, read }: Distribution): PageTable {
  const { held_out, pending, leased, submitting, uncertain, cancelled, failed, suppressed } = tally.byState;
  const row = (label: string, count: number): Cell[] => [
    label,
    count,
    tally.planned === 0 ? null : count / tally.planned,
  ];
  const reasonsOf = (state: string) =>
    tally.byReason
      .filter((entry) => entry.state === state)
      .map((entry) => row(`   ${reasonName(entry.reason)}`, entry.count));
  return {
    title: "Semua kontak dalam rencana",
    columns: [
      { label: "Keadaan", kind: "text" },
      { label: "Kontak", kind: "count" },
      { label: "Bagian", kind: "percent" },
    ],
    rows: [
      row("Direncanakan", tally.planned),
      row("Ditahan sebagai pembanding", held_out),
      row("Tidak boleh dikirimi", suppressed),
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
    note: "Direncanakan = ditahan + tidak boleh dikirimi + dituju. Dituju = dihentikan + gagal + menunggu + belum pasti + terkirim. Yang dibaca termasuk yang sampai, yang sampai termasuk yang terkirim.",
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
      { label: "95% dari", kind: "decimal" },
      { label: "sampai", kind: "decimal" },
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
