import type { BillingPeriod } from "../../../src/domain/billing-period";
import { customerId } from "../../../src/domain/customer-id";
import {
  filledText,
  fillTemplate,
  type MessageTemplate,
  parameterOf,
  templateFaults,
} from "../../../src/domain/message-template";
import type { NamedBill } from "../../../src/texts/invoice";
import { ONE_BILL, TEMPLATES, templateNamed } from "../../../src/texts/templates";
import {
  broadcastTemplate,
  invoiceTemplate,
  namedTemplateFault,
  staffNote,
} from "../../../src/texts/templates/fill";

const bill = (number: number): NamedBill => ({
  customerId: customerId(`5167599000${String(number).padStart(2, "0")}`),
  period: "2026-11" as BillingPeriod,
  amount: 77_125,
  dueOn: "2026-11-20",
  name: "DEWI ANGGRAINI",
});
const invoice = (count: number) => ({
  bills: Array.from({ length: count }, (_, index) => bill(index + 1)),
  dataAsOf: new Date("2026-11-20T00:30:00Z"),
  today: "2026-11-20",
});

describe("the templates", () => {
  it.each(TEMPLATES.map((template) => [template.name, template] as const))(
    "%s may be submitted",
    (_name, template) => {
      expect(templateFaults(template)).toEqual([]);
    },
  );

  it("have names of their own", () => {
    expect(new Set(TEMPLATES.map(({ name }) => name)).size).toBe(TEMPLATES.length);
    expect(templateNamed("tagihan_listrik")).toBe(ONE_BILL);
  });

  it.each<[string, Partial<MessageTemplate>, RegExp]>([
    ["a name with capitals", { name: "Tagihan" }, /nama/],
    ["a language that is none", { language: "indonesia" }, /bahasa/],
    [
      "a variable first",
      { body: "{{nama}} punya tagihan di bulan ini, mohon diperiksa", examples: { nama: "A" } },
      /awal/,
    ],
    [
      "a variable last",
      { body: "Ada tagihan bulan ini untuk saudara {{nama}}.", examples: { nama: "A" } },
      /akhir/,
    ],
    [
      "two side by side",
      { body: "Kepada {{a}} {{b}} yang punya tagihan di bulan ini ya", examples: { a: "A", b: "B" } },
      /bersebelahan/,
    ],
    [
      "too many for the length",
      { body: "Yth {{a}} dan {{b}} ya", examples: { a: "A", b: "B" } },
      /banyak isian/,
    ],
    [
      "one without an example",
      { body: "Kepada {{nama}} ada tagihan bulan ini ya", examples: {} },
      /tanpa contoh/,
    ],
    [
      "an example of two lines",
      { body: "Kepada {{nama}} ada tagihan bulan ini ya", examples: { nama: "A\nB" } },
      /baris/,
    ],
    ["an example of nothing", { examples: { ...ONE_BILL.examples, lain: "x" } }, /tidak ada di dalam isi/],
    ["a long body", { body: "a ".repeat(600), examples: {} }, /1024/],
    ["a body with a gap", { body: "satu     dua tiga empat", examples: {} }, /spasi/],
    ["a long footer", { footer: "f".repeat(61) }, /kaki/],
    ["a footer with a variable", { footer: "{{nama}}" }, /kaki/],
    ["a long button", { buttons: ["t".repeat(26)] }, /tombol/],
    ["two buttons alike", { buttons: ["Cek", "Cek"] }, /tombol/],
    ["eleven buttons", { buttons: Array.from({ length: 11 }, (_, index) => `Tombol ${index}`) }, /tombol/],
    ["half a variable", { body: "Kepada {{nama} ada tagihan bulan ini ya", examples: {} }, /kurung/],
  ])("refuse %s", (_what, change, sentence) => {
    expect(templateFaults({ ...ONE_BILL, ...change }).join("; ")).toMatch(sentence);
  });

  it("hold in a variable one line with single spaces, and never nothing", () => {
    expect(parameterOf("  dua\n\nbaris \t dan\u00a0spasi     lima ")).toBe("dua baris dan spasi lima");
    expect(parameterOf(" \n ")).toBe("-");
  });

  it("are not filled beyond what Meta takes", () => {
    const values = { ...ONE_BILL.examples, nama: "N".repeat(900) };
    expect(fillTemplate(ONE_BILL, values)).toBeNull();
  });

  it.each([
    [1, "tagihan_listrik"],
    [2, "tagihan_listrik_beberapa"],
    [4, "tagihan_listrik_beberapa"],
    [5, "tagihan_listrik_banyak"],
    [40, "tagihan_listrik_banyak"],
  ])("for %i bills is %s, masked, with its amounts", (count, name) => {
    const message = invoiceTemplate(invoice(count), "invoice_push")!;
    expect(message.template.name).toBe(name);
    expect(message.text).not.toMatch(/DEWI|516759900001|\{\{|\*hari/);
    expect(message.text).toContain(`Rp${(77_125 * count).toLocaleString("id-ID")}`);
    expect(message.text).toContain("hari ini, 20 November 2026");
    expect(message.text).toBe(filledText(templateNamed(name)!, message.template));
    for (const { value } of message.template.parameters) expect(value).toBe(parameterOf(value));
  });

  it("for a reminder is the reminder's", () => {
    expect(invoiceTemplate(invoice(2), "reminder")!.template.name).toBe("pengingat_tagihan");
  });

  it("carry a note of any length to an admin", () => {
    expect(staffNote("baris satu\nbaris dua")!.text).toContain("baris satu baris dua Balas");
    expect(staffNote("x".repeat(5_000))!.text.length).toBeLessThanOrEqual(1024);
  });

  it("carry a broadcast that names one", () => {
    const message = broadcastTemplate("templat:info_pelanggan Jaringan dirawat\nSabtu.", "PLN ULP Jajag")!;
    expect(message.text).toContain("Jaringan dirawat Sabtu. Pesan ini");
    expect(broadcastTemplate("Jaringan dirawat Sabtu", "PLN")).toBeNull();
    expect(namedTemplateFault("templat:tagihan_listrik x", "PLN")).toMatch(/info_pelanggan/);
    expect(namedTemplateFault("templat:info_pelanggan", "PLN")).toMatch(/isinya/);
    expect(namedTemplateFault(`templat:info_pelanggan ${"x".repeat(2000)}`, "PLN")).toMatch(/panjang/);
    expect(namedTemplateFault("biasa", "PLN")).toBeNull();
  });
});
