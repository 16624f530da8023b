import { periodOf } from "../domain/billing-period";
import { customerId } from "../domain/customer-id";
import { addDays, type LocalDay } from "../domain/local-time";
import { type Invoice, type NamedBill, renderInvoice } from "./invoice";

const DUE_ON: LocalDay = "2026-11-20";

const bill = (id: string, name: string, amount: number): NamedBill => ({
  customerId: customerId(id),
  period: periodOf(DUE_ON),
  amount,
  dueOn: DUE_ON,
  name,
});

const SITI = bill("516759900011", "SITI AMINAH", 77_125);
const FAMILY = [
  SITI,
  bill("516759900029", "BUDI SANTOSO", 152_300),
  bill("516759900037", "TOKO SUMBER REJEKI", 1_204_875),
];

/** What invented customers would read, each with when that is: a text can be looked at before there is any data. */
export function sampleInvoices(
  template: string,
  { unitName, offersPdf }: Pick<Invoice, "unitName" | "offersPdf">,
): readonly { readonly when: string; readonly text: string }[] {
  const dataAsOf = new Date(`${DUE_ON}T00:30:00Z`);
  const write = (bills: readonly NamedBill[], today: LocalDay) =>
    renderInvoice(template, { bills, dataAsOf, today, unitName, offersPdf });
  return [
    { when: "satu tagihan, pada hari batas bayar", text: write([SITI], DUE_ON) },
    { when: "satu tagihan, tiga hari sebelumnya", text: write([SITI], addDays(DUE_ON, -3)) },
    { when: "satu nomor dengan tiga pelanggan", text: write(FAMILY, DUE_ON) },
  ];
}
