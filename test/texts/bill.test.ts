import type { Bill, Customer } from "../../src/domain/bill";
import { period } from "../../src/domain/billing-period";
import { customerId } from "../../src/domain/customer-id";
import { billForStranger, billInFull } from "../../src/texts/bill";

const CUSTOMER = {
  customerId: customerId("516759900011"),
  name: "SITI AMINAH",
  tariff: "R1",
  powerVa: 900,
  meterNumber: "14012340077",
} as Customer;
const BILL = {
  customerId: CUSTOMER.customerId,
  period: period("2026-11"),
  amount: 77125,
  lateFee: 3000,
  sheets: 1,
  energyKwh: 52,
  meterStart: 1000,
  meterEnd: 1052,
  dueOn: "2026-11-20",
  state: "open",
  paidOn: null,
} as unknown as Bill;
const PAID = { ...BILL, state: "paid", paidOn: "2026-11-08" } as Bill;

test("a linked phone reads energy, meter, late fee and the day of payment", () => {
  const open = billInFull(CUSTOMER, [BILL], BILL, "2026-11-20");
  for (const part of ["S••• A•••••", "Rp77.125", "52 kWh", "1.000–1.052", "Rp3.000"])
    expect(open).toContain(part);
  expect(billInFull(CUSTOMER, [], PAID, "2026-11-20")).toContain("8 November 2026");
});

test("any other phone reads amount, month and due date of the masked customer, and no history", () => {
  const open = billForStranger(CUSTOMER, "id", [BILL], BILL, "2026-11-19");
  for (const part of ["51675••••011", "S••• A•••••", "November 2026", "Rp77.125", "20 November 2026"])
    expect(open).toContain(part);
  for (const part of ["SITI", "kWh", "900", "Rp3.000"]) expect(open).not.toContain(part);
  const paid = billForStranger(CUSTOMER, "id", [], PAID, "2026-11-20");
  expect(paid).toContain("sudah lunas");
  expect(paid).not.toContain("8 November");
});

test("who asks by a meter number does not learn the customer ID that belongs to it", () => {
  const text = billForStranger(CUSTOMER, "meter", [BILL], BILL, "2026-11-19");
  expect(text).toContain("…0077 a.n.");
  expect(text).not.toMatch(/51675|011/);
});
