import type { Campaign } from "../domain/campaign";
import { type DuePush, duePushes, type PushTime } from "../domain/push-schedule";
import type { App } from "./app";
import { createAndPlan, planCampaign } from "./plan-campaign";

export interface ScheduleDeps extends Pick<App, "store" | "clock" | "ids" | "events" | "push"> {
  readonly schedule: readonly PushTime[];
  /** A push that is later than this is not sent any more. */
  readonly lateLimitMs: number;
}

const SCHEDULER = "jadwal";
const DROPPED = "kiriman ini sudah dijalankan proses lain";

/** Starts every push whose time has come, once, however often and in however many processes this is called. */
export async function runSchedule(deps: ScheduleDeps): Promise<void> {
  const done = new Set((await deps.store.now.scheduleRuns.newest(50)).map((run) => keyOf(run)));
  for (const due of duePushes(deps.schedule, deps.clock.now(), deps.lateLimitMs)) {
    if (done.has(keyOf(due))) continue;
    if (due.isLate) await noteMissed(deps, due);
    else await runPush(deps, due);
  }
}

/**
 * Plans first, then starts: the row of the run and `planned → running` are one transaction, so a crash in between
 * leaves a plan that the next call takes up, and of two processes only one starts its plan.
 */
async function runPush(deps: ScheduleDeps, due: DuePush): Promise<void> {
  const { store, clock, events } = deps;
  if ((await store.now.bills.newestPeriod()) === null) return;
  const campaign = await plannedCampaign(deps, due);
  const isStarted = await store.transaction(async ({ scheduleRuns, campaigns }) => {
    const run = {
      task: due.task,
      scheduledFor: due.scheduledFor,
      campaignId: campaign.id,
      startedAt: clock.now(),
    };
    if (!(await scheduleRuns.add({ ...run, outcome: "started" }))) return false;
    return campaigns.moveTo(campaign.id, "running", ["planned"], clock.now());
  });
  if (!isStarted) return dropPlan(deps, campaign.id);
  const lateMs = clock.now().getTime() - due.scheduledFor.getTime();
  events.emit({ name: "schedule.ran", task: due.task, scheduledFor: due.scheduledFor, lateMs });
  events.emit({ name: "campaign.started", campaignId: campaign.id, by: SCHEDULER });
}

/** Another process has run this push: with this very plan, which must then go on, or with one of its own. */
async function dropPlan({ store, clock, events }: ScheduleDeps, campaignId: number): Promise<void> {
  const isDropped = await store.transaction(async ({ campaigns, deliveries }) => {
    if (!(await campaigns.moveTo(campaignId, "cancelled", ["draft", "planned"], clock.now(), DROPPED)))
      return false;
    await deliveries.cancelCampaign(campaignId, "campaign_cancelled", clock.now());
    return true;
  });
  if (isDropped) events.emit({ name: "campaign.cancelled", campaignId, by: SCHEDULER });
}

/** The plan of this run: the one that an interrupted call has begun, else a new one. */
async function plannedCampaign(deps: ScheduleDeps, due: DuePush): Promise<Campaign> {
  const name = `${due.task} ${due.period}`;
  const begun = (await deps.store.now.campaigns.ofPeriod(due.period, "invoice_push")).find(
    (campaign) => campaign.name === name && (campaign.state === "draft" || campaign.state === "planned"),
  );
  if (begun !== undefined) return planCampaign(deps, begun.id);
  return createAndPlan(deps, {
    kind: "invoice_push",
    name,
    period: due.period,
    audience: "belum-bayar",
    body: null,
    createdBy: SCHEDULER,
  });
}

async function noteMissed(deps: ScheduleDeps, due: DuePush): Promise<void> {
  const { task, scheduledFor } = due;
  const run = { task, scheduledFor, outcome: "missed", campaignId: null, startedAt: deps.clock.now() };
  if (!(await deps.store.now.scheduleRuns.add(run))) return;
  const reason = "Lunas was not running at that time, and it is too late now";
  deps.events.emit({ name: "schedule.missed", task, scheduledFor, reason });
}

function keyOf(run: { readonly task: string; readonly scheduledFor: Date }): string {
  return `${run.task} ${run.scheduledFor.getTime()}`;
}
