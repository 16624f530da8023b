import { defineTable, instant, key, longText, primary, words } from "./define-table";

export const numberLinksTable = defineTable("number_links", {
  senderId: primary(key(40)),
  qr: longText({ nullable: true }),
  code: key(12, { nullable: true }),
  shownAt: instant({ nullable: true }),
  validUntil: instant({ nullable: true }),
  wish: key(12, { nullable: true }),
  wishPhone: key(40, { nullable: true }),
  wishedBy: words(60, { nullable: true }),
  wishedAt: instant({ nullable: true }),
});
