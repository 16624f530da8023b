import { addMonths, type BillingPeriod, formatPeriod, periodOf } from "../domain/billing-period";
import { Fault } from "../domain/fault";
import type { ImportField } from "../domain/import/fields";
import { findHeader, type Header, wordTwice } from "../domain/import/header";
import { detectKind, IMPORT_KIND_NAMES, type ImportKind, missingColumns } from "../domain/import/kinds";
import type { SkipReason } from "../domain/import/record";
import { explainRejection, type Rejection } from "../domain/import/rejection";
import { addDays, formatInstant, localDay } from "../domain/local-time";
import type { CrowdedPhone, ImportFiles, ImportScope, ImportStore, MergeCounts } from "./import-ports";
import { importRows, lookAhead, type RowTally } from "./import-rows";
import type { Clock } from "./ports";

/** So many rejections are shown on screen. */
export const REJECTIONS_SHOWN = 20;
/** A sandbox that stands on the 20th is given the payments of the whole month; a mistyped year is further away. */
const PAID_AHEAD_DAYS = 40;
/** Two machines' clocks may differ by this much. */
const CLOCK_TOLERANCE_MS = 10 * 60_000;

export interface ImportRequest {
  readonly path: string;
  readonly kind: ImportKind | null;
  readonly period: BillingPeriod | null;
  /** With it an unpaid list is a snapshot. */
  readonly asOf: Date | null;
  readonly isDryRun: boolean;
  readonly force: boolean;
}

export interface ImportReport {
  /** `unchanged`: this very file was taken before; nothing was read again. */
  readonly outcome: "committed" | "dry_run" | "unchanged" | "ignored_older";
  /** Its row in `imports`; `null` when nothing was written. */
  readonly importId: number | null;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly isSnapshot: boolean;
  readonly scope: ImportScope;
  readonly takenBeforeAt: Date | null;
  readonly rows: RowTally;
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
  readonly counts: MergeCounts | null;
  readonly crowdedPhones: readonly CrowdedPhone[];
  readonly firstRejections: readonly Rejection[];
  readonly rejectionsFile: string | null;
}

export interface ImportProgress {
  readonly phase: "reading" | "merging";
  readonly bytesRead: number;
  readonly bytes: number;
  readonly rows: number;
}

export interface ImportDependencies {
  readonly files: ImportFiles;
  readonly imports: ImportStore;
  readonly clock: Clock;
}

/** Takes a file of a unit into the database: every accepted row or none. Throws a Fault that names the remedy. */
export async function importFile(
  { files, imports, clock }: ImportDependencies,
  request: ImportRequest,
  onProgress: (progress: ImportProgress) => void = () => undefined,
): Promise<ImportReport> {
  const startedAt = clock.now();
  checkRequest(request, startedAt);
  const { path, asOf, isDryRun, force } = request;
  const file = await files.open(path);
  const { fileName } = file;
  const { first, batches, close } = await lookAhead(file);
  try {
    const { header, kind } = recognise(fileName, first, request);
    const optionsKey = `${kind}|${request.period ?? ""}|${asOf?.toISOString() ?? ""}`;
    const isSnapshot = asOf !== null && (kind === "unpaid_list" || kind === "simple");
    const about = { kind, fileName, isSnapshot };
    const takenBeforeAt = force ? null : await imports.findCommitted(file.hash, optionsKey);
    if (takenBeforeAt !== null) return { ...NOTHING_READ, ...about, outcome: "unchanged", takenBeforeAt };

    const session = await imports.begin({
      ...about,
      fileHash: file.hash,
      optionsKey,
      asOf: asOf ?? startedAt,
      force,
      isDryRun,
      startedAt,
      columns: new Set(Object.keys(header.columns) as ImportField[]),
    });
    const sink = files.rejectionsFor(path, isDryRun);
    try {
      const progress = (phase: ImportProgress["phase"], bytesRead: number, rows: number) =>
        onProgress({ phase, bytesRead, bytes: file.bytes, rows });
      const read = await importRows({
        batches,
        header,
        kind,
        period: request.period,
        lastPaidOn: addDays(localDay(startedAt), PAID_AHEAD_DAYS),
        session,
        sink,
        onBatch: (bytesRead, rows) => progress("reading", bytesRead, rows),
      });
      const { tally, skipped, scope, firstRejections } = read;
      checkScope(fileName, header, request, scope, startedAt);
      progress("merging", file.bytes, tally.read);
      // Before the data: where the disk is full, nothing is taken, and the same command works once there is room.
      const rejectionsFile = await sink.close();
      const { counts, crowdedPhones, importId } = await session.finish({
        scope,
        hasUnreadableIds: read.hasUnreadableIds,
        rows: { ...tally, skipped: Object.values(skipped).reduce((sum, count) => sum + count, 0) },
        rejections: firstRejections.map((one) => ({ ...one, remedy: explainRejection(one).remedy })),
      });
      const outcome = counts.olderSnapshots > 0 ? "ignored_older" : isDryRun ? "dry_run" : "committed";
      return {
        ...about,
        outcome,
        importId: isDryRun ? null : importId,
        scope,
        takenBeforeAt: null,
        rows: tally,
        skipped,
        counts,
        crowdedPhones,
        firstRejections: firstRejections.slice(0, REJECTIONS_SHOWN),
        rejectionsFile,
      };
    } catch (error) {
      await sink.close().catch(() => undefined);
      throw error;
    } finally {
      await session.close();
    }
  } finally {
    await close();
  }
}

const NOTHING_READ = {
  importId: null,
  scope: { periods: [], units: [] },
  rows: { read: 0, accepted: 0, rejected: 0, cellsLeftOut: 0 },
  skipped: {},
  counts: null,
  crowdedPhones: [],
  firstRejections: [],
  rejectionsFile: null,
} as const;

/** A bill of a month appears at its beginning: nobody has one of the month after the next. */
function newestPeriod(now: Date): BillingPeriod {
  return addMonths(periodOf(localDay(now)), 1);
}

function checkRequest({ asOf, period }: ImportRequest, now: Date): void {
  if (asOf !== null && asOf.getTime() > now.getTime() + CLOCK_TOLERANCE_MS)
    throw new Fault(
      "argument_invalid",
      `--as-of ${formatInstant(asOf)} ada di masa depan (sekarang ${formatInstant(now)}). Tulis saat data ditarik dari aplikasi.`,
    );
  if (period !== null && period > newestPeriod(now))
    throw new Fault("argument_invalid", `--period ${period} ada di masa depan. Periksa tahun dan bulannya.`);
}

/** A month that cannot be, or another one than the operator said, spoils everything: nothing of such a file is taken. */
function checkScope(
  fileName: string,
  header: Header,
  { period }: ImportRequest,
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

function recognise(
  fileName: string,
  first: readonly (readonly string[])[],
  request: ImportRequest,
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
