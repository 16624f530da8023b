import { defineAdminCommand } from "../application/operating/admin";
import { loadPerson, setOptOutByStaff } from "../application/operating/opt-out-by-staff";
import { formatInstant } from "../domain/local-time";
import { maskPhone } from "../domain/phone-number";
import { phoneAndReason, WISH_FORM, type WishWords } from "./reports/wish-arguments";

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
  form: WISH_FORM,
  run: async ({ who, reason }, operations) => {
    const { optedOutAt, phone } = await loadPerson(operations, who);
    if (optedOutAt === null) return { title: `${maskPhone(phone)} memang tidak berhenti` };
    return {
      preview: {
        title: `Kirim pengingat lagi ke ${maskPhone(phone)}?`,
        lines: [`Minta berhenti sejak ${formatInstant(optedOutAt)}.`, `Alasan: ${reason}`],
      },
      arguments: JSON.stringify({ who, reason }),
      seen: optedOutAt.toISOString(),
    };
  },
  confirmed: async (stored, operations) => {
    const { who, reason } = JSON.parse(stored) as WishWords;
    const isNew = await setOptOutByStaff(operations, who, "opted_in", reason);
    const { phone } = await loadPerson(operations, who);
    return {
      title: `${maskPhone(phone)} ${isNew ? "dikirimi pengingat lagi" : "memang tidak berhenti"}`,
      lines: isNew ? [`Alasan: ${reason}`] : [],
    };
  },
});
