import { period } from "../../src/domain/billing-period";
import { customerId } from "../../src/domain/customer-id";
import type { InvoiceBill, InvoiceDocument } from "../../src/domain/invoice-document";

/** Siti's bill of November 2026, unless told otherwise. */
export function invoiceBill(changes: Partial<InvoiceBill> = {}): InvoiceBill {
  return {
    customerId: customerId("516759900011"),
    holder: "S••• A••••",
    tariff: "R1",
    powerVa: 900,
    period: period("2026-11"),
    sheets: 1,
    meterStart: 12345,
    meterEnd: 12398,
    energyKwh: 53,
    amount: 77125,
    lateFee: 0,
    dueOn: "2026-11-20",
    ...changes,
  };
}

export function invoice(bills: readonly InvoiceBill[] = [invoiceBill()]): InvoiceDocument {
  return { unitName: "PLN ULP Jajag", asOf: new Date("2026-11-20T00:30:00Z"), bills };
}

/** As many bills as a collector may hold, each with an ID of its own. */
export function manyBills(count: number): InvoiceBill[] {
  return Array.from({ length: count }, (_, index) =>
    invoiceBill({ customerId: customerId(String(516759900011 + index)), amount: 77125 + index * 500 }),
  );
}
