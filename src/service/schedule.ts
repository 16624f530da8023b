import { createScheduler, type Scheduler } from "../adapters/system/scheduler";
import { noteWaitingPush } from "../application/campaigns/note-waiting-push";
import { runSchedule } from "../application/campaigns/run-schedule";
import { notifyAdmins } from "../application/notes/notify-admins";
import { type ReportScheduleDeps, runReports } from "../application/report/run-reports";
import type { ClockWatch } from "../compose/clock-watch";
import type { Config } from "../config/config";
import { clocksDiffer, waitsForBills } from "../texts/campaign";
import { type Shared, wake } from "./shared";

/** The role `scheduler`: pushes and reports that are due; `null` where another process has it. */
export function createSchedule(shared: Shared): Scheduler | null {
  if (!shared.plays("scheduler")) return null;
  const { config, log, clock } = shared.base;
  return createScheduler(
    { clock, onError: (error) => log.emit({ name: "error", where: "scheduler", error }) },
    scheduledWork(shared),
    config.channel === "sandbox" ? { kind: "poll", everyMs: 1_000 } : { kind: "every_minute" },
  );
}

/** Does what is due each time it is called; while nobody can say what time it is, only the admins are told that. */
export function scheduledWork({
  base,
  app,
  reports,
  wakes,
}: Pick<Shared, "app" | "wakes"> & {
  readonly base: {
    readonly config: Pick<Config, "pushSchedule" | "pushLateLimitMs" | "reportDays">;
    readonly clockWatch: Pick<ClockWatch, "agree" | "isTrusted">;
  };
  readonly reports: ReportScheduleDeps["maker"];
}): () => Promise<void> {
  const { config, clockWatch } = base;
  const pushes = {
    schedule: config.pushSchedule,
    lateLimitMs: config.pushLateLimitMs,
    onWaiting: noteWaitingPush((due) => notifyAdmins(app, waitsForBills(due, config.pushLateLimitMs))),
  };
  let isTold = false;
  /** On which day it is depends on who is right: nothing is pushed by itself before a person has set a clock. */
  async function knowsTheTime(): Promise<boolean> {
    await clockWatch.agree();
    const isTrusted = clockWatch.isTrusted();
    if (!isTrusted && !isTold) await notifyAdmins(app, clocksDiffer());
    isTold = !isTrusted;
    return isTrusted;
  }
  return async () => {
    if (!(await knowsTheTime())) return;
    await runSchedule({ ...app, ...pushes });
    wake(wakes.senders);
    await runReports({ ...app, days: config.reportDays, maker: reports });
  };
}
