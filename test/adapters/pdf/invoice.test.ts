import { renderInvoicePdf } from "../../../src/adapters/pdf/invoice";
import { period } from "../../../src/domain/billing-period";
import { customerId } from "../../../src/domain/customer-id";
import { invoice, invoiceBill, manyBills } from "../../support/invoices";
import { pdfPages, pdfText } from "../../support/pdf-text";

const A5 = "420x595";
const A4 = "595x842";

describe("the invoice of one bill", () => {
  it("is one A5 page with everything that the customer knows the bill by", async () => {
    const pdf = await renderInvoicePdf(invoice());
    const text = pdfText(pdf);
    expect(pdfPages(pdf)).toEqual([A5]);
    expect(text).toEqual(
      expect.arrayContaining([
        "PLN ULP Jajag",
        "INFORMASI TAGIHAN LISTRIK",
        "BUKAN BUKTI PEMBAYARAN",
        "Rp77.125",
        "20 November 2026",
        "516759900011",
        "S••• A••••",
        "R1 / 900 VA",
        "November 2026",
        "12.345 – 12.398",
        "53 kWh",
        "Data per 20-11-2026 07.30 WIB. Bila sudah membayar, abaikan lembar ini.",
        "Contact Center PLN 123.",
      ]),
    );
    expect(text.join(" ")).not.toMatch(/struk|kuitansi|rekening \d/i);
  });

  it("adds the late fee to the sum and says how many months it covers", async () => {
    const text = pdfText(await renderInvoicePdf(invoice([invoiceBill({ lateFee: 3000, sheets: 2 })])));
    expect(text).toEqual(
      expect.arrayContaining(["Rp77.125", "Rp3.000", "Rp80.125", "November 2026 (2 lembar)"]),
    );
  });

  it("leaves out what the export did not say", async () => {
    const bare = invoiceBill({ tariff: null, powerVa: null, meterStart: null, energyKwh: null });
    const text = pdfText(await renderInvoicePdf(invoice([bare])));
    for (const label of ["Tarif / daya", "Stand meter", "Pemakaian"]) expect(text).not.toContain(label);
    expect(text.join(" ")).not.toMatch(/null|NaN|undefined/);
    expect(text).toContain("ID pelanggan");
  });

  it("cuts a name that is too long instead of writing over its neighbours", async () => {
    const text = pdfText(await renderInvoicePdf(invoice([invoiceBill({ holder: "Sri ".repeat(40) })])));
    expect(text.find((line) => line.startsWith("Sri "))).toMatch(/^.{20,60}…$/);
  });

  it("has no garbage where the font lacks a sign", async () => {
    const text = pdfText(
      await renderInvoicePdf(invoice([invoiceBill({ holder: "Šećerović Łukasz 王 😀️ é" })])),
    );
    expect(text).toContain("Šecerovic Lukasz é");
  });

  it.each(["王小明", "ꦱ•••", "😀 王"])(
    "says that the name %s cannot be shown, and draws no boxes",
    async (holder) => {
      const text = pdfText(await renderInvoicePdf(invoice([invoiceBill({ holder })])));
      expect(text).toContain("(nama tidak dapat ditampilkan)");
      expect(text.join()).not.toMatch(/\?/);
    },
  );

  it("is the same file for the same data, and small", async () => {
    const [first, second] = [await renderInvoicePdf(invoice()), await renderInvoicePdf(invoice())];
    expect(first.equals(second)).toBe(true);
    expect(first.toString("latin1")).toContain("(D:20261120003000Z)");
    const later = { ...invoice(), asOf: new Date("2026-11-20T01:30:00Z") };
    expect((await renderInvoicePdf(later)).equals(first)).toBe(false);
    expect(first.length).toBeLessThan(10_000);
  });
});

describe("the invoice of several bills", () => {
  it("lists up to five on A5, with their sum and the first day that is due", async () => {
    const late = invoiceBill({
      customerId: customerId("516759900012"),
      period: period("2026-10"),
      lateFee: 3000,
      dueOn: "2026-10-20",
    });
    const pdf = await renderInvoicePdf(invoice([invoiceBill(), late]));
    const text = pdfText(pdf);
    expect(pdfPages(pdf)).toEqual([A5]);
    expect(text).toEqual(
      expect.arrayContaining([
        "Jumlah 2 tagihan",
        "Rp157.250",
        "Rp80.125",
        "Batas bayar paling awal",
        "20 Oktober 2026",
      ]),
    );
    expect(text).toContainEqual(
      expect.stringMatching(/^Oktober 2026 · batas bayar 20 Oktober 2026 · termasuk biaya/),
    );
  });

  it.each([
    [5, [A5]],
    [6, [A4]],
    [60, [A4, A4, A4, A4]],
  ])("shows each of %i bills once, in order", async (count, pages) => {
    const bills = manyBills(count);
    const pdf = await renderInvoicePdf(invoice(bills));
    const shown = pdfText(pdf).filter((line) => /^\d{12}$/.test(line));
    expect(shown).toEqual(bills.map((bill) => bill.customerId));
    expect(pdfPages(pdf)).toEqual(pages);
    expect(pdf.length).toBeLessThan(60_000);
  });

  it("carries title and notice on every page, and the advice once, whatever the number", async () => {
    for (let count = 6; count <= 60; count += 3) {
      const pdf = await renderInvoicePdf(invoice(manyBills(count)));
      const text = pdfText(pdf);
      const times = (line: string) => text.filter((each) => each === line).length;
      expect(times("BUKAN BUKTI PEMBAYARAN")).toBe(pdfPages(pdf).length);
      expect(times("INFORMASI TAGIHAN LISTRIK")).toBe(pdfPages(pdf).length);
      expect(times("Cara membayar")).toBe(1);
    }
  });

  it("refuses to say nothing", async () => {
    await expect(renderInvoicePdf(invoice([]))).rejects.toThrow("without bills");
  });
});
