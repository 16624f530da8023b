import { defineTable, id, instant, integer, key, longText } from "./define-table";

export const casesTable = defineTable(
  "cases",
  {
    id: id(),
    contactId: integer(),
    customerId: key(12, { nullable: true }),
    kind: key(24),
    summary: longText(),
    state: key(10),
    takenBy: key(40, { nullable: true }),
    openedAt: instant(),
    takenAt: instant({ nullable: true }),
    closedAt: instant({ nullable: true }),
    announcedAt: instant({ nullable: true }),
  },
  { index: { ix_cases_state: ["state", "id"], ix_cases_contact: ["contactId", "kind", "state"] } },
);
