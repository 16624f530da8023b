import { maskName } from "../../domain/bill";
import { type InvoiceBill, invoiceFileName } from "../../domain/invoice-document";
import type { Attachment } from "../../domain/message";
import type { App } from "../ports/app";
import type { DocumentRef } from "../ports/turn";

/** Makes the file that a document stands for, from the bills as they are now; `null` for a message without one. */
export async function attachmentOf(
  deps: Pick<App, "store" | "clock" | "documents" | "push">,
  document: DocumentRef | null,
): Promise<Attachment | null> {
  if (document === null) return null;
  if (document.kind === "stored") return deps.documents.stored(document.path, document.fileName);
  const { bills, customers } = deps.store.now;
  const lines: InvoiceBill[] = [];
  for (const { customerId, period } of document.bills) {
    const bill = await bills.find(customerId, period);
    const customer = await customers.find(customerId);
    if (bill === null || customer === null) continue;
    lines.push({
      ...bill,
      holder: maskName(customer.name),
      tariff: customer.tariff,
      powerVa: customer.powerVa,
    });
  }
  if (lines.length === 0) return null;
  const asOf = (await bills.dataAsOf()) ?? deps.clock.now();
  const file = await deps.documents.invoice({ unitName: deps.push.unitName, asOf, bills: lines });
  return { ...file, fileName: invoiceFileName(document.bills) };
}
