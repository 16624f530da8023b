import { Fault } from "../../domain/fault";
import { planCampaign } from "../campaigns/plan-campaign";
import type { Job } from "../ports/repositories";
import type { Repositories } from "../ports/store";

type PlanResult = (repositories: Repositories) => Promise<null>;

/**
 * Plans the draft whose number the job has; one that was interrupted goes on where it stopped. Its own page tells the
 * result; a draft that cannot be planned is cancelled with the sentence that says why.
 */
export async function runPlanJob(
  operations: Parameters<typeof planCampaign>[0],
  job: Job,
): Promise<PlanResult> {
  try {
    await planCampaign(operations, Number(job.arguments));
    return async () => null;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return giveUpPlan(job, error.message, operations.clock.now());
  }
}

export function giveUpPlan(job: Job, reason: string, now: Date): PlanResult {
  return async ({ campaigns }) => {
    await campaigns.moveTo(Number(job.arguments), "cancelled", ["draft"], now, reason.slice(0, 190));
    return null;
  };
}
