import { defineAdminCommand } from "../application/admin";
import { approveLink } from "../application/case-acts";
import { maskCustomerId } from "../domain/customer-id";
import { maskPhone } from "../domain/phone-number";
import { linkApproved, registrationDone } from "../texts/linking";
import { oneNumber } from "./reports/arguments";

const USAGE = "!setujui <nomor kasus>";

/** Registers the phone of a request that a person has checked. */
export const setujui = defineAdminCommand({
  name: "setujui",
  usage: USAGE,
  summary: "daftarkan nomor dari kasus permintaan daftar, sesudah diperiksa",
  changesData: true,
  parse: oneNumber(USAGE),
  run: async (id, operations) => {
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
