import { addMonths, formatPeriod, periodOf } from "../../domain/billing-period";
import type { Campaign } from "../../domain/campaign";
import { formatInstant, instantOf, localDay } from "../../domain/local-time";
import { type DuePush, duePushes, type PushTime } from "../../domain/push-schedule";
import { addNotes } from "../notes/notify-admins";
import type { App } from "../ports/app";
import { createAndPlan, planCampaign } from "./plan-campaign";

export interface ScheduleDeps extends Pick<App, "store" | "clock" | "ids" | "events" | "push" | "admins"> {
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
  const now = deps.clock.now();
  const thisMonth = duePushes(deps.schedule, now, deps.lateLimitMs);
  for (const due of [...(await leftFromLastMonth(deps, now)), ...thisMonth]) {
    if (await hasRun(deps, due)) continue;
    if (due.isLate) await noteMissed(deps, due);
    else await runPush(deps, due);
  }
}

/**
 * A month that ends does not end its pushes: one that may still be sent is, and where none of them has run, they are
 * told to be missed. Only where a number was linked at that time: before, nobody had asked Lunas to send.
 */
async function leftFromLastMonth(deps: ScheduleDeps, now: Date): Promise<readonly DuePush[]> {
  const period = addMonths(periodOf(localDay(now)), -1);
  const due = duePushes(deps.schedule, now, deps.lateLimitMs, period);
  if (due.length === 0) return [];
  const monthEnd = instantOf(`${periodOf(localDay(now))}-01`).getTime();
  const hadRun = (await Promise.all(due.map((each) => hasRun(deps, each)))).some(Boolean);
  const open = due.filter(
    ({ scheduledFor }) => !hadRun || scheduledFor.getTime() + deps.lateLimitMs >= monthEnd,
  );
  if (open.length === 0) return [];
  const senders = await deps.store.now.senders.list();
  return open.filter(({ scheduledFor }) =>
    senders.some(({ linkedAt }) => linkedAt !== null && linkedAt <= scheduledFor),
  );
}

function hasRun({ store }: ScheduleDeps, { task, scheduledFor }: DuePush): Promise<boolean> {
  return store.now.scheduleRuns.has(task, scheduledFor);
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

/** The row of the run and the word to the admins are one transaction: the month's main job is not missed in silence. */
async function noteMissed(deps: ScheduleDeps, due: DuePush): Promise<void> {
  const { task, scheduledFor, period } = due;
  const hadBills = await hasBills(deps, due);
  const run = { task, scheduledFor, outcome: "missed", campaignId: null, startedAt: deps.clock.now() };
  const why = hadBills ? "Lunas tidak berjalan pada waktunya" : "tagihan bulan itu belum diimpor";
  const note = `⚠️ Kiriman tagihan ${formatPeriod(period)} (jadwal ${formatInstant(scheduledFor)}) TERLEWAT: ${why}, dan sekarang sudah melewati batas PUSH_LATE_LIMIT_HOURS. Tidak ada yang dikirim. Bila masih perlu dikirim, susun sendiri: lunas campaign plan`;
  const isNews = await deps.store.transaction(async (repositories) => {
    if (!(await repositories.scheduleRuns.add(run))) return false;
    await addNotes(repositories, deps, note);
    return true;
  });
  if (!isNews) return;
  const reason = hadBills
    ? "Lunas was not running at that time, and it is too late now"
    : `no bills of ${period} had been imported, and it is too late now`;
  deps.events.emit({ name: "schedule.missed", task, scheduledFor, reason });
}
