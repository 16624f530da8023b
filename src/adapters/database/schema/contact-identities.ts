import { defineTable, instant, key, primary } from "./define-table";

export const contactIdentitiesTable = defineTable(
  "contact_identities",
  {
    lid: primary(key(40)),
    phone: key(40),
    confirmedAt: instant(),
  },
  { index: { ix_contact_identities_phone: ["phone"] } },
);
