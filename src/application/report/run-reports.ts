import { addMonths, periodOf } from "../../domain/billing-period";
import { localDay } from "../../domain/local-time";
import { type DueReport, dueReports, type ReportDay } from "../../domain/report-schedule";
import type { App } from "../app";
import { addNote } from "../notify-admins";
import { publishReport, type ReportMaker } from "./make-report";

/** Runs that are remembered long enough to know what has been sent. */
const RECENT_RUNS = 200;

export interface ReportScheduleDeps extends Pick<App, "store" | "clock" | "events" | "admins" | "push"> {
  readonly days: readonly ReportDay[];
  readonly maker: ReportMaker;
}

/** Sends every report whose time has come to the admins, once, however often and in however many processes this is called. */
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
  for (const report of due) if (!done.has(keyOf(report))) await sendReport(deps, report);
}

/** The row of the run and the messages are one transaction: a crash before it leaves the report to the next call. */
async function sendReport(deps: ReportScheduleDeps, due: DueReport): Promise<void> {
  const { store, clock, admins, push, maker } = deps;
  const { title, lines, document } = await publishReport(maker, { campaignId: due.campaignId });
  const { task, scheduledFor, campaignId } = due;
  const text = [`*${title}*`, ...lines].join("\n");
  const now = clock.now();
  const isSent = await store.transaction(async (repositories) => {
    if (
      !(await repositories.scheduleRuns.add({
        task,
        scheduledFor,
        campaignId,
        outcome: "sent",
        startedAt: now,
      }))
    )
      return false;
    for (const phone of admins) await addNote(repositories, push, phone, { text, document }, now);
    return true;
  });
  if (!isSent) return;
  deps.events.emit({
    name: "schedule.ran",
    task,
    scheduledFor,
    lateMs: now.getTime() - scheduledFor.getTime(),
  });
}

function keyOf(run: { readonly task: string; readonly scheduledFor: Date }): string {
  return `${run.task} ${run.scheduledFor.getTime()}`;
}
