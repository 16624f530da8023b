import { invoiceFile } from "../../../src/adapters/pdf/invoice-file";
import { period } from "../../../src/domain/billing-period";
import { invoice, invoiceBill } from "../../support/invoices";

describe("the invoice as a file", () => {
  it("is a PDF named after the newest month, without an ID in its name", async () => {
    const older = invoiceBill({ period: period("2026-10") });
    const file = await invoiceFile(invoice([invoiceBill(), older]));
    expect(file.fileName).toBe("Informasi Tagihan Listrik November 2026.pdf");
    expect(file.mimeType).toBe("application/pdf");
    expect(file.content.subarray(0, 5).toString()).toBe("%PDF-");
  });
});
