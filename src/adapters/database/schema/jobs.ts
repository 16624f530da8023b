import { defineTable, id, instant, integer, key, longText, words } from "./define-table";

export const jobsTable = defineTable(
  "jobs",
  {
    id: id(),
    command: key(30),
    step: key(12),
    arguments: longText(),
    actor: words(60),
    inboxId: integer({ nullable: true }),
    senderId: key(40, { nullable: true }),
    state: key(12),
    attempts: integer(),
    progress: longText({ nullable: true }),
    leaseToken: key(36, { nullable: true }),
    leaseUntil: instant({ nullable: true }),
    createdAt: instant(),
    finishedAt: instant({ nullable: true }),
  },
  { unique: { uq_jobs_inbox: ["inboxId"] }, index: { ix_jobs_state: ["state", "id"] } },
);
