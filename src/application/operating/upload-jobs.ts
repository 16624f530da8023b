import { Fault } from "../../domain/fault";
import { parseLocalInstant } from "../../domain/local-time";
import type { ImportReport, ImportRequest, TakeImport } from "../importing/import-file";
import type { App } from "../ports/app";
import type { Job } from "../ports/repositories";
import type { Upload } from "../ports/repositories/uploads";
import type { Repositories } from "../ports/store";

/** A page that looks on is told how far it is so often. */
const TOLD_EVERY_MS = 700;
/** So much of each list is kept for the page; the whole stands in the file of refused rows. */
const KEPT = 20;
const KEPT_COLUMNS = 60;
const LONGEST_WORD = 120;

export type UploadJob = Job & { readonly step: "check" | "take" };

type UploadResult = (repositories: Repositories) => Promise<null>;

interface UploadDeps extends Pick<App, "store" | "clock" | "events"> {
  readonly takeImport: TakeImport;
  readonly locate: (path: string) => string;
}

export function isUploadJob(job: Job): job is UploadJob {
  return job.step === "check" || job.step === "take";
}

/**
 * Looks at a file of the screens, or takes it: the job's argument is its handle, the result is written to its row in the
 * transaction that ends the job. Done again after a crash it takes nothing twice. A Fault is the result, too; all other
 * errors are thrown.
 */
export async function runUploadJob(deps: UploadDeps, job: UploadJob): Promise<UploadResult> {
  const { store, clock } = deps;
  const upload = await store.now.uploads.find(job.arguments);
  const isTaking = job.step === "take";
  if (upload === null || upload.state !== (isTaking ? "saving" : "reading")) return async () => null;
  try {
    const report = await deps.takeImport(requestOf(deps, upload, job), tellProgress(deps, upload.handle));
    const isTaken = isTaking && report.outcome !== "ignored_older";
    return settle(
      job,
      {
        state: isTaken ? "saved" : "shown",
        report: JSON.stringify(bounded(report)),
        problem: null,
        importId: report.importId,
      },
      clock.now(),
    );
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const sentence = error.message.replaceAll(deps.locate(upload.path), upload.fileName);
    // Nothing can be said of such a file that would help.
    if (error.code === "file_unreadable") return drop(job, sentence, clock.now());
    return refuseUpload(job, sentence, clock.now());
  }
}

function settle(
  job: UploadJob,
  to: Parameters<Repositories["uploads"]["settle"]>[2],
  now: Date,
): UploadResult {
  return async ({ uploads }) => {
    await uploads.settle(job.arguments, job.step === "take" ? "saving" : "reading", to, now);
    return null;
  };
}

/** The file waits for a person again, with the sentence that says why nothing was stored. */
export function refuseUpload(job: UploadJob, problem: string, now: Date): UploadResult {
  return settle(job, { state: "refused", report: null, problem, importId: null }, now);
}

function drop(job: UploadJob, problem: string, now: Date): UploadResult {
  return settle(job, { state: "dropped", report: null, problem, importId: null }, now);
}

export function interruptedUpload(attempts: number): string {
  return `Pemeriksaan berkas ini terputus ${attempts} kali. Coba lagi; bila terputus lagi, beri tahu petugas teknis.`;
}

function requestOf({ locate }: UploadDeps, upload: Upload, job: UploadJob): ImportRequest {
  const { period, asOf, sheet, force } = upload.wish;
  return {
    path: locate(upload.path),
    kind: null,
    period,
    asOf: asOf === null ? null : parseLocalInstant(asOf),
    isDryRun: job.step === "check",
    force,
    sheet,
    by: upload.uploadedBy,
    expectedHash: upload.fileHash,
    ...(job.step === "take" ? { notAgainSince: job.createdAt } : {}),
  };
}

function tellProgress({ store, clock }: UploadDeps, handle: string) {
  let toldAt = 0;
  return (progress: unknown) => {
    const now = clock.now().getTime();
    if (now - toldAt < TOLD_EVERY_MS) return;
    toldAt = now;
    // A page that misses one sees the next.
    void store.now.uploads.noteProgress(handle, JSON.stringify(progress)).catch(() => undefined);
  };
}

/** A page shows some of each list, and a cell may be long. */
function bounded(report: ImportReport): ImportReport {
  const short = (text: string) => text.slice(0, LONGEST_WORD);
  const { preview } = report;
  return {
    ...report,
    sheets: report.sheets.slice(0, KEPT).map(short),
    scope: { periods: report.scope.periods.slice(-KEPT), units: report.scope.units.slice(0, KEPT) },
    crowdedPhones: report.crowdedPhones.slice(0, KEPT),
    doubts: report.doubts.slice(0, KEPT),
    firstRejections: report.firstRejections
      .slice(0, KEPT)
      .map((one) => ({ ...one, column: short(one.column), value: short(one.value) })),
    preview:
      preview === null
        ? null
        : {
            ...preview,
            columns: preview.columns.map(({ field, labels }) => ({ field, labels: labels.map(short) })),
            unread: preview.unread.slice(0, KEPT_COLUMNS).map(short),
            unitsTaken: preview.unitsTaken.slice(0, KEPT),
            spread: {
              ...preview.spread,
              months: preview.spread.months.slice(-KEPT),
              units: preview.spread.units.slice(0, KEPT),
            },
          },
  };
}
