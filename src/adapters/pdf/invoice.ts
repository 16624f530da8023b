import PDFDocument from "pdfkit";
import type { InvoiceDocument } from "../../domain/invoice-document";
import { ADVICE_HEIGHT, drawAdvice } from "./advice";
import { drawBillDetails } from "./bill-details";
import { drawBillList, ROW_HEIGHT } from "./bill-list";
import { CONTENT_TOP, drawFrame, FOOTER_HEIGHT } from "./frame";
import type { Sheet } from "./sheet";
import { drawSummary, SUMMARY_HEIGHT } from "./summary";
import { winAnsi } from "./win-ansi";

/** As many bills as an A5 page takes; more go on A4. */
const MOST_ON_A5 = 5;
const A4_HEIGHT = 841.89;
const AIR = 14;

/**
 * Draws the document "Informasi Tagihan Listrik": one A5 page, one A4 page for more than five bills, and further pages
 * only when those do not fit either. The text can be selected and searched. The same invoice gives the same bytes.
 * Takes about 3 ms for one bill, so it is made when it is sent, never stored.
 */
export async function renderInvoicePdf(
  invoice: InvoiceDocument,
  options: { readonly compress?: boolean } = {},
): Promise<Buffer> {
  if (invoice.bills.length === 0) throw new Error("An invoice without bills says nothing.");
  const sheet = new PDFDocument({
    size: invoice.bills.length <= MOST_ON_A5 ? "A5" : "A4",
    margin: 0,
    autoFirstPage: false,
    compress: options.compress ?? true,
    lang: "id-ID",
    displayTitle: true,
    info: {
      Title: "Informasi Tagihan Listrik",
      Author: winAnsi(invoice.unitName),
      Subject: "Bukan bukti pembayaran",
      Producer: "Lunas",
      Creator: "Lunas",
      CreationDate: invoice.asOf, // not the moment of drawing: the same data must give the same file
    },
  });
  const finished = bytesOf(sheet);
  if (invoice.bills.length === 1) drawOne(sheet, invoice);
  else drawSeveral(sheet, invoice);
  sheet.end();
  return finished;
}

function drawOne(sheet: Sheet, invoice: InvoiceDocument): void {
  addPage(sheet, invoice, 1, 1);
  drawSummary(sheet, invoice, CONTENT_TOP);
  drawBillDetails(sheet, invoice.bills[0]!, CONTENT_TOP + SUMMARY_HEIGHT);
  drawAdvice(sheet, adviceTop(sheet.page.height));
}

function drawSeveral(sheet: Sheet, invoice: InvoiceDocument): void {
  const showDueDates = new Set(invoice.bills.map((bill) => bill.dueOn)).size > 1;
  const pages = paginate(invoice.bills.length);
  let first = 0;
  pages.forEach((count, index) => {
    addPage(sheet, invoice, index + 1, pages.length);
    const isFirst = index === 0;
    if (isFirst) drawSummary(sheet, invoice, CONTENT_TOP);
    const top = CONTENT_TOP + (isFirst ? SUMMARY_HEIGHT : 0);
    drawBillList(sheet, invoice.bills.slice(first, first + count), top, showDueDates);
    if (index === pages.length - 1) drawAdvice(sheet, adviceTop(sheet.page.height));
    first += count;
  });
}

/** How many bills stand on each page: the first gives room to the summary, the last to the advice. */
function paginate(count: number): number[] {
  if (count <= MOST_ON_A5) return [count];
  const room = A4_HEIGHT - CONTENT_TOP - FOOTER_HEIGHT - AIR;
  const pages: number[] = [];
  for (let left = count; ; ) {
    const here = room - (pages.length === 0 ? SUMMARY_HEIGHT : 0);
    if (left <= Math.floor((here - ADVICE_HEIGHT - AIR) / ROW_HEIGHT)) return [...pages, left];
    const taken = Math.min(left - 1, Math.floor(here / ROW_HEIGHT));
    pages.push(taken);
    left -= taken;
  }
}

function addPage(sheet: Sheet, invoice: InvoiceDocument, number: number, of: number): void {
  sheet.addPage();
  drawFrame(sheet, { unitName: invoice.unitName, asOf: invoice.asOf, number, of });
}

function adviceTop(height: number): number {
  return height - FOOTER_HEIGHT - AIR - ADVICE_HEIGHT;
}

function bytesOf(sheet: Sheet): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    sheet.on("data", (chunk: Buffer) => chunks.push(chunk));
    sheet.on("end", () => resolve(Buffer.concat(chunks)));
    sheet.on("error", reject);
  });
}
