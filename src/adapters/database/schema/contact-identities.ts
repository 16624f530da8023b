import { defineTable, instant, integer, key, primary } from "./define-table";

/** Names of contacts beside their phone: hidden ids, and the spelling that WhatsApp gives for a number. */
export const contactIdentitiesTable = defineTable(
  "contact_identities",
  {
    name: primary(key(140)),
    contactId: integer(),
    confirmedAt: instant(),
  },
  { index: { ix_contact_identities_contact: ["contactId"] } },
);
