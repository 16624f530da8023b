import { addMonths, type BillingPeriod, periodOf } from "../../domain/billing-period";
import { Fault } from "../../domain/fault";
import type { ImportField } from "../../domain/import/fields";
import type { ImportKind } from "../../domain/import/kinds";
import { doubtSentence, type PaymentDoubt } from "../../domain/import/payment-doubt";
import type { SkipReason } from "../../domain/import/record";
import { explainRejection, type Rejection } from "../../domain/import/rejection";
import { addDays, localDay } from "../../domain/local-time";
import type { Clock } from "../ports/ports";
import { checkContent, checkRequest, checkScope, monthOfEmpty } from "./import-checks";
import type { CrowdedPhone, ImportFiles, ImportScope, ImportStore, MergeCounts } from "./import-ports";
import { type ImportPreview, previewOf } from "./import-preview";
import { importRows, type RowTally } from "./import-rows";
import { lookAhead } from "./look-ahead";
import { recognise } from "./recognise-table";

/** So many rejections are shown on screen. */
export const REJECTIONS_SHOWN = 20;
/** Two machines' midnights may differ; what is paid later than that has month and day exchanged, or another year. */
const PAID_DAYS_AHEAD = 1;
/** Who imports, as others who wait for it are told. */
const COMMAND_LINE = "baris perintah";
/** A bill is written off long before; an older month is a mistyped year. */
const OLDEST_MONTHS = 36;

export interface ImportRequest {
  readonly path: string;
  readonly kind: ImportKind | null;
  readonly period: BillingPeriod | null;
  /** With it an unpaid list is a snapshot. */
  readonly asOf: Date | null;
  readonly isDryRun: boolean;
  /** The operator has looked and knows better than what is plausible. */
  readonly force: boolean;
  /** The admin who asked for it on WhatsApp, masked; absent on the command line. */
  readonly by?: string;
  /** The sheet to read of a workbook with several; without it the file must tell by itself. */
  readonly sheet?: string | null;
  /** SHA-256 of the content that was shown and agreed to; another content is refused. */
  readonly expectedHash?: string;
  /** A command that may be done again after a crash: what was committed since then is not taken twice, forced or not. */
  readonly notAgainSince?: Date;
}

export interface ImportReport {
  /** `unchanged`: this very file was taken before; nothing was read again. */
  readonly outcome: "committed" | "dry_run" | "unchanged" | "ignored_older";
  /** Its row in `imports`; `null` when nothing was written. */
  readonly importId: number | null;
  readonly kind: ImportKind;
  readonly fileName: string;
  /** SHA-256 of the content. */
  readonly fileHash: string;
  readonly isSnapshot: boolean;
  readonly scope: ImportScope;
  /** How the file was understood, for a person to see a wrong one at a glance; `null` where it was not read. */
  readonly preview: ImportPreview | null;
  /** Sheets of a workbook that were read. */
  readonly sheets: readonly string[];
  readonly takenBeforeAt: Date | null;
  readonly rows: RowTally;
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
  readonly counts: MergeCounts | null;
  readonly crowdedPhones: readonly CrowdedPhone[];
  /** Payments that the office must be asked about, by row. */
  readonly doubts: readonly (PaymentDoubt & { readonly row: number })[];
  readonly firstRejections: readonly Rejection[];
  readonly rejectionsFile: string | null;
}

export interface ImportProgress {
  /** `waiting`: for another import to end. */
  readonly phase: "waiting" | "reading" | "merging";
  readonly bytesRead: number;
  readonly bytes: number;
  readonly rows: number;
}

export interface ImportDependencies {
  readonly files: ImportFiles;
  readonly imports: ImportStore;
  readonly clock: Clock;
  /** Payments so many days after the moment of the data are taken, for a sandbox whose clock stands still; 1 unless given. */
  readonly paidDaysAhead?: number;
}

/** `importFile` with all that it needs, in this thread or in one of its own. */
export type TakeImport = (
  request: ImportRequest,
  onProgress?: (progress: ImportProgress) => void,
) => Promise<ImportReport>;

/** Takes a file of a unit into the database: every accepted row or none. Throws a Fault that names the remedy. */
export function importFile(
  deps: ImportDependencies,
  request: ImportRequest,
  onProgress: (progress: ImportProgress) => void = () => undefined,
): Promise<ImportReport> {
  return deps.imports.again(() => importOnce(deps, request, onProgress));
}

