import { type Bill, maskName } from "../domain/bill";
import { formatPeriod } from "../domain/billing-period";
import { maskCustomerId } from "../domain/customer-id";
import { Fault } from "../domain/fault";
import { formatDay, formatInstant, type LocalDay } from "../domain/local-time";
import { formatRupiah } from "../domain/rupiah";
import { linkProblems, numberProblems, threatProblems } from "./forbidden";

/** A bill together with the name of its customer. */
export type NamedBill = Pick<Bill, "customerId" | "period" | "amount" | "dueOn"> & { readonly name: string };

export interface Invoice {
  /** Open bills of one contact, at least one. */
  readonly bills: readonly NamedBill[];
  readonly dataAsOf: Date | null;
  readonly today: LocalDay;
  readonly unitName: string;
  /** May the text offer the PDF? */
  readonly offersPdf: boolean;
}

/** What an operator's own template may contain, and what stands there in the end. */
export const PLACEHOLDERS = {
  nama: "masked name, or 'Pelanggan PLN' for several customers",
  rincian: "the unpaid bills with period, masked ID, amount and the moment of the data",
  batas_bayar: "the due date; 'hari ini, …' on the day itself",
  balasan: "what the customer may answer: CEK, PDF, STOP",
  unit: "name of the unit",
} as const;
type Placeholder = keyof typeof PLACEHOLDERS;

/** Without these the message would not be understood, or nobody could stop it. */
const REQUIRED: readonly Placeholder[] = ["rincian", "batas_bayar", "balasan"];

/** WhatsApp shows about so much before "read more", and people trust short messages. */
export const TEXT_LIMIT = 700;

/** So many bills are listed one by one; the rest is counted. */
const LISTED_BILLS = 5;

export const DEFAULT_TEMPLATE = `Yth. Bapak/Ibu *{nama}*,
{rincian}
Batas bayar {batas_bayar}. Bayar lewat PLN Mobile, bank/ATM, kantor pos, minimarket, atau loket resmi. Bila sudah membayar, abaikan pesan ini.
{balasan}
{unit} – info 123.`;

/** All that is wrong with a template, as sentences; empty when it is good. */
export function templateProblems(template: string): string[] {
  const problems: string[] = [];
  const used = [...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1]!);
  for (const name of used)
    if (!Object.hasOwn(PLACEHOLDERS, name))
      problems.push(
        `{${name}} tidak dikenal; pilihan: ${Object.keys(PLACEHOLDERS)
          .map((key) => `{${key}}`)
          .join(" ")}`,
      );
  for (const name of REQUIRED) if (!used.includes(name)) problems.push(`{${name}} harus ada`);
  problems.push(...linkProblems(template));
  problems.push(...numberProblems(template), ...threatProblems(template));
  if (template.trim().length < 40) problems.push("terlalu pendek");
  return problems;
}

/** Throws a Fault that lists every problem of the template. */
export function checkTemplate(template: string): void {
  const problems = templateProblems(template);
  if (problems.length > 0)
    throw new Fault("template_invalid", `Templat belum dapat dipakai: ${problems.join("; ")}.`);
}

/** The text of an invoice push. Names and IDs are masked: numbers are recycled, and a stranger may read it. */
export function renderInvoice(template: string, invoice: Invoice): string {
  const names = new Set(invoice.bills.map((bill) => bill.name));
  const dueOn = invoice.bills
    .map((bill) => bill.dueOn)
    .reduce((latest, day) => (day > latest ? day : latest));
  const values: Record<Placeholder, string> = {
    nama: names.size === 1 ? maskName(invoice.bills[0]!.name) : "Pelanggan PLN",
    rincian: details(invoice),
    batas_bayar: dueText(dueOn, invoice.today),
    balasan: `Balas *CEK* untuk rincian, ${invoice.offersPdf ? "*PDF* untuk lembar tagihan, " : ""}*STOP* untuk berhenti menerima pengingat.`,
    unit: invoice.unitName,
  };
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name as Placeholder] : whole,
  );
}

/** `*hari ini, 20 November 2026*`, `*20 November 2026*`, or the date with "sudah lewat". */
export function dueText(dueOn: LocalDay, today: LocalDay): string {
  if (dueOn === today) return `*hari ini, ${formatDay(dueOn)}*`;
  return dueOn < today ? `*${formatDay(dueOn)}* (sudah lewat)` : `*${formatDay(dueOn)}*`;
}

function details({ bills, dataAsOf }: Invoice): string {
  const source = dataAsOf === null ? "" : ` (data per ${formatInstant(dataAsOf)})`;
  const [first] = bills;
  if (bills.length === 1 && first !== undefined)
    return `tagihan listrik *${formatPeriod(first.period)}* untuk ID pelanggan ${maskCustomerId(first.customerId)} sebesar *${formatRupiah(first.amount)}* tercatat belum lunas${source}.`;
  const several = new Set(bills.map((bill) => bill.name)).size > 1;
  const lines = bills.slice(0, LISTED_BILLS).map((bill) => {
    const whose = several ? ` ${maskName(bill.name)},` : "";
    return `•${whose} ${maskCustomerId(bill.customerId)} ${formatPeriod(bill.period)}: *${formatRupiah(bill.amount)}*`;
  });
  const rest = bills.length - LISTED_BILLS;
  if (rest > 0) lines.push(`• dan ${rest} tagihan lain`);
  const total = bills.reduce((sum, bill) => sum + bill.amount, 0);
  return `tagihan listrik berikut tercatat belum lunas${source}:\n${lines.join("\n")}\nJumlah *${formatRupiah(total)}*.`;
}
