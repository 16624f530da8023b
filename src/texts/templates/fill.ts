import { maskName } from "../../domain/bill";
import { formatPeriod } from "../../domain/billing-period";
import type { Campaign, CampaignKind } from "../../domain/campaign";
import { maskCustomerId } from "../../domain/customer-id";
import { formatDay, formatInstant } from "../../domain/local-time";
import {
  type FilledTemplate,
  filledText,
  fillTemplate,
  type MessageTemplate,
} from "../../domain/message-template";
import { formatRupiah } from "../../domain/rupiah";
import { dueText, type Invoice } from "../invoice";
import { CUSTOMER_NEWS, FEW_BILLS, MANY_BILLS, ONE_BILL, REMINDER, STAFF_NOTE, templateNamed } from "./index";

/** As `TemplateMessage` of the application, which texts know nothing of. */
interface Filled {
  readonly template: FilledTemplate;
  readonly text: string;
}

/** So many bills are named one by one in a line. */
const NAMED_BILLS = 4;

/** The invoice for people who have not written within a day; names and IDs are masked as in the free text. */
export function invoiceTemplate(
  invoice: Pick<Invoice, "bills" | "dataAsOf" | "today">,
  kind: CampaignKind,
): Filled | null {
  const { bills, dataAsOf, today } = invoice;
  const names = new Set(bills.map(({ name }) => name));
  const dueOn = bills.map((bill) => bill.dueOn).reduce((latest, day) => (day > latest ? day : latest));
  const values = {
    nama: names.size === 1 ? maskName(bills[0]!.name) : "Pelanggan PLN",
    id: maskCustomerId(bills[0]!.customerId),
    periode: formatPeriod(bills[0]!.period),
    banyak: String(bills.length),
    rincian: bills
      .map(
        ({ customerId, period, amount }) =>
          `${maskCustomerId(customerId)} ${formatPeriod(period)} ${formatRupiah(amount)}`,
      )
      .join("; "),
    jumlah: formatRupiah(bills.reduce((sum, { amount }) => sum + amount, 0)),
    data: dataAsOf === null ? formatDay(today) : formatInstant(dataAsOf),
    // Stars make bold what is typed, and stand as they are in a template.
    batas: dueText(dueOn, today).replaceAll("*", ""),
  };
  return messageOf(formFor(bills.length, kind), values);
}

function formFor(count: number, kind: CampaignKind): MessageTemplate {
  if (kind === "reminder") return REMINDER;
  if (count === 1) return ONE_BILL;
  return count <= NAMED_BILLS ? FEW_BILLS : MANY_BILLS;
}

/** A note for an admin. What does not fit is cut: the rest stands in `!status`. */
export function staffNote(text: string): Filled | null {
  const line = text.replace(/\s+/g, " ").trim();
  for (const length of [800, 600]) {
    const kabar = line.length > length ? `${[...line].slice(0, length).join("")} …` : line;
    const message = messageOf(STAFF_NOTE, { kabar });
    if (message !== null) return message;
  }
  return null;
}

const NAMED = /^templat:([a-z0-9_]+)(?:\s+([\s\S]+))?$/;

/** Does a broadcast name a template? Its words go into the template's one place for them. */
export function namedTemplate(body: string): { readonly name: string; readonly words: string } | null {
  const match = NAMED.exec(body.trim());
  return match === null ? null : { name: match[1]!, words: match[2]?.trim() ?? "" };
}

/** Words of a campaign that go as they are; an invoice has none, and one that names a template is that. */
export function isFreeText(body: string | null): boolean {
  return body !== null && namedTemplate(body) === null;
}

/** What is wrong with a broadcast that names a template, or `null`. */
export function namedTemplateFault(body: string, unitName: string): string | null {
  const named = namedTemplate(body);
  if (named === null) return null;
  if (templateNamed(named.name) !== CUSTOMER_NEWS)
    return `Templat ${named.name} tidak dapat dipakai untuk siaran; pakailah templat:${CUSTOMER_NEWS.name}.`;
  if (named.words === "") return `Tulis juga isinya: templat:${CUSTOMER_NEWS.name} <teks>.`;
  return broadcastTemplate(body, unitName) === null ? "Teksnya terlalu panjang untuk templat ini." : null;
}

/** The broadcast as a template; `null` when it names none, or does not fit. */
export function broadcastTemplate(body: string, unitName: string): Filled | null {
  const named = namedTemplate(body);
  if (named === null || named.name !== CUSTOMER_NEWS.name || named.words === "") return null;
  // The template has a full stop of its own.
  return messageOf(CUSTOMER_NEWS, { unit: unitName, isi: named.words.trimEnd().replace(/\.$/, "") });
}

function messageOf(form: MessageTemplate, values: Readonly<Record<string, string>>): Filled | null {
  const template = fillTemplate(form, values);
  return template === null ? null : { template, text: filledText(form, template) };
}

/** The templates that a campaign leaves as, outside of the windows: while one of them may not go, it waits. */
export function templatesOf({ kind, body }: Pick<Campaign, "kind" | "body">): readonly string[] {
  if (body !== null) {
    const named = namedTemplate(body);
    return named === null ? [] : [named.name];
  }
  const forms = kind === "reminder" ? [REMINDER] : [ONE_BILL, FEW_BILLS, MANY_BILLS];
  return forms.map(({ name }) => name);
}
