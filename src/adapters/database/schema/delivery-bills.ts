import { defineTable, integer, key, primary, rupiah } from "./define-table";

export const deliveryBillsTable = defineTable(
  "delivery_bills",
  {
    deliveryId: primary(integer()),
    customerId: primary(key(12)),
    period: primary(key(7)),
    amount: rupiah(),
  },
  { index: { ix_delivery_bills_bill: ["customerId", "period"] } },
);
