import { defineAdminCommand } from "../application/admin";
import { setOptOutByStaff } from "../application/opt-out-by-staff";
import { maskPhone } from "../domain/phone-number";
import { phoneAndReason } from "./reports/arguments";

const USAGE = "!optin <nomor WhatsApp> <alasan>";

/** Only when the customer has asked for it: the reason says how. */
export const optin = defineAdminCommand({
  name: "optin",
  usage: USAGE,
  summary: "kirim pengingat lagi, atas permintaan pelanggan",
  changesData: true,
  parse: phoneAndReason(USAGE),
  run: async ({ phone, reason }, operations) => {
    const isNew = await setOptOutByStaff(operations, phone, "opted_in", reason);
    return {
      title: `${maskPhone(phone)} ${isNew ? "dikirimi pengingat lagi" : "memang tidak berhenti"}`,
      lines: isNew ? [`Alasan: ${reason}`] : [],
    };
  },
});
