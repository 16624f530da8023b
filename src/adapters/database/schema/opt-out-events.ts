import { defineTable, id, instant, integer, key, words } from "./define-table";

export const optOutEventsTable = defineTable(
  "opt_out_events",
  {
    id: id(),
    contactId: integer(),
    kind: key(12),
    source: key(12),
    reason: words(190, { nullable: true }),
    inboxId: integer({ nullable: true }),
    occurredAt: instant(),
  },
  { index: { ix_opt_out_events_contact: ["contactId", "id"] } },
);
