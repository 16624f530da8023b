import { defineTable, instant, key, primary } from "./define-table";

/** What all processes must know of the official channel: its tier, when it was last heard, which installation we are. */
export const channelFactsTable = defineTable("channel_facts", {
  name: primary(key(40)),
  value: key(190),
  updatedAt: instant(),
});
