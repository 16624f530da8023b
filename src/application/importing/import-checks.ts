import { addMonths, type BillingPeriod, formatPeriod, periodOf } from "../../domain/billing-period";
import { Fault } from "../../domain/fault";
import type { Header } from "../../domain/import/header";
import type { ImportKind } from "../../domain/import/kinds";
import { formatInstant, localDay } from "../../domain/local-time";
import type { ImportScope, TableFile } from "./import-ports";

/** Two machines' clocks may differ by this much. */
const CLOCK_TOLERANCE_MS = 10 * 60_000;

/** What an operator said about the file. */
interface Wish {
  readonly kind: ImportKind | null;
  readonly period: BillingPeriod | null;
  readonly asOf: Date | null;
  readonly force: boolean;
}

/** Throws where another content was shown and agreed to than what lies there now. */
export function checkContent({ fileName, hash }: TableFile, expectedHash: string | undefined): void {
  if (expectedHash === undefined || hash === expectedHash) return;
  throw new Fault(
    "import_refused",
    `Isi ${fileName} sudah bukan yang diperiksa tadi; tidak ada yang disimpan. Kirim berkasnya lagi, lalu periksa dan setujui yang baru.`,
  );
}

/** A bill of a month appears at its beginning: nobody has one of the month after the next. */
function newestPeriod(now: Date): BillingPeriod {
  return addMonths(periodOf(localDay(now)), 1);
}

/** Throws for a moment or a month that has not come. */
export function checkRequest({ asOf, period }: Wish, now: Date): void {
  if (asOf !== null && asOf.getTime() > now.getTime() + CLOCK_TOLERANCE_MS)
    throw new Fault(
      "argument_invalid",
      `--as-of ${formatInstant(asOf)} ada di masa depan (sekarang ${formatInstant(now)}). Tulis saat data ditarik dari aplikasi.`,
    );
  if (period !== null && period > newestPeriod(now))
    throw new Fault("argument_invalid", `--period ${period} ada di masa depan. Periksa tahun dan bulannya.`);
}

/** A month that cannot be, or another one than the operator said, spoils everything: nothing of such a file is taken. */
export function checkScope(
  fileName: string,
  header: Header,
  { period }: Wish,
  { periods }: ImportScope,
  now: Date,
): void {
  const newest = periods.at(-1);
  if (newest === undefined) return;
  if (newest > newestPeriod(now))
    throw new Fault(
      "import_refused",
      `${fileName} memuat rekening bulan ${formatPeriod(newest)}, yang belum ada. Periksa kolom bulan; tidak ada yang disimpan.`,
    );
  if (period !== null && "period" in header.columns && !periods.includes(period))
    throw new Fault(
      "import_refused",
      `--period ${period} tidak cocok: ${fileName} memuat rekening ${periods.map(formatPeriod).join(", ")}. ` +
        "Periksa berkasnya, atau hilangkan --period; tidak ada yang disimpan.",
    );
}

/**
 * A list of the unpaid in which nobody is left says that everybody has paid, or that the export was filtered: it is
 * taken when somebody wants just that. Throws the Fault that asks; else the month that it closes.
 */
export function monthOfEmpty(fileName: string, { force, period }: Wish): BillingPeriod {
  if (!force)
    throw new Fault(
      "import_refused",
      `${fileName} kosong: tidak ada satu pun baris data di bawah judul kolom. Periksa saringan (filter) saat mengekspor. ` +
        "Bila memang semua pelanggan sudah lunas, ulangi dengan --period <bulan> --force (di WhatsApp: bulan dan kata paksa); tidak ada yang disimpan.",
    );
  if (period === null)
    throw new Fault(
      "import_refused",
      `${fileName} kosong dan tidak menyebut bulan; sebutkan, misalnya --period 2026-11. Tidak ada yang disimpan.`,
    );
  return period;
}
