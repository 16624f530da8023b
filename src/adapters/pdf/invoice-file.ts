import { formatPeriod } from "../../domain/billing-period";
import type { InvoiceDocument } from "../../domain/invoice-document";
import type { Attachment } from "../../domain/message";
import { renderInvoicePdf } from "./invoice";

/** The invoice as a file to send, `Informasi Tagihan Listrik November 2026.pdf`. The name, seen on lock screens, tells no ID. */
export async function invoiceFile(invoice: InvoiceDocument): Promise<Attachment> {
  const content = await renderInvoicePdf(invoice);
  const newest = invoice.bills
    .map((bill) => bill.period)
    .sort()
    .at(-1)!;
  return {
    fileName: `Informasi Tagihan Listrik ${formatPeriod(newest)}.pdf`,
    mimeType: "application/pdf",
    content,
  };
}
