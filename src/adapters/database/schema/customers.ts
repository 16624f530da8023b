import { defineTable, instant, integer, key, primary, words } from "./define-table";

export const customersTable = defineTable(
  "customers",
  {
    customerId: primary(key(12)),
    name: words(120),
    tariff: key(10, { nullable: true }),
    powerVa: integer({ nullable: true }),
    customerGroup: key(4, { nullable: true }),
    route: words(30, { nullable: true }),
    unit: key(10, { nullable: true }),
    address: words(255, { nullable: true }),
    meterNumber: key(20, { nullable: true }),
    updatedAt: instant(),
  },
  { index: { ix_customers_meter: ["meterNumber"] } },
);

/** The unit of a customer `k`: what the exports say, else the first five digits of his ID. */
export const UNIT_OF_CUSTOMER = "COALESCE(k.unit, SUBSTR(k.customer_id, 1, 5))";
