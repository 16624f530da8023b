import { addDays, type LocalDay } from "../domain/local-time";
import { SAMPLE_BILLS, SAMPLE_DUE_ON } from "../domain/sample-bills";
import { type Invoice, type NamedBill, renderInvoice } from "./invoice";

/** What invented customers would read, each with when that is: a text can be looked at before there is any data. */
export function sampleInvoices(
  template: string,
  { unitName, offersPdf }: Pick<Invoice, "unitName" | "offersPdf">,
): readonly { readonly when: string; readonly text: string }[] {
  const dataAsOf = new Date(`${SAMPLE_DUE_ON}T00:30:00Z`);
  const write = (bills: readonly NamedBill[], today: LocalDay) =>
    renderInvoice(template, { bills, dataAsOf, today, unitName, offersPdf });
  return [
    { when: "satu tagihan, pada hari batas bayar", text: write([SAMPLE_BILLS[0]], SAMPLE_DUE_ON) },
    {
      when: "satu tagihan, tiga hari sebelumnya",
      text: write([SAMPLE_BILLS[0]], addDays(SAMPLE_DUE_ON, -3)),
    },
    { when: "satu nomor dengan tiga pelanggan", text: write(SAMPLE_BILLS, SAMPLE_DUE_ON) },
  ];
}
