import { createScheduler, type Scheduler } from "../adapters/system/scheduler";
import { noteWaitingPush } from "../application/campaigns/note-waiting-push";
import { runSchedule } from "../application/campaigns/run-schedule";
import { notifyAdmins } from "../application/notes/notify-admins";
import { runReports } from "../application/report/run-reports";
import { clocksDiffer, waitsForBills } from "../texts/campaign";
import { type Shared, wake } from "./shared";

/** The role `scheduler`: pushes and reports that are due; `null` where another process has it. */
export function createSchedule({ base, app, reports, plays, wakes }: Shared): Scheduler | null {
  if (!plays("scheduler")) return null;
  const { config, log, clock } = base;
  const pushes = {
    schedule: config.pushSchedule,
    lateLimitMs: config.pushLateLimitMs,
    onWaiting: noteWaitingPush((due) => notifyAdmins(app, waitsForBills(due, config.pushLateLimitMs))),
  };
  let isTold = false;
  /** On which day it is depends on who is right: nothing is pushed by itself before a person has set a clock. */
  async function knowsTheTime(): Promise<boolean> {
    await base.clockWatch.agree();
    const isTrusted = base.clockWatch.isTrusted();
    if (!isTrusted && !isTold) await notifyAdmins(app, clocksDiffer());
    isTold = !isTrusted;
    return isTrusted;
  }
  return createScheduler(
    { clock, onError: (error) => log.emit({ name: "error", where: "scheduler", error }) },
    async () => {
      if (!(await knowsTheTime())) return;
      await runSchedule({ ...app, ...pushes });
      wake(wakes.senders);
      await runReports({ ...app, days: config.reportDays, maker: reports });
    },
    config.channel === "sandbox" ? { kind: "poll", everyMs: 1_000 } : { kind: "every_minute" },
  );
}
