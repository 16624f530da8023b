import { Fault } from "../../domain/fault";
import type { Job } from "../ports/repositories";
import type { Repositories } from "../ports/store";
import type { Say } from "../ports/turn";
import { publishReport } from "../report/make-report";
import { type AdminCommand, beginCommand, findCommand, finishCommand, type Operations } from "./admin";
import { runEraseJob } from "./erase-person";
import { giveUpPlan, runPlanJob } from "./plan-job";
import { sayOutcome, sayReport, within } from "./run-admin-line";
import { interruptedUpload, isUploadJob, refuseUpload, runUploadJob } from "./upload-jobs";

/** So often a job is begun; one that has ended its process each time is left to a person. */
export const JOB_ATTEMPTS = 3;

/** What a job comes to: written in the transaction that ends it. `null`: nothing is said in a chat. */
export type JobResult = (repositories: Repositories) => Promise<Say | null>;

/**
 * Does the work of one job. It may be done again after a crash: reading and showing is repeated, a plan goes on where it
 * stopped, and what an import has committed is not taken twice. Mistakes that can be explained are its answer; all other
 * errors are thrown.
 */
export async function runJob(
  commands: readonly AdminCommand[],
  operations: Operations,
  job: Job,
): Promise<JobResult> {
  if (job.attempts > JOB_ATTEMPTS) return givenUp(job, operations.clock.now());
  if (isUploadJob(job)) return runUploadJob(operations, job);
  if (job.step === "plan") return runPlanJob(operations, job);
  try {
    if (job.step === "erase") return await runEraseJob(operations, job);
    if (job.step === "report") {
      const { title, lines, document } = await publishReport(operations.reports, JSON.parse(job.arguments));
      return async () => ({ text: [`*${title}*`, ...lines].join("\n"), document });
    }
    const command = findCommand(commands, job.command);
    if (command === undefined) throw new Error(`a job for !${job.command}, which does not exist`);
    if (job.step === "confirmed") {
      const report = await finishCommand(command, job.arguments, operations);
      return async () => sayReport(report);
    }
    const { outcome } = await beginCommand(commands, operations, job.command, JSON.parse(job.arguments));
    return (repositories) =>
      sayOutcome({ ...operations, store: within(operations.store, repositories) }, job.command, outcome);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return async () => ({ text: error.message });
  }
}

/** For a job that could not be done, however often it was begun. */
export function givenUp(job: Job, now: Date): JobResult {
  if (isUploadJob(job)) return refuseUpload(job, interruptedUpload(JOB_ATTEMPTS), now);
  if (job.step === "plan") return giveUpPlan(job, "Penyusunannya terputus", now);
  return async () => ({ text: interrupted(job) });
}

function interrupted({ command, step }: Job): string {
  if (step === "erase")
    return "Penghapusan data satu nomor terputus. Ulangi di halaman nomornya; bila terputus lagi, beri tahu petugas teknis.";
  if (step === "report") return "Laporan terjadwal terputus dan tidak jadi. Buat dengan !laporan.";
  return `!${command} terputus ${JOB_ATTEMPTS} kali dan tidak dikerjakan lagi. Ulangi perintahnya; bila terputus lagi, beri tahu petugas teknis.`;
}
