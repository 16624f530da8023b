import type { Campaign } from "../domain/campaign";
import { type DuePush, duePushes, type PushTime } from "../domain/push-schedule";
import type { App } from "./app";
import { createAndPlan, planCampaign } from "./plan-campaign";

export interface ScheduleDeps extends Pick<App, "store" | "clock" | "ids" | "events" | "push"> {
  readonly schedule: readonly PushTime[];
  /** A push that is later than this is not sent any more. */
  readonly lateLimitMs: number;
  /** A push waits because no bill of its month has been imported yet; called every time that is found. */
  readonly onWaiting?: (due: DuePush) => Promise<void>;
}

const SCHEDULER = "jadwal";
const DROPPED = "kiriman ini sudah dijalankan proses lain";

/** Starts every push whose time has come, once, however often and in however many processes this is called. */
export async function runSchedule(deps: ScheduleDeps): Promise<void> {
  for (const due of duePushes(deps.schedule, deps.clock.now(), deps.lateLimitMs)) {
    if (await hasRun(deps, due)) continue;
    if (due.isLate) await noteMissed(deps, due);
    else await runPush(deps, due);
  }
}

async function hasRun({ store }: ScheduleDeps, { task, scheduledFor }: DuePush): Promise<boolean> {
  const runs = await store.now.scheduleRuns.newest(50);
  return runs.some((run) => run.task === task && run.scheduledFor.getTime() === scheduledFor.getTime());
}

/**
 * Plans first, then starts: the row of the run and `planned → running` are one transaction, so a crash in between
 * leaves a plan that the next call takes up, and of two processes only one starts its plan.
 */
async function runPush(deps: ScheduleDeps, due: DuePush): Promise<void> {
  const { store, clock, events } = deps;
  // Run without this month's bills it would find nobody, and be over for good when they come an hour later.
  if (!(await hasBills(deps, due))) return deps.onWaiting?.(due);
  const begun = await begunPlan(deps, due);
  // Asked after the plan was looked for: the plan of a process that has just started it is not found any more, and
  // the run that was written with it is; without this a second plan would be made only to be cancelled.
  if (await hasRun(deps, due)) return;
  const campaign = begun === undefined ? await newPlan(deps, due) : await planCampaign(deps, begun.id);
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

async function hasBills({ store }: ScheduleDeps, { period }: DuePush): Promise<boolean> {
  const newest = await store.now.bills.newestPeriod();
  return newest !== null && newest >= period;
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

/** The plan that an interrupted call has begun for this run, if there is one. */
async function begunPlan({ store }: ScheduleDeps, due: DuePush): Promise<Campaign | undefined> {
  return (await store.now.campaigns.ofPeriod(due.period, "invoice_push")).find(
    ({ name, state }) => name === planName(due) && (state === "draft" || state === "planned"),
  );
}

function newPlan(deps: ScheduleDeps, due: DuePush): Promise<Campaign> {
  return createAndPlan(deps, {
    kind: "invoice_push",
    name: planName(due),
    period: due.period,
    audience: "belum-bayar",
    body: null,
    createdBy: SCHEDULER,
  });
}

const planName = ({ task, period }: DuePush) => `${task} ${period}`;

async function noteMissed(deps: ScheduleDeps, due: DuePush): Promise<void> {
  const { task, scheduledFor } = due;
  const run = { task, scheduledFor, outcome: "missed", campaignId: null, startedAt: deps.clock.now() };
  if (!(await deps.store.now.scheduleRuns.add(run))) return;
  const reason = (await hasBills(deps, due))
    ? "Lunas was not running at that time, and it is too late now"
    : `no bills of ${due.period} had been imported, and it is too late now`;
  deps.events.emit({ name: "schedule.missed", task, scheduledFor, reason });
}
