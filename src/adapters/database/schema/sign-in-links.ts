import { defineTable, instant, integer, key, primary } from "./define-table";

export const signInLinksTable = defineTable("sign_in_links", {
  hash: primary(key(64)),
  userId: integer({ nullable: true }),
  createdAt: instant(),
  validUntil: instant(),
  usedAt: instant({ nullable: true }),
});
