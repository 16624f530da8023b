import { day, defineTable, integer, key, primary } from "./define-table";

export const foreignLookupsTable = defineTable("foreign_lookups", {
  contactId: primary(integer()),
  lookedUpOn: primary(day()),
  customerId: primary(key(12)),
});
