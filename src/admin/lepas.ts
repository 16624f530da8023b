import { defineAdminCommand } from "../application/operating/admin";
import { endLinkByStaff } from "../application/operating/correct-link";
import { loadPerson } from "../application/operating/opt-out-by-staff";
import { maskCustomerId } from "../domain/customer-id";
import { maskPhone } from "../domain/phone-number";
import { auditedLink, LINK_FORM, phoneAndCustomer } from "./reports/link-arguments";

const USAGE = "!lepas <nomor WhatsApp> <12 angka ID>";

/** A phone that is not this customer's, as staff have learnt: no bill of his goes there again. */
export const lepas = defineAdminCommand({
  name: "lepas",
  usage: USAGE,
  summary: "nomor itu bukan milik pelanggan itu; tagihannya tidak dikirim ke sana lagi",
  changesData: true,
  least: "operator",
  gravity: "undoable",
  parse: phoneAndCustomer(USAGE),
  form: LINK_FORM,
  audited: auditedLink,
  run: async ({ who, customerId }, operations) => {
    const isNew = await endLinkByStaff(operations, who, customerId);
    const { phone } = await loadPerson(operations, who);
    const what = `ID ${maskCustomerId(customerId)}`;
    return {
      title: `${maskPhone(phone)} ${isNew ? "tidak lagi" : "memang sudah tidak"} dikirimi tagihan ${what}`,
    };
  },
});
