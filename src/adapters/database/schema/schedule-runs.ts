import { defineTable, id, instant, integer, key } from "./define-table";

export const scheduleRunsTable = defineTable(
  "schedule_runs",
  {
    id: id(),
    task: key(40),
    scheduledFor: instant(),
    outcome: key(20),
    campaignId: integer({ nullable: true }),
    startedAt: instant(),
  },
  { unique: { uq_schedule_runs_task: ["task", "scheduledFor"] } },
);
