import type { ImportReport } from "../../application/import-file";
import { IMPORT_KIND_NAMES } from "../../domain/import/kinds";
import { explainRejection } from "../../domain/import/rejection";
import { formatInstant } from "../../domain/local-time";
import { formatCount } from "../../domain/rupiah";

const COUNT_NAMES: Readonly<Record<string, string>> = {
  customersNew: "pelanggan baru",
  billsNew: "tagihan baru",
  billsChanged: "tagihan berubah",
  billsUnchanged: "tagihan tetap",
  billsVoid: "tagihan nol",
  billsSettled: "tagihan dilunasi",
  billsVanished: "hilang dari daftar, dianggap lunas",
  reopened: "dibuka lagi",
  paidTwice: "dilunasi dua kali",
  unknownSettlements: "pelunasan tanpa tagihan, dicatat lunas",
  olderSnapshots: "daftar lebih lama, diabaikan",
  contactsNew: "kontak baru",
  linksNew: "hubungan nomor–pelanggan baru",
  wrongLinks: "hubungan yang pernah disebut salah nomor",
  vanishingWithheld: "yang hilang tidak ditutup karena ada ID tak terbaca",
};

/** What an import did, for the terminal. */
export function importLines(report: ImportReport): string[] {
  const kind = IMPORT_KIND_NAMES[report.kind];
  if (report.outcome === "unchanged")
    return [
      `Berkas ini (${kind}) sudah diambil ${formatInstant(report.takenBeforeAt!)}; tidak ada yang berubah.`,
    ];
  const { read, accepted, rejected } = report.rows;
  const head = {
    committed: "Selesai",
    dry_run: "Percobaan saja, tidak ada yang disimpan",
    ignored_older: "Diabaikan: daftar ini lebih lama daripada yang terakhir",
  }[report.outcome];
  const skipped = Object.entries(report.skipped).map(
    ([reason, count]) => `${reason} ${formatCount(count ?? 0)}`,
  );
  const counts = Object.entries(report.counts ?? {}).filter(([, count]) => count > 0);
  return [
    `${head}: ${kind}, ${formatCount(read)} baris dibaca, ${formatCount(accepted)} diterima, ${formatCount(rejected)} ditolak${skipped.length > 0 ? `, dilewati: ${skipped.join(", ")}` : ""}`,
    ...counts.map(([name, count]) => `- ${COUNT_NAMES[name] ?? name}: ${formatCount(count)}`),
    ...report.crowdedPhones.map(
      ({ customers }) => `! Satu nomor dipakai ${customers} pelanggan; periksa apakah itu nomor petugas.`,
    ),
    ...report.firstRejections.map(
      (one) => `  baris ${one.row}, ${one.column}: "${one.value}" – ${explainRejection(one).why}`,
    ),
    ...(report.rejectionsFile === null ? [] : [`Semua baris yang ditolak: ${report.rejectionsFile}`]),
  ];
}
