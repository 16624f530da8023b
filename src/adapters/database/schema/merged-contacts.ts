import { defineTable, instant, integer, primary } from "./define-table";

/** Contacts that have become part of another one. */
export const mergedContactsTable = defineTable(
  "merged_contacts",
  {
    oldId: primary(integer()),
    contactId: integer(),
    mergedAt: instant(),
  },
  { index: { ix_merged_contacts_contact: ["contactId"] } },
);
