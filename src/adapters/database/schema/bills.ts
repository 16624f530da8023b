import { day, defineTable, id, instant, integer, key, rupiah } from "./define-table";

export const billsTable = defineTable(
  "bills",
  {
    id: id(),
    customerId: key(12),
    period: key(7),
    amount: rupiah(),
    lateFee: rupiah(),
    sheets: integer(),
    energyKwh: integer({ nullable: true }),
    meterStart: integer({ nullable: true }),
    meterEnd: integer({ nullable: true }),
    dueOn: day(),
    state: key(8),
    paidOn: day({ nullable: true }),
    paidAfter: instant({ nullable: true }),
    paidBefore: instant({ nullable: true }),
    asOf: instant(),
    importId: integer({ nullable: true }),
  },
  {
    unique: { uq_bills_customer_period: ["customerId", "period"] },
    index: {
      ix_bills_state_customer: ["state", "customerId", "period", "amount"],
      ix_bills_period: ["period"],
    },
  },
);
