import { day, defineTable, id, integer, key } from "./define-table";

/** Proofs that did not fit: so many a day and nobody may try on, whatever restarts. */
export const failedLinksTable = defineTable(
  "failed_links",
  { id: id(), contactId: integer(), customerId: key(12), triedOn: day() },
  {
    index: {
      ix_failed_links_contact: ["contactId", "triedOn"],
      ix_failed_links_customer: ["customerId", "triedOn"],
    },
  },
);
