import { defineAdminCommand } from "../application/operating/admin";
import { maskName } from "../domain/bill";
import { addMonths, periodOf } from "../domain/billing-period";
import { parseCustomerId } from "../domain/customer-id";
import { Fault } from "../domain/fault";
import { localDay } from "../domain/local-time";
import { billLine, deliveryLine, linkLine } from "../texts/admin";
import { howTo, plainArgument } from "./reports/arguments";

const USAGE = "!pelanggan <12 angka ID>";
const MONTHS = 6;
const MESSAGES = 5;

/** One customer: what the exports say, masked; its bills, its phones, what became of the last messages. */
export const pelanggan = defineAdminCommand({
  name: "pelanggan",
  usage: USAGE,
  summary: "data, tagihan, nomor, dan kiriman terakhir satu pelanggan",
  changesData: false,
  least: "viewer",
  gravity: "undoable",
  parse: ({ text }) => {
    const id = parseCustomerId(plainArgument(text));
    if (typeof id !== "string") throw howTo(USAGE);
    return id;
  },
  run: async (id, { store, clock }) => {
    const { bills, customers, deliveries, links } = store.now;
    const customer = await customers.find(id);
    if (customer === null)
      throw new Fault("not_found", `ID pelanggan ${id} tidak ada dalam data. Periksa angkanya.`);
    const since = addMonths(periodOf(localDay(clock.now())), -MONTHS);
    const known = await bills.since(id, since);
    const phones = await links.contactsOf(id);
    const messages = await deliveries.aboutCustomer(id, MESSAGES);
    const about = [
      customer.tariff === null ? null : `${customer.tariff}/${customer.powerVa ?? "?"} VA`,
      customer.route === null ? null : `rute ${customer.route}`,
      customer.unit === null ? null : `unit ${customer.unit}`,
    ].filter((part) => part !== null);
    return {
      title: `Pelanggan ${id}`,
      lines: [
        [maskName(customer.name), ...about].join(", "),
        known.length === 0 ? "Tagihan: tidak ada dalam enam bulan terakhir." : "Tagihan:",
        ...known.map(billLine),
        phones.length === 0 ? "Nomor WhatsApp: belum ada." : "Nomor WhatsApp:",
        ...phones.map(linkLine),
        messages.length === 0 ? "Kiriman: belum ada." : "Kiriman terakhir:",
        ...messages.map(deliveryLine),
      ],
    };
  },
});
