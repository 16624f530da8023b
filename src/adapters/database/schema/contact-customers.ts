import { defineTable, instant, integer, key, primary } from "./define-table";

export const contactCustomersTable = defineTable(
  "contact_customers",
  {
    contactId: primary(integer()),
    customerId: primary(key(12)),
    source: key(12),
    state: key(14),
    updatedAt: instant(),
  },
  { index: { ix_contact_customers_customer: ["customerId", "contactId"] } },
);
