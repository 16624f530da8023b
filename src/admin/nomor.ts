import { defineAdminCommand } from "../application/operating/admin";
import { loadContact } from "../application/operating/opt-out-by-staff";
import { maskName } from "../domain/bill";
import { formatInstant, localDay } from "../domain/local-time";
import { maskPhone } from "../domain/phone-number";
import { linkStateText, optOutLine, registrationText } from "../texts/admin";
import { dialogueLine, shorten } from "../texts/cases";
import { onePhone } from "./reports/arguments";

const USAGE = "!nomor <nomor WhatsApp>";
const BUBBLES = 8;

/** One phone: whether it may be written to, whose it is, and what was said. */
export const nomor = defineAdminCommand({
  name: "nomor",
  usage: USAGE,
  summary: "pelanggan, status berhenti, dan riwayat satu nomor",
  changesData: false,
  least: "operator",
  gravity: "shown",
  parse: ({ text }) => onePhone(text, USAGE),
  run: async (phone, operations) => {
    const { store, clock } = operations;
    const contact = await loadContact(operations, phone);
    const { customers, deliveries, links, optOuts } = store.now;
    const held = await links.ofContact(contact.id);
    const owners = await Promise.all(
      held.map(async ({ customerId, state, source }) => {
        const customer = await customers.find(customerId);
        return `- ${customerId} ${maskName(customer?.name ?? "")}: ${linkStateText(state, source)}`;
      }),
    );
    const changes = await optOuts.ofContact(contact.id);
    const today = localDay(clock.now());
    const isAttended = contact.attendedUntil !== null && contact.attendedUntil > clock.now();
    return {
      title: `Nomor ${maskPhone(phone)}`,
      lines: [
        contact.optedOutAt === null
          ? "Boleh dikirimi pengingat."
          : `Minta berhenti sejak ${formatInstant(contact.optedOutAt)}.`,
        registrationText(contact.registration),
        ...(isAttended ? [`Ditangani petugas sampai ${formatInstant(contact.attendedUntil!)}.`] : []),
        owners.length === 0 ? "Pelanggan: belum terhubung." : "Pelanggan:",
        ...owners,
        ...(changes.length === 0 ? [] : ["Berhenti dan mulai:", ...changes.map(optOutLine)]),
        "— percakapan —",
        ...(await deliveries.dialogue(contact.id, BUBBLES)).map((line) =>
          dialogueLine({ ...line, text: shorten(line.text) }, today),
        ),
      ],
    };
  },
});
