import { defineTable, id, instant, key, words } from "./define-table";

export const auditLogTable = defineTable(
  "audit_log",
  {
    id: id(),
    actor: words(60),
    command: key(30),
    details: words(255),
    outcome: key(20),
    occurredAt: instant(),
    face: words(10, { nullable: true }),
  },
  { index: { ix_audit_log_time: ["occurredAt"] } },
);
