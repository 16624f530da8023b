import { type Bill, type Customer, maskName } from "../domain/bill";
import { type BillingPeriod, formatPeriod } from "../domain/billing-period";
import { maskCustomerId } from "../domain/customer-id";
import { formatRupiah } from "../domain/rupiah";

/** More lines than this are no longer read on a phone. */
const LINES = 20;

/** `S••• A•••• (ID 51675••••011)`: enough to tell one's own connections apart. */
export function customerLine(customer: Customer): string {
  return `${maskName(customer.name)} (ID ${maskCustomerId(customer.customerId)})`;
}

/** All connections of a phone with what is open, and how to see one in full. */
export function chooseBill(customers: readonly Customer[], open: readonly Bill[]): string {
  const lines = customers.map((customer) => {
    const own = open.filter((bill) => bill.customerId === customer.customerId);
    const months = own.length > 1 ? ` (${own.length} bulan)` : "";
    return `${customerLine(customer)}: ${own.length === 0 ? "lunas ✅" : `*${formatRupiah(sum(own))}*${months}`}`;
  });
  const total =
    open.length === 0
      ? "Semua sudah lunas, terima kasih 🙏"
      : `Jumlah belum lunas: *${formatRupiah(sum(open))}*`;
  return `Ada ${customers.length} ID pelanggan di nomor ini:\n${numbered(lines)}\n${total}\nBalas *nomor urut* untuk rincian, atau *SEMUA*.`;
}

export function choosePdfCustomer(customers: readonly Customer[]): string {
  return `Lembar tagihan untuk yang mana?\n${numbered(customers.map(customerLine))}\nBalas *nomor urut*, atau *SEMUA*.`;
}

/** The months that there is a bill of, newest first. */
export function choosePdfMonth(periods: readonly BillingPeriod[]): string {
  return `Lembar tagihan bulan apa?\n${numbered(periods.map(formatPeriod))}\nBalas *nomor urut* atau nama bulannya.`;
}

export function noBillOfMonth(period: BillingPeriod): string {
  return `Data tagihan ${formatPeriod(period)} tidak ada pada kami.`;
}

/** Which connections a stranger wants to be left alone about. */
export function chooseWrongNumber(customers: readonly Customer[]): string {
  return `Mohon maaf atas gangguannya. ID pelanggan mana yang *bukan* milik Bapak/Ibu?\n${numbered(customers.map(customerLine))}\nBalas *nomor urut*, atau *SEMUA*.`;
}

export function notAChoice(count: number): string {
  return `Mohon balas dengan angka *1* sampai *${count}*, *SEMUA*, atau *BATAL*.`;
}

function numbered(lines: readonly string[]): string {
  const shown = lines.slice(0, LINES).map((line, index) => `*${index + 1}*. ${line}`);
  const left = lines.length - shown.length;
  return [...shown, ...(left > 0 ? [`… dan ${left} lagi`] : [])].join("\n");
}

function sum(bills: readonly Bill[]): number {
  return bills.reduce((total, bill) => total + bill.amount + bill.lateFee, 0);
}
