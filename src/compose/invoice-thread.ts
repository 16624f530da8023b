import { renderInvoicePdf } from "../adapters/pdf/invoice";
import { serveAsThread } from "../adapters/system/steady-thread";
import type { InvoiceDocument } from "../domain/invoice-document";

serveAsThread<InvoiceDocument, Buffer>(renderInvoicePdf, () => undefined);
