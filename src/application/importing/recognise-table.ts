import { type BillingPeriod, formatPeriod } from "../../domain/billing-period";
import { Fault } from "../../domain/fault";
import { type ImportField, saysThousands } from "../../domain/import/fields";
import { findHeader, type Header, MAX_COLUMNS, wordTwice } from "../../domain/import/header";
import { detectKind, IMPORT_KIND_NAMES, type ImportKind, missingColumns } from "../../domain/import/kinds";
import { monthSaid } from "../../domain/import/said-month";
import { isBlank } from "../../domain/plain-cell";
import type { LookAhead } from "./look-ahead";

/** What the operator said of a file. */
interface Said {
  readonly kind: ImportKind | null;
  readonly period: BillingPeriod | null;
  readonly force: boolean;
}

/** What a file is, told from its first rows. */
export interface Recognised {
  readonly header: Header;
  /** Number of the header's last row, as a spreadsheet program shows it. */
  readonly headerRow: number;
  readonly kind: ImportKind;
}

/** Tells header and kind of a file. Throws a Fault that names what is missing, doubled or not to be believed. */
export function recognise(fileName: string, ahead: LookAhead, request: Said): Recognised {
  const refuse = (sentence: string) => new Fault("import_refused", `${fileName}${sentence}`);
  const { first, numbers, source } = ahead;
  if (first.every((cells) => cells.every(isBlank)))
    throw refuse(
      " tidak berisi baris apa pun. Periksa saringan (filter) saat mengekspor, lalu ekspor ulang.",
    );
  const header = findHeader(first, source?.hiddenColumns);
  const kind = header === null ? null : (request.kind ?? detectKind(header.columns));
  if (header === null || kind === null) {
    throw refuse(
      ": baris judul kolom tidak dikenali di 30 baris pertama. Perlu kolom IDPEL, dan misalnya RPTAG, NO_WA, atau TglTransaksi. " +
        (isUndivided(first)
          ? "Ada baris yang menyebut IDPEL, tetapi kolomnya tidak dipisahkan: buka berkasnya di Excel (Data > Dari Teks/CSV), lalu simpan sebagai .xlsx."
          : "Tambahkan baris judul di atas datanya."),
    );
  }
  if (header.labels.length > MAX_COLUMNS)
    throw refuse(
      ` berisi lebih dari ${MAX_COLUMNS} kolom. Hapus kolom yang tidak dipakai, lalu ulangi; tidak ada yang disimpan.`,
    );
  const twice = wordTwice(header);
  if (twice !== null)
    throw refuse(
      `: kolom ${twice} ada lebih dari satu. Hapus yang tidak dipakai, lalu ulangi; tidak ada yang disimpan.`,
    );
  const missing = missingColumns(kind, header.columns);
  if (missing.length > 0)
    throw refuse(
      `: sebagai ${IMPORT_KIND_NAMES[kind]}, kolom yang diperlukan tidak ada: ${missing.map((field) => COLUMN_WORDS[field] ?? field).join(", ")}.`,
    );
  const inThousands = kind === "contacts" ? null : wordsOfThousands(header, first);
  if (inThousands !== null)
    throw refuse(
      `: "${inThousands}" berarti jumlahnya dalam ribuan atau jutaan. Ekspor ulang dengan rupiah utuh, atau kalikan kolomnya dan ganti judulnya; tidak ada yang disimpan.`,
    );
  const hasMonth = "period" in header.columns || "dueOn" in header.columns || request.period !== null;
  if (kind !== "contacts" && !hasMonth)
    throw refuse(" tidak memuat bulan rekening; sebutkan, misalnya --period 2026-11.");
  const said =
    kind === "contacts" || "period" in header.columns ? null : monthSaid(titles(header, first, source));
  if (said !== null && request.period !== null && said !== request.period && !request.force)
    throw refuse(
      `: judul atau lembarnya menyebut ${formatPeriod(said)}, tetapi yang diminta ${formatPeriod(request.period)}. ` +
        "Periksa berkasnya dan bulannya. Bila memang benar, ulangi dengan --force (di WhatsApp: tambahkan kata paksa); tidak ada yang disimpan.",
    );
  return { header, headerRow: numbers[header.rowIndex] ?? 1, kind };
}

/** What stands above a table, and the name of its sheet. */
function titles(
  header: Header,
  first: readonly (readonly string[])[],
  source: LookAhead["source"],
): readonly string[] {
  return [source?.sheet ?? "", ...first.slice(0, header.topIndex).flat()];
}

/** What above or in the heading of an amount says that it is written in thousands. */
function wordsOfThousands(header: Header, first: readonly (readonly string[])[]): string | null {
  const { amount = [], lateFee = [] } = header.columns;
  const labels = [...amount, ...lateFee].map((at) => header.labels[at] ?? "");
  const titles = first
    .slice(0, header.rowIndex)
    .flatMap((cells) => cells.filter((cell) => cell.length < 200));
  return [...labels, ...titles].find(saysThousands) ?? null;
}

/** A printed table, or one with a separator of its own: all of its heading stands in one cell. */
function isUndivided(first: readonly (readonly string[])[]): boolean {
  return first.some((cells) =>
    cells.some((cell) => /\bid_?pel/i.test(cell) && /\b(?:nama|rp_?tag|tagihan|no_?wa)\b/i.test(cell)),
  );
}

/** The exports' words for the columns that a kind cannot do without. */
const COLUMN_WORDS: Readonly<Partial<Record<ImportField, string>>> = {
  customerId: "IDPEL",
  amount: "RPTAG",
  paidOn: "TglTransaksi",
  period: "Bulan",
  phone: "NO_WA",
};
