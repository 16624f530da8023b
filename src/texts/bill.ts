import { type Bill, type Customer, maskName } from "../domain/bill";
import { formatPeriod } from "../domain/billing-period";
import { maskCustomerId } from "../domain/customer-id";
import { formatDay, formatInstant, type LocalDay } from "../domain/local-time";
import { formatCount, formatRupiah } from "../domain/rupiah";
import { dueText } from "./invoice";

/** How a bill may be paid. Never an account number: there is none to name. */
export const HOW_TO_PAY = "Bayar lewat PLN Mobile, bank/ATM, kantor pos, minimarket, atau loket resmi.";

/** In full, for a phone that is linked to the customer. */
export function billInFull(
  customer: Customer,
  open: readonly Bill[],
  latest: Bill | null,
  today: LocalDay,
): string {
  const head = `*${maskName(customer.name)}* – ID ${maskCustomerId(customer.customerId)}${tariffText(customer)}`;
  if (open.length === 0) return `${head}\n${settledText(latest, true)}`;
  const blocks = open.map((bill) => {
    const lines = [`*${formatPeriod(bill.period)}*: *${formatRupiah(bill.amount)}*${sheetsText(bill)}`];
    if (bill.energyKwh !== null) lines.push(`Pemakaian ${formatCount(bill.energyKwh)} kWh${meterText(bill)}`);
    if (bill.lateFee > 0) lines.push(`Biaya keterlambatan ${formatRupiah(bill.lateFee)}`);
    lines.push(`Batas bayar ${dueText(bill.dueOn, today)}`);
    return lines.join("\n");
  });
  const total = open.reduce((sum, bill) => sum + bill.amount + bill.lateFee, 0);
  const sum = open.length > 1 ? `\nJumlah *${formatRupiah(total)}*` : "";
  return `${head}\n${blocks.join("\n")}${sum}`;
}

/**
 * For any other phone: amount, month, due date, masked name. No energy, no history, no document. Who asks by a meter
 * number does not learn the ID that belongs to it.
 */
export function billForStranger(
  customer: Customer,
  by: "id" | "meter",
  open: readonly Bill[],
  latest: Bill | null,
  today: LocalDay,
): string {
  const asked =
    by === "id"
      ? `ID ${maskCustomerId(customer.customerId)}`
      : `Nomor meter …${customer.meterNumber?.slice(-4)}`;
  const head = `${asked} a.n. ${maskName(customer.name)}`;
  if (open.length === 0) return `${head}\n${settledText(latest, false)}`;
  const lines = open.map(
    (bill) =>
      `*${formatPeriod(bill.period)}*: *${formatRupiah(bill.amount)}*, batas bayar ${dueText(bill.dueOn, today)}`,
  );
  return `${head}\n${lines.join("\n")}`;
}

/** The day of a payment is history: only the customer's own phones read it. */
function settledText(latest: Bill | null, tellsDay: boolean): string {
  if (latest === null) return "Belum ada data tagihan.";
  if (latest.state === "void") return `Tidak ada yang perlu dibayar untuk ${formatPeriod(latest.period)}.`;
  const when = latest.paidOn === null || !tellsDay ? "" : ` (dibayar ${formatDay(latest.paidOn)})`;
  return `Tidak ada tagihan yang belum lunas. Tagihan ${formatPeriod(latest.period)} sudah lunas${when}. Terima kasih 🙏`;
}

function tariffText(customer: Customer): string {
  const power = customer.powerVa === null ? "" : `/${formatCount(customer.powerVa)} VA`;
  return customer.tariff === null ? "" : ` (${customer.tariff}${power})`;
}

function meterText(bill: Bill): string {
  return bill.meterStart === null || bill.meterEnd === null
    ? ""
    : ` (stand ${formatCount(bill.meterStart)}–${formatCount(bill.meterEnd)})`;
}

function sheetsText(bill: Bill): string {
  return bill.sheets > 1 ? ` (${bill.sheets} lembar)` : "";
}

/** "Data per 20-11-2026 07.30 WIB." with what may be done next. */
export function sourceLine(dataAsOf: Date | null): string {
  return dataAsOf === null
    ? ""
    : `\nData per ${formatInstant(dataAsOf)}; pembayaran setelah itu mungkin belum tercatat.`;
}
