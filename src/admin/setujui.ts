import { defineAdminCommand } from "../application/operating/admin";
import { approveLink, checkLinkRequest } from "../application/operating/case-acts";
import { maskName } from "../domain/bill";
import { maskCustomerId } from "../domain/customer-id";
import { Fault } from "../domain/fault";
import { maskPhone } from "../domain/phone-number";
import { linkApproved, registrationDone } from "../texts/linking";
import { oneNumber } from "./reports/arguments";
import { NUMBER_FIELD, numberIn } from "./reports/form-fields";

const USAGE = "!setujui <nomor kasus>";

/** Registers the phone of a request that a person has checked. */
export const setujui = defineAdminCommand({
  name: "setujui",
  usage: USAGE,
  summary: "daftarkan nomor dari kasus permintaan daftar, sesudah diperiksa; setelah kode",
  changesData: true,
  least: "operator",
  gravity: "shown",
  form: { fields: [NUMBER_FIELD], read: numberIn },
  parse: oneNumber(USAGE),
  run: async (id, operations) => {
    const { contact, customerId } = await checkLinkRequest(operations, id);
    const customer = await operations.store.now.customers.find(customerId);
    return {
      preview: {
        title: `Setujui kasus ${id}?`,
        lines: [
          `${maskPhone(contact.phone)} akan terdaftar untuk ID ${maskCustomerId(customerId)} ${maskName(customer?.name ?? "")}: ia dapat melihat tagihan lengkap dan menerima PDF.`,
        ],
      },
      arguments: JSON.stringify({ id, contactId: contact.id, customerId }),
    };
  },
  confirmed: async (stored, operations) => {
    const shown = JSON.parse(stored) as { id: number; contactId: number; customerId: string };
    const { id } = shown;
    const checked = await checkLinkRequest(operations, id);
    if (checked.contact.id !== shown.contactId || checked.customerId !== shown.customerId)
      throw new Fault(
        "wrong_state",
        `Kasus ${id} sudah bukan yang ditunjukkan tadi. Periksa lagi: !kasus ${id}`,
      );
    const { contact, customerId } = await approveLink(operations, id, {
      text: linkApproved,
      note: registrationDone,
      inboxId: operations.message?.id ?? null,
    });
    return {
      title: `Kasus ${id} disetujui`,
      lines: [
        `${maskPhone(contact.phone)} terdaftar untuk ID ${maskCustomerId(customerId)}; pelanggan sudah diberi tahu.`,
      ],
    };
  },
});
