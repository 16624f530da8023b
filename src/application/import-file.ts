import type { BillingPeriod } from "../domain/billing-period";
import type { ImportField } from "../domain/import/fields";
import type { ImportKind } from "../domain/import/kinds";
import type { SkipReason } from "../domain/import/record";
import { explainRejection, type Rejection } from "../domain/import/rejection";
import { addDays, localDay } from "../domain/local-time";
import { checkRequest, checkScope, monthOfEmpty, recognise } from "./import-checks";
import type { CrowdedPhone, ImportFiles, ImportScope, ImportStore, MergeCounts } from "./import-ports";
import { importRows, lookAhead, type RowTally } from "./import-rows";
import type { Clock } from "./ports";

/** So many rejections are shown on screen. */
export const REJECTIONS_SHOWN = 20;
/** A sandbox that stands on the 20th is given the payments of the whole month; a mistyped year is further away. */
const PAID_AHEAD_DAYS = 40;
/** Who imports, as others who wait for it are told. */
const COMMAND_LINE = "baris perintah";

export interface ImportRequest {
  readonly path: string;
  readonly kind: ImportKind | null;
  readonly period: BillingPeriod | null;
  /** With it an unpaid list is a snapshot. */
  readonly asOf: Date | null;
  readonly isDryRun: boolean;
  readonly force: boolean;
  /** The admin who asked for it on WhatsApp, masked; absent on the command line. */
  readonly by?: string;
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
}

/** Takes a file of a unit into the database: every accepted row or none. Throws a Fault that names the remedy. */
export function importFile(
  deps: ImportDependencies,
  request: ImportRequest,
  onProgress: (progress: ImportProgress) => void = () => undefined,
): Promise<ImportReport> {
  return deps.imports.again(() => importOnce(deps, request, onProgress));
}

async function importOnce(
  { files, imports, clock }: ImportDependencies,
  request: ImportRequest,
  onProgress: (progress: ImportProgress) => void,
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

    const progress = (phase: ImportProgress["phase"], bytesRead: number, rows: number) =>
      onProgress({ phase, bytesRead, bytes: file.bytes, rows });
    const session = await imports.begin(
      {
        ...about,
        fileHash: file.hash,
        optionsKey,
        asOf: asOf ?? startedAt,
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
      const emptyOf = isSnapshot && tally.read === 0 ? monthOfEmpty(fileName, request) : null;
      progress("merging", file.bytes, tally.read);
      // Before the data: where the disk is full, nothing is taken, and the same command works once there is room.
      const rejectionsFile = await sink.close();
      const { counts, crowdedPhones, importId } = await session.finish({
        scope,
        emptyOf,
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
