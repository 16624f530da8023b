import { ADMIN_COMMANDS } from "../admin";
import type { AnswerAdmin } from "../answering";
import type { AdminServices } from "../application/operating/admin";
import { startJobsLoop } from "../application/operating/jobs-loop";
import { runAdminLine } from "../application/operating/run-admin-line";
import { runJob } from "../application/operating/run-job";
import type { App } from "../application/ports/app";
import type { Loop } from "../application/ports/loop";

/** The chat's face of the admin commands: what is answered at once, and the worker of what takes long. */
export function createAdminFace(
  app: App,
  services: AdminServices,
): { readonly answer: AnswerAdmin; startWorker(onReplies: () => void): Loop } {
  return {
    answer: (admin, line, message, repositories) =>
      runAdminLine(
        ADMIN_COMMANDS,
        { ...services, actor: admin, message, face: "whatsapp" },
        line,
        message,
        repositories,
      ),
    startWorker: (onReplies) =>
      startJobsLoop(
        {
          ...app,
          run: (job, progress) =>
            runJob(
              ADMIN_COMMANDS,
              { ...services, actor: job.actor, message: null, job: progress, face: "whatsapp" },
              job,
            ),
        },
        onReplies,
      ),
  };
}
