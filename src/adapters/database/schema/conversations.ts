import { defineTable, instant, integer, key, longText, primary } from "./define-table";

export const conversationsTable = defineTable("conversations", {
  contactId: primary(integer()),
  flow: key(30, { nullable: true }),
  step: key(30, { nullable: true }),
  version: integer(),
  flowState: longText({ nullable: true }),
  expiresAt: instant({ nullable: true }),
  revision: integer(),
  updatedAt: instant(),
});
