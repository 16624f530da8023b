import type { Customer } from "../../domain/bill";
import type { Case } from "../../domain/case";
import type { Contact, ContactCustomer } from "../../domain/contact";
import { type CustomerId, customerId, parseCustomerId } from "../../domain/customer-id";
import { Fault } from "../../domain/fault";
import type { App } from "../ports/app";
import type { DeliveryNote, OptOutEvent } from "../ports/repositories";
import type { CustomerSearch } from "./customer-queries";
import { type Chat, type CustomerHistory, customerHistory, readChat } from "./person-view";
import type { ViewQueries } from "./queries";

type ViewDeps = Pick<App, "store" | "clock"> & { readonly views: ViewQueries };

const SHORTEST_DIGITS = 4;
const SHORTEST_WORD = 2;
const LONGEST_SEARCH = 120;
const MOST_WORDS = 6;

/** What somebody has written into the box; `null` where it is too little to look for. */
export function readSearch(raw: string): CustomerSearch | null {
  const text = raw.slice(0, LONGEST_SEARCH).trim();
  const digits = text.replace(/[\s.()+'-]/g, "");
  if (/^\d+$/.test(digits))
    return digits.length < SHORTEST_DIGITS
      ? null
      : { kind: "digits", digits, phone: digits.replace(/^0(?=8)/, "62") };
  const words = text.split(/\s+/).filter((word) => [...word].length >= SHORTEST_WORD);
  return words.length === 0 ? null : { kind: "words", words: words.slice(0, MOST_WORDS) };
}

/** One customer: bills, phones, what was sent, cases. */
export interface CustomerView {
  readonly history: CustomerHistory;
  readonly phones: readonly (Contact & { readonly linkState: string })[];
  readonly messages: readonly DeliveryNote[];
  readonly cases: readonly Case[];
  readonly dataAsOf: Date | null;
}

/** As far back as a bill can be asked for. */
const MONTHS = 13;
const NOTES = 20;

export async function readCustomer(deps: ViewDeps, id: CustomerId): Promise<CustomerView> {
  const { bills, customers, deliveries, links } = deps.store.now;
  const customer = await customers.find(id);
  if (customer === null) throw new Fault("not_found", "Pelanggan itu tidak ada dalam data.");
  return {
    history: await customerHistory(deps, customer, MONTHS),
    phones: await links.contactsOf(id),
    messages: await deliveries.aboutCustomer(id, NOTES),
    cases: await deps.views.cases.ofCustomer(id, NOTES),
    dataAsOf: await bills.dataAsOf(),
  };
}

/** One phone: whose it is, whether it may be written to, what was said. */
export interface PhoneView {
  readonly contact: Contact;
  readonly links: readonly { readonly link: ContactCustomer; readonly customer: Customer | null }[];
  readonly wishes: readonly OptOutEvent[];
  readonly cases: readonly Case[];
  readonly chat: Chat;
}

export async function readPhone(deps: ViewDeps, contactId: number, shown: number): Promise<PhoneView> {
  const { contacts, customers, links, optOuts } = deps.store.now;
  const contact = await contacts.find(contactId);
  if (contact === null) throw new Fault("not_found", `Tidak ada nomor ${contactId} dalam data.`);
  const held = await links.ofContact(contact.id);
  return {
    contact,
    links: await Promise.all(
      held.map(async (link) => ({ link, customer: await customers.find(link.customerId) })),
    ),
    wishes: await optOuts.ofContact(contact.id),
    cases: await deps.views.cases.ofContact(contact.id, NOTES),
    chat: await readChat(deps, contact.id, shown),
  };
}

/** An ID that an address has given back. Throws a Fault where it is none. */
export function openedId(opened: string | null): CustomerId {
  if (opened === null || typeof parseCustomerId(opened) !== "string")
    throw new Fault(
      "not_found",
      "Alamat itu tidak menunjuk pelanggan. Cari pelanggannya di halaman Pelanggan.",
    );
  return customerId(opened);
}
