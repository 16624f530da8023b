import { formatPeriod } from "../../domain/billing-period";
import { type InvoiceBill, totalOf } from "../../domain/invoice-document";
import { formatCount, formatRupiah } from "../../domain/rupiah";
import { BOLD, contentWidth, drawRule, MARGIN, MUTED, type Sheet, writeLine } from "./sheet";
import { showableName } from "./win-ansi";

const ROW_HEIGHT = 21;

/** Everything about one bill, a line each; what the export did not say is left out. `y`: the top of the first line. */
export function drawBillDetails(sheet: Sheet, bill: InvoiceBill, y: number): void {
  const width = contentWidth(sheet);
  detailRows(bill).forEach(({ label, value, strong }, index) => {
    const top = y + index * ROW_HEIGHT;
    drawRule(sheet, top);
    writeLine(sheet, label, MARGIN, top + 6, { size: 9.5, color: MUTED });
    writeLine(sheet, value, MARGIN + width * 0.36, top + 6, {
      font: strong ? BOLD : "Helvetica",
      size: 9.5,
      width: width * 0.64,
      align: "right",
    });
  });
}

interface DetailRow {
  readonly label: string;
  readonly value: string;
  readonly strong?: true;
}

function detailRows(bill: InvoiceBill): DetailRow[] {
  const connection = connectionOf(bill);
  const months = bill.sheets > 1 ? ` (${bill.sheets} lembar)` : "";
  return [
    { label: "ID pelanggan", value: bill.customerId, strong: true },
    { label: "Nama", value: showableName(bill.holder) },
    ...(connection === "" ? [] : [{ label: "Tarif / daya", value: connection }]),
    { label: "Bulan tagihan", value: `${formatPeriod(bill.period)}${months}` },
    ...(bill.meterStart === null || bill.meterEnd === null
      ? []
      : [{ label: "Stand meter", value: `${formatCount(bill.meterStart)} – ${formatCount(bill.meterEnd)}` }]),
    ...(bill.energyKwh === null ? [] : [{ label: "Pemakaian", value: `${formatCount(bill.energyKwh)} kWh` }]),
    { label: "Tagihan listrik", value: formatRupiah(bill.amount) },
    { label: "Biaya keterlambatan", value: formatRupiah(bill.lateFee) },
    { label: "Jumlah", value: formatRupiah(totalOf(bill)), strong: true },
  ];
}

/** `R1 / 900 VA`, or the part that is known. */
export function connectionOf(bill: InvoiceBill): string {
  const power = bill.powerVa === null ? null : `${formatCount(bill.powerVa)} VA`;
  return [bill.tariff, power].filter((part) => part !== null && part !== "").join(" / ");
}
