import { defineAdminCommand } from "../application/operating/admin";
import { loadLink, restoreLinkByStaff } from "../application/operating/correct-link";
import { loadPerson } from "../application/operating/opt-out-by-staff";
import { maskCustomerId } from "../domain/customer-id";
import { Fault } from "../domain/fault";
import { maskPhone } from "../domain/phone-number";
import { auditedLink, LINK_FORM, type LinkWords, phoneAndCustomer } from "./reports/link-arguments";

const USAGE = "!tautkan <nomor WhatsApp> <12 angka ID>";

/** Takes back that a phone is not the customer's. It will read whole bills, so that is said before. */
export const tautkan = defineAdminCommand({
  name: "tautkan",
  usage: USAGE,
  summary: "kebalikan lepas: nomor itu ternyata milik pelanggan itu; setelah kode",
  changesData: true,
  least: "operator",
  gravity: "shown",
  parse: phoneAndCustomer(USAGE),
  form: LINK_FORM,
  audited: auditedLink,
  run: async ({ who, customerId }, operations) => {
    const { contact, isActive } = await loadLink(operations, who, customerId);
    if (isActive)
      throw new Fault("wrong_state", `${maskPhone(contact.phone)} sudah terhubung ke pelanggan itu.`);
    return {
      preview: {
        title: `Hubungkan lagi ${maskPhone(contact.phone)}?`,
        lines: [
          `${maskPhone(contact.phone)} akan terdaftar untuk ID ${maskCustomerId(customerId)}: ia dapat melihat tagihan lengkap, menerima PDF dan pengingatnya.`,
        ],
      },
      arguments: JSON.stringify({ who: contact.id, customerId } satisfies LinkWords),
    };
  },
  confirmed: async (stored, operations) => {
    const { who, customerId } = JSON.parse(stored) as LinkWords;
    await restoreLinkByStaff(operations, who, customerId);
    const { phone } = await loadPerson(operations, who);
    return { title: `${maskPhone(phone)} terhubung lagi ke ID ${maskCustomerId(customerId)}` };
  },
});
