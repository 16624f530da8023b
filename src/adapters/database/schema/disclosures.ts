import { defineTable, instant, key, primary } from "./define-table";

/** Amounts that were told to phones not registered for the customer. */
export const disclosuresTable = defineTable("disclosures", {
  customerId: primary(key(12)),
  period: primary(key(7)),
  disclosedAt: instant(),
});
