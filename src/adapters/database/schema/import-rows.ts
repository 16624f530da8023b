import { day, defineTable, integer, key, primary, rupiah, words } from "./define-table";

export const importRowsTable = defineTable(
  "import_rows",
  {
    importId: primary(integer()),
    rowNumber: primary(integer()),
    customerId: key(12),
    period: key(7, { nullable: true }),
    name: words(120, { nullable: true }),
    tariff: key(10, { nullable: true }),
    powerVa: integer({ nullable: true }),
    customerGroup: key(4, { nullable: true }),
    route: words(30, { nullable: true }),
    unit: key(10, { nullable: true }),
    address: words(255, { nullable: true }),
    meterNumber: key(20, { nullable: true }),
    amount: rupiah({ nullable: true }),
    lateFee: rupiah({ nullable: true }),
    sheets: integer({ nullable: true }),
    energyKwh: integer({ nullable: true }),
    meterStart: integer({ nullable: true }),
    meterEnd: integer({ nullable: true }),
    dueOn: day({ nullable: true }),
    paidOn: day({ nullable: true }),
    phone: key(20, { nullable: true }),
  },
  { index: { ix_import_rows_customer: ["importId", "customerId", "period"] } },
);
