import { defineAdminCommand } from "../application/operating/admin";
import { setOptOutByStaff } from "../application/operating/opt-out-by-staff";
import { maskPhone } from "../domain/phone-number";
import { phoneAndReason } from "./reports/arguments";

const USAGE = "!optout <nomor WhatsApp> <alasan>";

/** Who asked on the phone or at the counter is left in peace as well. */
export const optout = defineAdminCommand({
  name: "optout",
  usage: USAGE,
  summary: "berhenti mengirim pengingat ke satu nomor",
  changesData: true,
  least: "operator",
  gravity: "shown",
  isBrake: true,
  parse: phoneAndReason(USAGE),
  run: async ({ phone, reason }, operations) => {
    const isNew = await setOptOutByStaff(operations, phone, "opted_out", reason);
    return {
      title: `${maskPhone(phone)} ${isNew ? "tidak lagi" : "memang sudah tidak"} dikirimi pengingat`,
      lines: isNew ? [`Alasan: ${reason}`] : [],
    };
  },
});
