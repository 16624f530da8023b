import { formatPeriod } from "../../domain/billing-period";
import { type InvoiceDocument, totalOf } from "../../domain/invoice-document";
import { formatDay } from "../../domain/local-time";
import { formatRupiah } from "../../domain/rupiah";
import { BOLD, contentWidth, MARGIN, MUTED, type Sheet, writeLine } from "./sheet";

export const SUMMARY_HEIGHT = 66;

/** The three things that a reader looks for: how much, for which month, until when. */
export function drawSummary(sheet: Sheet, invoice: InvoiceDocument, y: number): void {
  const { bills } = invoice;
  const total = bills.reduce((sum, bill) => sum + totalOf(bill), 0);
  const periods = [...new Set(bills.map((bill) => bill.period))].sort();
  const dueOn = bills.map((bill) => bill.dueOn).sort()[0]!;
  const right = MARGIN + contentWidth(sheet) * 0.58;
  const rightWidth = contentWidth(sheet) * 0.42;

  const what = bills.length === 1 ? "Jumlah tagihan" : `Jumlah ${bills.length} tagihan`;
  writeLine(sheet, what, MARGIN, y, { size: 9, color: MUTED });
  writeLine(sheet, formatRupiah(total), MARGIN, y + 15, { font: BOLD, size: 27, width: right - MARGIN - 8 });
  const months = periods.length === 1 ? formatPeriod(periods[0]!) : `${periods.length} bulan`;
  const isOne = new Set(bills.map((bill) => bill.dueOn)).size === 1;
  const until = isOne ? "Batas bayar" : "Batas bayar paling awal";
  writeLine(sheet, until, right, y, { size: 9, color: MUTED, width: rightWidth, align: "right" });
  writeLine(sheet, formatDay(dueOn), right, y + 15, {
    font: BOLD,
    size: 12.5,
    width: rightWidth,
    align: "right",
  });
  writeLine(sheet, `Bulan tagihan: ${months}`, right, y + 33, {
    size: 9,
    color: MUTED,
    width: rightWidth,
    align: "right",
  });
}
