import { addMonths, periodOf } from "../../domain/billing-period";
import { localDay } from "../../domain/local-time";
import { type DueReport, dueReports, type ReportDay } from "../../domain/report-schedule";
import type { App } from "../ports/app";
import type { ReportMaker } from "./make-report";

/** Runs that are remembered long enough to know what has been sent. */
const RECENT_RUNS = 200;

export interface ReportScheduleDeps extends Pick<App, "store" | "clock" | "events" | "admins"> {
  readonly days: readonly ReportDay[];
  readonly maker: Pick<ReportMaker, "reader">;
}

/** Gives every report whose time has come to the workers, who send it to the admins: once, however often and in however many processes this is called. */
export async function runReports(deps: ReportScheduleDeps): Promise<void> {
  const { store, clock, days, maker } = deps;
  if (deps.admins.length === 0 || days.length === 0) return;
  const period = periodOf(localDay(clock.now()));
  const campaigns = await maker.reader.startedCampaigns(addMonths(period, -1), period);
  const due = dueReports(
    days,
    campaigns.filter((campaign) => campaign.kind === "invoice_push"),
    clock.now(),
  );
  if (due.length === 0) return;
  const done = new Set((await store.now.scheduleRuns.newest(RECENT_RUNS)).map((run) => keyOf(run)));
  for (const report of due) if (!done.has(keyOf(report))) await queueReport(deps, report);
}

/** The row of the run and the job are one transaction: a crash before it leaves the report to the next call. */
async function queueReport({ store, clock, events }: ReportScheduleDeps, due: DueReport): Promise<void> {
  const { task, scheduledFor, campaignId } = due;
  const now = clock.now();
  const isNew = await store.transaction(async ({ scheduleRuns, jobs }) => {
    if (!(await scheduleRuns.add({ task, scheduledFor, campaignId, outcome: "sent", startedAt: now })))
      return false;
    return jobs.add({
      command: "laporan",
      step: "report",
      arguments: JSON.stringify({ campaignId }),
      actor: "jadwal",
      inboxId: null,
      senderId: null,
      createdAt: now,
    });
  });
  if (!isNew) return;
  events.emit({
    name: "schedule.ran",
    task,
    scheduledFor,
    lateMs: now.getTime() - scheduledFor.getTime(),
  });
}

function keyOf(run: { readonly task: string; readonly scheduledFor: Date }): string {
  return `${run.task} ${run.scheduledFor.getTime()}`;
}