async function importOnce(
  { files, imports, clock, paidDaysAhead = PAID_DAYS_AHEAD }: ImportDependencies,
  request: ImportRequest,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportReport> {
  const startedAt = clock.now();
  checkRequest(request, startedAt);
  const { path, asOf, isDryRun, force, notAgainSince } = request;
  const file = await files.open(path, request.sheet ?? null);
  const { fileName } = file;
  checkContent(file, request.expectedHash);
  const ahead = await lookAhead(file);
  try {
    const { header, headerRow, kind } = recognise(fileName, ahead, request);
    const optionsKey = `${kind}|${request.period ?? ""}|${asOf?.toISOString() ?? ""}${request.sheet ? `|${request.sheet}` : ""}`;
    const isSnapshot = asOf !== null && (kind === "unpaid_list" || kind === "simple");
    const leftOut = ahead.source?.leftOut ?? [];
    if (isSnapshot && leftOut.length > 0 && !force) throw oneSheetOfSeveral(fileName, leftOut);
    const about = { kind, fileName, fileHash: file.hash, isSnapshot };
    const committedAt = await imports.findCommitted(file.hash, optionsKey);
    const isOurs = committedAt !== null && notAgainSince !== undefined && committedAt >= notAgainSince;
    const takenBeforeAt = force && !isOurs ? null : committedAt;
    if (takenBeforeAt !== null) return { ...NOTHING_READ, ...about, outcome: "unchanged", takenBeforeAt };

    const progress = (phase: ImportProgress["phase"], bytesRead: number, rows: number) =>
      onProgress({ phase, bytesRead, bytes: file.bytes, rows });
    const session = await imports.begin(
      {
        ...about,
        optionsKey,
        asOf: asOf ?? startedAt,
        isMomentSaid: asOf !== null,
        force,
        isDryRun,
        startedAt,
        by: request.by ?? COMMAND_LINE,
        columns: new Set(Object.keys(header.columns) as ImportField[]),
      },
      () => progress("waiting", 0, 0),
    );
    const sink = files.rejectionsFor(path, isDryRun);
    try {
      const read = await importRows({
        fileName,
        batches: ahead.batches,
        header,
        headerRow,
        kind,
        rowOptions: {
          period: request.period,
          // Where the moment was said, nothing is paid after its day.
          lastPaidOn: asOf === null ? addDays(localDay(startedAt), paidDaysAhead) : localDay(asOf),
          oldestPeriod: addMonths(periodOf(localDay(startedAt)), -OLDEST_MONTHS),
          isDelimited: ahead.source?.isDelimited === true,
          force,
          sample: ahead.first.slice(header.rowIndex + 1),
        },
        session,
        sink,
        onBatch: (bytesRead, rows) => progress("reading", bytesRead, rows),
      });
      const { tally, skipped, scope, firstRejections } = read;
      checkScope(fileName, header, request, scope, startedAt);
      const emptyOf = isSnapshot && tally.read === 0 ? monthOfEmpty(fileName, request) : null;
      progress("merging", file.bytes, tally.read);
      // Before the data: where the disk is full, nothing is taken, and the same command works once there is room.
      const rejectionsFile = await sink.close();
      const last = await imports.lastOf(kind, scope.units.length === 1 ? scope.units[0]! : null);
      const unitsTaken = isDryRun ? await imports.unitsTaken() : [];
      const { counts, crowdedPhones, doubts, importId } = await session.finish({
        scope,
        emptyOf,
        reversed: read.reversed,
        totals: { amount: read.spread.amount, energyKwh: read.spread.energyKwh },
        hasUnreadableIds: read.hasUnreadableIds,
        rows: { ...tally, skipped: Object.values(skipped).reduce((sum, count) => sum + count, 0) },
        rejections: firstRejections.map((one) => ({ ...one, remedy: explainRejection(one).remedy })),
      });
      const byRow = doubts
        .map((doubt) => ({ ...doubt, row: read.rowOf(doubt) }))
        .sort((one, other) => one.row - other.row);
      const withDoubts =
        byRow.length === 0
          ? rejectionsFile
          : await sink.addDoubts(byRow.map((doubt) => ({ ...doubt, sentence: doubtSentence(doubt) })));
      const outcome = counts.olderSnapshots > 0 ? "ignored_older" : isDryRun ? "dry_run" : "committed";
      return {
        ...about,
        outcome,
        importId: isDryRun ? null : importId,
        scope,
        sheets: read.sheets,
        preview: previewOf(header, read, last, unitsTaken),
        takenBeforeAt: null,
        rows: tally,
        skipped,
        counts,
        crowdedPhones,
        doubts: byRow,
        firstRejections: firstRejections.slice(0, REJECTIONS_SHOWN),
        rejectionsFile: withDoubts,
      };
    } catch (error) {
      await sink.close().catch(() => undefined);
      throw error;
    } finally {
      await session.close();
    }
  } finally {
    await ahead.close();
  }
}

/** What is not in a snapshot counts as paid; customers of the other sheets would. */
function oneSheetOfSeveral(fileName: string, leftOut: readonly string[]): Fault {
  return new Fault(
    "import_refused",
    `${fileName} punya lembar lain dengan judul yang sama (${leftOut.join(", ")}). Potret lengkap dari satu lembar saja akan membuat pelanggan di lembar lain dianggap lunas. ` +
      "Ambil semua lembar tanpa --sheet, atau tanpa --as-of. Bila lembar itu memang lengkap, ulangi dengan --force; tidak ada yang disimpan.",
  );
}

const NOTHING_READ = {
  importId: null,
  scope: { periods: [], units: [] },
  sheets: [],
  preview: null,
  rows: { read: 0, accepted: 0, rejected: 0, cellsLeftOut: 0 },
  skipped: {},
  counts: null,
  crowdedPhones: [],
  doubts: [],
  firstRejections: [],
  rejectionsFile: null,
} as const;
