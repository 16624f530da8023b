import type { BillingPeriod } from "./billing-period";
import type { CustomerId } from "./customer-id";
import type { LocalDay } from "./local-time";
import type { Rupiah } from "./rupiah";

/**
 * What the document "Informasi Tagihan Listrik" says: one or several open bills of one contact. Pure data; whoever
 * makes it has decided what this reader may see.
 */
export interface InvoiceDocument {
  /** Who informs, e.g. `PLN ULP Jajag`. */
  readonly unitName: string;
  /** The moment of the data that the bills come from. */
  readonly asOf: Date;
  /** At least one, in the order in which they are to be read. */
  readonly bills: readonly InvoiceBill[];
}

export interface InvoiceBill {
  readonly customerId: CustomerId;
  /** The holder's name, already masked. */
  readonly holder: string;
  readonly tariff: string | null;
  readonly powerVa: number | null;
  readonly period: BillingPeriod;
  /** How many months the amount covers. */
  readonly sheets: number;
  readonly meterStart: number | null;
  readonly meterEnd: number | null;
  readonly energyKwh: number | null;
  readonly amount: Rupiah;
  readonly lateFee: Rupiah;
  readonly dueOn: LocalDay;
}

/** What is to be paid for one bill: the export's amount and its late fee. */
export function totalOf(bill: InvoiceBill): Rupiah {
  return bill.amount + bill.lateFee;
}

/**
 * The file's name, by the bills that were asked for and not by what was found of them: a message in doubt is looked
 * for in the chat by this name, after its bills may have been paid. It tells no more of an ID than its end.
 */
export function invoiceFileName(bills: readonly Pick<InvoiceBill, "customerId" | "period">[]): string {
  const [first] = bills;
  return `tagihan-${first?.period ?? ""}-${first?.customerId.slice(-4) ?? ""}.pdf`;
}
