import { defineTable, instant, integer, longText, primary } from "./define-table";

export const draftsTable = defineTable("drafts", {
  caseId: primary(integer()),
  userId: primary(integer()),
  text: longText(),
  writtenAt: instant(),
});
