import { addMonths, type BillingPeriod } from "../billing-period";
import type { CustomerId } from "../customer-id";
import { formatDay, type LocalDay } from "../local-time";
import { formatRupiah, type Rupiah } from "../rupiah";

/** Something in a list of payments that the office must be asked about; what it says of the bill is taken all the same. */
export type PaymentDoubt = { readonly customerId: CustomerId; readonly period: BillingPeriod } & (
  | { readonly kind: "amount_differs"; readonly paid: Rupiah; readonly billed: Rupiah }
  /** A reversal of a payment that an earlier list has told; `paidOn` is `null` where only the month's list had lost it. */
  | { readonly kind: "still_paid"; readonly paidOn: LocalDay | null }
);

/** A payment beside a bill of its customer, of the same month or of a later one that counts several months (LEMBAR). */
export interface Payment {
  readonly customerId: CustomerId;
  readonly period: BillingPeriod;
  readonly paid: Rupiah;
  readonly paidFee: Rupiah;
  readonly billPeriod: BillingPeriod;
  readonly billed: Rupiah;
  readonly billedFee: Rupiah;
  readonly sheets: number;
}

/** Is a bill of so much paid by so much? Late fees may be written into the amount or beside it. */
function isPaidBy(paid: Rupiah, paidFee: Rupiah, billed: Rupiah, billedFee: Rupiah): boolean {
  return paid === billed || paid === billed + billedFee || paid === billed + paidFee;
}

/**
 * The payments that are not of their bills' amounts. A bill of several months may be paid by one row for each of them:
 * then their sum counts.
 */
export function differing(payments: readonly Payment[]): PaymentDoubt[] {
  const ofBills = new Map<string, Payment[]>();
  for (const one of payments) {
    const isCovered = one.period <= one.billPeriod && one.period >= addMonths(one.billPeriod, 1 - one.sheets);
    const key = `${one.customerId} ${one.billPeriod}`;
    if (isCovered) ofBills.set(key, [...(ofBills.get(key) ?? []), one]);
  }
  return [...ofBills.values()].flatMap((parts) => {
    const own = parts.find(({ period, billPeriod }) => period === billPeriod);
    if (own === undefined) return [];
    const { customerId, period, billed, billedFee } = own;
    const [paid, fee] = [sumOf(parts, "paid"), sumOf(parts, "paidFee")];
    const isPaid =
      isPaidBy(own.paid, own.paidFee, billed, billedFee) || isPaidBy(paid, fee, billed, billedFee);
    return isPaid ? [] : [{ kind: "amount_differs" as const, customerId, period, paid, billed }];
  });
}

function sumOf(parts: readonly Payment[], what: "paid" | "paidFee"): Rupiah {
  return parts.reduce((sum, part) => sum + part[what], 0);
}

/** What the office must be asked, in Indonesian. */
export function doubtSentence(doubt: PaymentDoubt): string {
  if (doubt.kind === "amount_differs")
    return `dibayar ${formatRupiah(doubt.paid)}, tagihannya ${formatRupiah(doubt.billed)}; menurut berkas ini lunas.`;
  const when = doubt.paidOn === null ? "" : ` (dibayar ${formatDay(doubt.paidOn)})`;
  return `pelunasannya dibatalkan, tetapi sudah tercatat dari berkas sebelumnya${when}; tetap lunas sampai daftar belum lunas yang lebih baru, dengan waktu datanya, memuatnya lagi.`;
}
