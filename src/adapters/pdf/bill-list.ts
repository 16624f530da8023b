import { formatPeriod } from "../../domain/billing-period";
import { type InvoiceBill, totalOf } from "../../domain/invoice-document";
import { formatDay } from "../../domain/local-time";
import { formatCount, formatRupiah } from "../../domain/rupiah";
import { connectionOf } from "./bill-details";
import { BOLD, contentWidth, drawRule, joinFitting, MARGIN, MUTED, type Sheet, writeLine } from "./sheet";
import { showableName } from "./win-ansi";

export const ROW_HEIGHT = 33;

/** Several bills, two lines each, the first with its top at `y`. */
export function drawBillList(
  sheet: Sheet,
  bills: readonly InvoiceBill[],
  y: number,
  showDueDates: boolean,
): void {
  const width = contentWidth(sheet);
  bills.forEach((bill, index) => {
    const top = y + index * ROW_HEIGHT;
    drawRule(sheet, top);
    const amount = { font: BOLD, size: 10.5, width: width * 0.3, align: "right" } as const;
    writeLine(sheet, bill.customerId, MARGIN, top + 6, { font: BOLD, size: 10.5 });
    writeLine(sheet, showableName(bill.holder), MARGIN + 86, top + 7, { size: 9.5, width: width * 0.7 - 92 });
    writeLine(sheet, formatRupiah(totalOf(bill)), MARGIN + width * 0.7, top + 6, amount);
    const style = { size: 8, color: MUTED, width };
    writeLine(sheet, joinFitting(sheet, about(bill, showDueDates), style), MARGIN, top + 20, style);
  });
}

/** What else is known, the most useful first; parts that do not fit stay away rather than be cut. */
function about(bill: InvoiceBill, showDueDate: boolean): string[] {
  return [
    formatPeriod(bill.period) + (bill.sheets > 1 ? ` (${bill.sheets} lembar)` : ""),
    showDueDate ? `batas bayar ${formatDay(bill.dueOn)}` : "",
    bill.lateFee === 0 ? "" : `termasuk biaya keterlambatan ${formatRupiah(bill.lateFee)}`,
    bill.energyKwh === null ? "" : `${formatCount(bill.energyKwh)} kWh`,
    connectionOf(bill),
    bill.meterStart === null || bill.meterEnd === null
      ? ""
      : `stand ${formatCount(bill.meterStart)} – ${formatCount(bill.meterEnd)}`,
  ].filter((part) => part !== "");
}
