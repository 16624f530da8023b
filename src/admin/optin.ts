import { defineAdminCommand } from "../application/operating/admin";
import { loadContact, setOptOutByStaff } from "../application/operating/opt-out-by-staff";
import { formatInstant } from "../domain/local-time";
import { maskPhone, type PhoneNumber } from "../domain/phone-number";
import { phoneAndReason } from "./reports/arguments";

const USAGE = "!optin <nomor WhatsApp> <alasan>";

/** Only when the customer has asked for it: the reason says how. */
export const optin = defineAdminCommand({
  name: "optin",
  usage: USAGE,
  summary: "kirim pengingat lagi, atas permintaan pelanggan; setelah kode",
  changesData: true,
  least: "operator",
  gravity: "shown",
  parse: phoneAndReason(USAGE),
  run: async ({ phone, reason }, operations) => {
    const { optedOutAt } = await loadContact(operations, phone);
    if (optedOutAt === null) return { title: `${maskPhone(phone)} memang tidak berhenti` };
    return {
      preview: {
        title: `Kirim pengingat lagi ke ${maskPhone(phone)}?`,
        lines: [`Minta berhenti sejak ${formatInstant(optedOutAt)}.`, `Alasan: ${reason}`],
      },
      arguments: JSON.stringify({ phone, reason }),
    };
  },
  confirmed: async (stored, operations) => {
    const { phone, reason } = JSON.parse(stored) as { phone: PhoneNumber; reason: string };
    const isNew = await setOptOutByStaff(operations, phone, "opted_in", reason);
    return {
      title: `${maskPhone(phone)} ${isNew ? "dikirimi pengingat lagi" : "memang tidak berhenti"}`,
      lines: isNew ? [`Alasan: ${reason}`] : [],
    };
  },
});
