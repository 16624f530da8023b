import { day, defineTable, instant, integer, key, primary } from "./define-table";

export const settlementSpansTable = defineTable("settlement_spans", {
  importId: primary(integer()),
  unit: primary(key(10)),
  oldestPeriod: key(7),
  newestPeriod: key(7),
  firstPaidOn: day(),
  lastPaidOn: day(),
  payments: integer(),
  asOf: instant({ nullable: true }),
});
