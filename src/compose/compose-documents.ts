import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import { renderInvoicePdf } from "../adapters/pdf/invoice";
import { keepThread } from "../adapters/system/steady-thread";
import type { ThreadLimits } from "../adapters/system/thread";
import type { Documents } from "../application/ports/app";
import { type InvoiceDocument, invoiceFileName } from "../domain/invoice-document";

/** A document is drawn in milliseconds; one with a thousand bills in seconds. */
const LIMITS: ThreadLimits = { heapMb: 256, timeMs: 30_000 };

/** The compiled program of the thread; sources that are run as they are have none. */
const THREAD = join(__dirname, "invoice-thread.js");

/** Where the thread's program lies, and how Node runs it. */
export interface InvoiceThread {
  readonly file: string;
  readonly execArgv?: string[];
  readonly limits?: ThreadLimits;
}

/**
 * Draws invoices in a thread that is kept for that: a document with many bills holds up neither those who write meanwhile
 * nor the hold on a number. In this thread only where there is no compiled program.
 */
export function composeDocuments(
  dataFolder: string,
  thread: InvoiceThread | null = existsSync(THREAD) ? { file: THREAD } : null,
): Documents {
  const draw = thread === null ? renderInvoicePdf : drawingIn(thread);
  return {
    invoice: async (document) => ({
      fileName: invoiceFileName(document.bills),
      mimeType: "application/pdf",
      content: await draw(document),
    }),
    stored: async (path, fileName) => ({
      fileName,
      mimeType: fileName.endsWith(".pdf") ? "application/pdf" : "application/octet-stream",
      content: await readFile(join(dataFolder, normalize(path))),
    }),
  };
}

function drawingIn({ file, execArgv, limits = LIMITS }: InvoiceThread) {
  const { ask } = keepThread<InvoiceDocument, Uint8Array>(file, limits, { execArgv });
  // Between threads a Buffer becomes the bytes that it is made of.
  return async (document: InvoiceDocument) => Buffer.from(await ask(document));
}
