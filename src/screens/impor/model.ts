import { COUNT_NAMES, UNCHANGING } from "../../admin/reports/import-lines";
import type { ImportProgress, ImportReport } from "../../application/importing/import-file";
import type { MergeCounts } from "../../application/importing/import-ports";
import type { FormValues } from "../../application/operating/admin";
import type { Upload, UploadWish } from "../../application/ports/repositories/uploads";
import type { PastImport, RefusedCell } from "../../application/views/import-queries";
import { parsePeriod } from "../../domain/billing-period";
import { Fault } from "../../domain/fault";
import { formatInstant, parseLocalInstant } from "../../domain/local-time";

export interface ImportPage {
  readonly history: readonly PastImport[];
  /** Where the next page begins; `null` at the end. */
  readonly next: number | null;
}

export interface OneImport {
  readonly past: PastImport;
  readonly refused: readonly RefusedCell[];
}

/** A file on its way in, as its page shows it. */
export interface CheckedUpload {
  readonly upload: Upload;
  readonly report: ImportReport | null;
  readonly progress: ImportProgress | null;
  /** Says in short what is shown: what is saved must be this. */
  readonly seen: string;
}

export function checkedUpload(upload: Upload, fingerprint: (text: string) => string): CheckedUpload {
  return {
    upload,
    report: upload.report === null ? null : reportOf(upload.report),
    progress: upload.progress === null ? null : (JSON.parse(upload.progress) as ImportProgress),
    seen: fingerprint(`upload:${upload.fileHash}:${JSON.stringify(upload.wish)}:${upload.report}`).slice(
      0,
      16,
    ),
  };
}

/** JSON knows no moments. */
function reportOf(text: string): ImportReport {
  const report = JSON.parse(text) as ImportReport;
  const last = report.preview?.last ?? null;
  return {
    ...report,
    takenBeforeAt: report.takenBeforeAt === null ? null : new Date(report.takenBeforeAt),
    preview:
      report.preview === null
        ? null
        : { ...report.preview, last: last === null ? null : { ...last, takenAt: new Date(last.takenAt) } },
  };
}

/** What would change, or has: each count that is not zero in its words, what is found apart from what is changed. */
export function effectsOf(counts: Partial<MergeCounts>): {
  readonly changes: readonly (readonly [count: number, words: string])[];
  readonly found: readonly (readonly [count: number, words: string])[];
} {
  const lines = (Object.keys(COUNT_NAMES) as (keyof MergeCounts)[])
    .map((name) => ({ name, count: counts[name] ?? 0 }))
    .filter(({ count }) => count > 0);
  const worded = (isFound: boolean) =>
    lines
      .filter(({ name }) => UNCHANGING.has(name) === isFound)
      .map(({ name, count }) => [count, COUNT_NAMES[name]] as const);
  return { changes: worded(false), found: worded(true) };
}

/** What must be typed before a forced file is taken: how many would be called paid, else how many rows are taken. */
export function typedCount({ upload, report }: CheckedUpload): number | null {
  if (!upload.wish.force || report === null) return null;
  return report.counts?.billsVanished || report.rows.accepted;
}

/** Reads what was said of a file. Throws the Fault that names the field. */
export function readWish(values: FormValues): UploadWish {
  const { bulan = "", waktu = "", lembar = "", paksa = "" } = values;
  const period = bulan.trim() === "" ? null : parsePeriod(bulan.trim());
  if (bulan.trim() !== "" && period === null)
    throw new Fault(
      "argument_invalid",
      `Bulan "${bulan.slice(0, 20)}" tidak terbaca; tulis seperti 2026-11.`,
    );
  const asOf = waktu.trim() === "" ? null : parseLocalInstant(waktu.trim());
  if (waktu.trim() !== "" && asOf === null)
    throw new Fault(
      "argument_invalid",
      `Waktu data "${waktu.slice(0, 20)}" tidak terbaca; tulis seperti 2026-11-20 07:30.`,
    );
  return {
    period,
    asOf: asOf === null ? null : waktu.trim().slice(0, 40),
    sheet: lembar.trim() === "" ? null : lembar.trim().slice(0, 80),
    force: paksa === "ya",
  };
}

/** Sentences of imports speak of the options of the terminal; here they are fields. */
export function inWordsOfThePage(sentence: string): string {
  return sentence
    .replace(/ \(di WhatsApp:[^()]*\)/g, "")
    .replace(/--period(?: <bulan>)?/g, "Bulan")
    .replace(/--as-of/g, "Waktu data")
    .replace(/--sheet/g, "Lembar")
    .replace(/(ulangi )?dengan ((?:\S+ )?)--force/g, '$1dengan $2tombol "Tetap periksa"')
    .replace(/--force/g, '"Tetap periksa"')
    .replace(/--kind \S+/g, "jenis itu");
}

export function asOfWords(past: Pick<PastImport, "asOf" | "isSnapshot">): string {
  if (past.asOf === null) return "–";
  return `${formatInstant(past.asOf)}${past.isSnapshot === 1 ? ", lengkap" : ""}`;
}
