import { addMonths, type BillingPeriod, formatPeriod, periodOf } from "../domain/billing-period";
import { Fault } from "../domain/fault";
import type { ImportField } from "../domain/import/fields";
import { findHeader, type Header, wordTwice } from "../domain/import/header";
import { detectKind, IMPORT_KIND_NAMES, type ImportKind, missingColumns } from "../domain/import/kinds";
import { formatInstant, localDay } from "../domain/local-time";
import type { ImportScope } from "./import-ports";

/** Two machines' clocks may differ by this much. */
const CLOCK_TOLERANCE_MS = 10 * 60_000;

/** What an operator said about the file. */
interface Wish {
  readonly kind: ImportKind | null;
  readonly period: BillingPeriod | null;
  readonly asOf: Date | null;
  readonly force: boolean;
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

/** Finds the header and tells the kind of the file; throws the Fault that says what it lacks. */
export function recognise(
  fileName: string,
  first: readonly (readonly string[])[],
  request: Wish,
): { header: Header; kind: ImportKind } {
  const header = findHeader(first);
  const kind = header === null ? null : (request.kind ?? detectKind(header.columns));
  if (header === null || kind === null) {
    throw new Fault(
      "import_refused",
      `${fileName}: baris judul kolom tidak dikenali di 30 baris pertama. Perlu kolom IDPEL, dan misalnya RPTAG, NO_WA, atau TglTransaksi. ` +
        "Tambahkan baris judul di atas datanya.",
    );
  }
  const twice = wordTwice(header);
  if (twice !== null)
    throw new Fault(
      "import_refused",
      `${fileName}: kolom ${twice} ada lebih dari satu. Hapus yang tidak dipakai, lalu ulangi; tidak ada yang disimpan.`,
    );
  const missing = missingColumns(kind, header.columns);
  if (missing.length > 0)
    throw new Fault(
      "import_refused",
      `${fileName}: sebagai ${IMPORT_KIND_NAMES[kind]}, kolom yang diperlukan tidak ada: ${missing.map((field) => COLUMN_WORDS[field] ?? field).join(", ")}.`,
    );
  const hasMonth = "period" in header.columns || "dueOn" in header.columns || request.period !== null;
  if (kind !== "contacts" && !hasMonth) {
    throw new Fault(
      "import_refused",
      `${fileName} tidak memuat bulan rekening; sebutkan, misalnya --period 2026-11.`,
    );
  }
  return { header, kind };
}

/** The exports' words for the columns that a kind cannot do without. */
const COLUMN_WORDS: Readonly<Partial<Record<ImportField, string>>> = {
  customerId: "IDPEL",
  amount: "RPTAG",
  paidOn: "TglTransaksi",
  period: "Bulan",
  phone: "NO_WA",
};
