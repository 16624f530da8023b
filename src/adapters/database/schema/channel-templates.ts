import { defineTable, instant, key, primary, words } from "./define-table";

/** What the provider last said of each template. */
export const channelTemplatesTable = defineTable("channel_templates", {
  name: primary(key(120)),
  language: primary(key(10)),
  status: key(12),
  category: key(24, { nullable: true }),
  quality: key(12, { nullable: true }),
  reason: words(190),
  updatedAt: instant(),
});
