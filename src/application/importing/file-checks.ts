import { Fault } from "../../domain/fault";
import type { RowResult } from "../../domain/import/record";
import type { RejectionReason } from "../../domain/import/rejection";
import { formatCount } from "../../domain/rupiah";

/** Amounts that were never whole rupiah of a bill. */
const ODD_AMOUNTS: ReadonlySet<RejectionReason> = new Set<RejectionReason>([
  "amount_small",
  "amount_fraction",
]);
/** From so many odd amounts on, and a fifth of all, it is the column and not the row: the good ones are chance. */
const FEWEST_ODD = 20;
const ODD_SHARE = 5;

/** What is looked at over all rows of a file; `end` throws a Fault where the file as a whole is not to be believed. */
export interface FileChecks {
  see(row: number, result: RowResult, isHidden: boolean): void;
  end(): void;
}

export function createFileChecks(fileName: string, isForced: boolean): FileChecks {
  let seen = 0;
  let odd = 0;
  let firstOdd = 0;
  let hidden = 0;
  let firstHidden = 0;
  let monthFirst = 0;
  let firstMonthFirst = 0;
  let hasDayFirst = false;
  let hasEither = false;
  return {
    see(row, result, isHidden) {
      seen += 1;
      if (isHidden) {
        hidden += 1;
        firstHidden ||= row;
      }
      if (result.kind === "record" && result.record.paidOn !== null) {
        const isLate = Number(result.record.paidOn.slice(8)) > 12;
        hasDayFirst ||= isLate;
        hasEither ||= !isLate;
      }
      if (result.kind === "rejected" && result.rejection.reason === "date_month_first") {
        monthFirst += 1;
        firstMonthFirst ||= row;
      }
      if (result.kind !== "rejected" || !ODD_AMOUNTS.has(result.rejection.reason)) return;
      odd += 1;
      firstOdd ||= row;
    },
    end() {
      if (isForced) return;
      if (hidden > 0)
        throw new Fault(
          "import_refused",
          `${fileName}: ${formatCount(hidden)} baris tersembunyi di lembarnya (yang pertama baris ${firstHidden}), karena saringan (filter) atau disembunyikan. ` +
            "Tampilkan semuanya (Data > Hapus Saringan; pilih semua baris > klik kanan > Perlihatkan), atau hapus yang tidak dipakai, lalu ulangi. " +
            "Bila semua baris memang harus diambil, ulangi dengan --force (di WhatsApp: tambahkan kata paksa); tidak ada yang disimpan.",
        );
      // Not one day after the 12th is written before its month: `11/12/2026` is 12 November there, and was read as 11 December.
      if (monthFirst > 0 && hasEither && !hasDayFirst)
        throw new Fault(
          "import_refused",
          `${fileName}: tanggal bayarnya ditulis bulan lebih dulu (yang pertama baris ${firstMonthFirst}), seperti di Excel berbahasa Inggris; tanggal 1–12 akan tertukar dengan bulannya. ` +
            "Ekspor ulang dengan tanggal seperti 20261120 atau 2026-11-20. " +
            "Bila baris yang lain memang benar, ulangi dengan --force (di WhatsApp: tambahkan kata paksa); tidak ada yang disimpan.",
        );
      if (odd >= FEWEST_ODD && odd * ODD_SHARE >= seen)
        throw new Fault(
          "import_refused",
          `${fileName}: ${formatCount(odd)} dari ${formatCount(seen)} jumlah tagihan di bawah Rp1.000 atau memuat pecahan (yang pertama baris ${firstOdd}). ` +
            "Mungkin kolomnya dalam ribuan, atau titik ribuannya dianggap desimal oleh Excel berbahasa Inggris. Ekspor ulang dengan rupiah utuh. " +
            "Bila memang benar, ulangi dengan --force (di WhatsApp: tambahkan kata paksa); tidak ada yang disimpan.",
        );
    },
  };
}
