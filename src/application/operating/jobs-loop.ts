import { RESULT_ORDINAL } from "../answering/commit-answer";
import { addNote } from "../notes/notify-admins";
import type { App } from "../ports/app";
import type { JobProgress } from "../ports/job-progress";
import { type Loop, startLoop } from "../ports/loop";
import type { Job } from "../ports/repositories";
import type { Repositories } from "../ports/store";
import type { Say } from "../ports/turn";
import { givenUp, JOB_ATTEMPTS, type JobResult } from "./run-job";

/** A worker keeps a job for so long without a word; the job is somebody else's after that. */
const LEASE_MS = 60_000;
const RENEWED_EVERY_MS = 10_000;
/** Waking makes this the exception: jobs added by another process. */
const POLL_MS = 1_000;

export interface JobsDeps extends Pick<App, "store" | "clock" | "ids" | "events" | "admins" | "push"> {
  readonly run: (job: Job, progress: JobProgress) => Promise<JobResult>;
}

/** Does one job after another. `onReplies` is called when there is something to send. */
export function startJobsLoop(deps: JobsDeps, onReplies: () => void): Loop {
  return startLoop("jobs", deps, async () => {
    const isDone = await doNextJob(deps);
    if (isDone) onReplies();
    return isDone ? 0 : POLL_MS;
  });
}

/** Takes the next job, does it and answers. False when there was none. */
export async function doNextJob(deps: JobsDeps): Promise<boolean> {
  const { store, ids, clock } = deps;
  const token = ids.next();
  const job = await store.now.jobs.claim(token, LEASE_MS);
  if (job === null) return false;
  const stopRenewing = keepRenewing(deps, job.id, token);
  try {
    const result = await tryToRun(deps, job, token);
    await store.transaction(async (repositories) => {
      // Before anything is written: a worker that has lost its lease has not done it.
      if (!(await repositories.jobs.finish(job.id, token, result.state, clock.now()))) return;
      const said = await result.say(repositories);
      if (said !== null) await answer(repositories, deps, job, said);
    });
    return true;
  } finally {
    stopRenewing();
  }
}

/** An error that cannot be explained may pass: the job goes back in line, up to a limit. */
async function tryToRun(
  deps: JobsDeps,
  job: Job,
  token: string,
): Promise<{ readonly state: "done" | "failed"; readonly say: JobResult }> {
  const { jobs } = deps.store.now;
  try {
    const say = await deps.run(job, {
      createdAt: job.createdAt,
      progress: job.progress,
      note: async (repositories, progress) => {
        if (!(await repositories.jobs.noteProgress(job.id, token, progress)))
          throw new Error(`job ${job.id} is somebody else's by now`);
      },
    });
    return { state: "done", say };
  } catch (error) {
    deps.events.emit({ name: "error", where: `job ${job.id} !${job.command}`, error });
    if (job.attempts < JOB_ATTEMPTS) {
      await jobs.giveBack(job.id, token);
      throw error;
    }
    return { state: "failed", say: givenUp(job, deps.clock.now()) };
  }
}

/** By a timer of the machine, as the lease is by the database's clock: a sandbox's clock may run as it likes. */
function keepRenewing({ store }: JobsDeps, id: number, token: string): () => void {
  // One that fails is made up for by the next; a lost lease is found out at the end.
  const renew = () => void store.now.jobs.renew(id, token, LEASE_MS).catch(() => undefined);
  const timer = setInterval(renew, RENEWED_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

async function answer(
  repositories: Repositories,
  { clock, admins, push }: JobsDeps,
  { actor, inboxId, senderId }: Job,
  say: Say,
): Promise<void> {
  const now = clock.now();
  const asker = admins.find((phone) => phone === actor);
  if (inboxId === null || asker === undefined) {
    for (const phone of admins) await addNote(repositories, push, phone, say, now);
    return;
  }
  const contact = await repositories.contacts.ensure(asker, now);
  await repositories.deliveries.addReply({
    contactId: contact.id,
    senderId: senderId ?? contact.senderId ?? push.senders[0]!,
    inReplyTo: inboxId,
    ordinal: RESULT_ORDINAL,
    text: say.text,
    document: say.document === undefined ? null : JSON.stringify(say.document),
    now,
  });
}
