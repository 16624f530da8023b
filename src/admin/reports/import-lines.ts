import type { ImportReport } from "../../application/importing/import-file";
import type { MergeCounts } from "../../application/importing/import-ports";
import { formatPeriod } from "../../domain/billing-period";
import { IMPORT_KIND_NAMES } from "../../domain/import/kinds";
import type { SkipReason } from "../../domain/import/record";
import { explainRejection } from "../../domain/import/rejection";
import { formatInstant } from "../../domain/local-time";
import { maskPhone } from "../../domain/phone-number";
import { formatCount } from "../../domain/rupiah";
import { doubtLines } from "./doubt-lines";
import { previewLines } from "./preview-lines";

/** What the counts of an import mean, for every face. */
export const COUNT_NAMES: Readonly<Record<keyof MergeCounts, string>> = {
  customersNew: "pelanggan baru",
  billsNew: "tagihan baru",
  billsChanged: "tagihan berubah",
  billsUnchanged: "tagihan tetap sama",
  billsVoid: "tagihan nol atau minus (tidak akan ditagih)",
  billsSettled: "tagihan dilunasi",
  billsVanished: "tidak ada lagi di daftar, dianggap lunas",
  reopened: "dibuka lagi (sempat dianggap lunas)",
  paidTwice: "dilunasi dua kali (hari yang lebih awal dipakai)",
  amountsDiffer: "dibayar dengan jumlah yang berbeda dari tagihannya",
  reversedStillPaid: "dibatalkan di berkas ini, tetapi tetap lunas menurut berkas sebelumnya",
  unknownSettlements: "pelunasan tanpa tagihan, dicatat lunas",
  olderSnapshots: "daftar lebih lama",
  contactsNew: "nomor WhatsApp baru",
  linksNew: "hubungan nomor–pelanggan baru",
  wrongLinks: "hubungan yang pernah disebut salah nomor (tetap dianggap salah)",
  contactsErased: "nomor yang datanya pernah dihapus atas permintaan orangnya (tidak diambil)",
  vanishingWithheld: "tidak ada di daftar, tetapi dibiarkan terbuka karena ada ID yang tidak terbaca",
};

/** Counts of what was found, not of what was changed. */
export const UNCHANGING = new Set<string>([
  "billsUnchanged",
  "billsVoid",
  "wrongLinks",
  "contactsErased",
  "amountsDiffer",
  "reversedStillPaid",
] satisfies (keyof MergeCounts)[]);

const SKIP_NAMES: Readonly<Record<SkipReason, string>> = {
  blank: "baris kosong",
  total: "baris jumlah",
  remark: "baris keterangan",
  header_again: "judul kolom yang berulang",
  prepaid: "pelanggan prabayar",
  no_phone: "baris tanpa nomor",
};

/** Long cells would break the lines of a terminal. */
const SHOWN_LENGTH = 40;

/** What an import did, for the terminal. */
export function importLines(report: ImportReport): string[] {
  const kind = IMPORT_KIND_NAMES[report.kind];
  if (report.outcome === "unchanged")
    return [
      `Tidak ada yang berubah: berkas ini (${kind}) sudah diambil ${formatInstant(report.takenBeforeAt!)}.`,
    ];
  const { read, accepted, rejected, cellsLeftOut } = report.rows;
  const head = {
    committed: "Selesai",
    dry_run: "Percobaan saja, tidak ada yang disimpan",
    ignored_older: "Diabaikan, karena sudah ada daftar yang lebih baru; tidak ada yang disimpan",
  }[report.outcome];
  const periods = report.scope.periods.map(formatPeriod);
  const months = periods.length > 3 ? `${periods[0]} s.d. ${periods.at(-1)}` : periods.join(", ");
  const isChanged = Object.entries(report.counts ?? {}).some(
    ([name, count]) => count > 0 && !UNCHANGING.has(name),
  );
  return [
    `${head}: ${kind}${months === "" ? "" : `, ${months}`}: ${formatCount(read)} baris dibaca, ${formatCount(accepted)} diterima, ${formatCount(rejected)} ditolak${cellsLeftOut > 0 ? `; ${formatCount(cellsLeftOut)} nilai dilewati` : ""}`,
    ...(report.sheets.length === 0 ? [] : [`- lembar yang dibaca: ${report.sheets.join(", ")}`]),
    ...(report.outcome === "dry_run" && report.preview !== null
      ? previewLines(report.preview, report.kind)
      : []),
    ...skippedLines(report.skipped),
    ...(report.outcome === "ignored_older" ? [] : countLines(report.counts)),
    ...(isChanged || report.outcome === "ignored_older" ? [] : [nothingChanged(read, accepted)]),
    ...report.crowdedPhones.map(
      ({ phone, customers }) =>
        `! Nomor ${maskPhone(phone)} dipakai ${formatCount(customers)} pelanggan; periksa apakah itu nomor petugas.`,
    ),
    ...doubtLines(report.doubts),
    ...rejectionLines(report),
  ];
}

function nothingChanged(read: number, accepted: number): string {
  if (read === 0)
    return "Tidak ada baris data di bawah judul kolom. Periksa saringan (filter) saat mengekspor.";
  if (accepted === 0) return "Tidak ada baris yang dapat diterima: tidak ada yang berubah.";
  return "Isinya sama dengan yang sudah ada: tidak ada yang berubah.";
}

function skippedLines(skipped: ImportReport["skipped"]): string[] {
  const parts = Object.entries(skipped).map(
    ([reason, count]) => `${formatCount(count)} ${SKIP_NAMES[reason as SkipReason]}`,
  );
  return parts.length === 0 ? [] : [`- dilewati: ${parts.join(", ")}`];
}

function countLines(counts: MergeCounts | null): string[] {
  return Object.entries(counts ?? {})
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `- ${formatCount(count)} ${COUNT_NAMES[name as keyof MergeCounts]}`);
}

function rejectionLines({ rows, firstRejections, rejectionsFile, outcome }: ImportReport): string[] {
  if (firstRejections.length === 0)
    return rejectionsFile === null ? [] : [`Yang perlu ditanyakan ke unit: ${rejectionsFile}`];
  const all = rows.rejected + rows.cellsLeftOut;
  const shown = firstRejections.map((one) => {
    const { why, remedy } = explainRejection(one);
    const value = one.value.length > SHOWN_LENGTH ? `${one.value.slice(0, SHOWN_LENGTH)}…` : one.value;
    return `  baris ${one.row}, ${one.column} "${value.replace(/[\p{Cc}\p{Cf}]/gu, " ")}": ${why} ${remedy}`;
  });
  const isTrial = outcome === "dry_run";
  return [
    `Yang ditolak atau dilewati${all > shown.length ? ` (${shown.length} dari ${formatCount(all)})` : ""}:`,
    ...shown,
    rejectionsFile === null
      ? "Semua baris yang ditolak: tidak dapat ditulis di folder berkas ini."
      : `Semua baris yang ditolak${isTrial ? " dalam percobaan ini" : ""}: ${rejectionsFile}`,
  ];
}
