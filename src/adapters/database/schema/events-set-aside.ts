import { defineTable, id, instant, key, longText } from "./define-table";

/** What the channel told and no other table took: for a person to look at. */
export const eventsSetAsideTable = defineTable(
  "events_set_aside",
  {
    id: id(),
    channel: key(10),
    kind: key(12),
    eventKey: key(190),
    content: longText(),
    reason: key(200),
    setAsideAt: instant(),
  },
  {
    unique: { uq_events_set_aside: ["channel", "kind", "eventKey"] },
    index: { ix_events_set_aside_at: ["setAsideAt"] },
  },
);
