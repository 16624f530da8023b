import { defineAdminCommand } from "../application/operating/admin";
import { loadPerson, setOptOutByStaff } from "../application/operating/opt-out-by-staff";
import { maskPhone } from "../domain/phone-number";
import { phoneAndReason, WISH_FORM } from "./reports/wish-arguments";

const USAGE = "!optout <nomor WhatsApp> <alasan>";

/** Who asked on the phone or at the counter is left in peace as well. */
export const optout = defineAdminCommand({
  name: "optout",
  usage: USAGE,
  summary: "berhenti mengirim pengingat ke satu nomor",
  changesData: true,
  least: "operator",
  gravity: "undoable",
  isBrake: true,
  parse: phoneAndReason(USAGE),
  form: WISH_FORM,
  run: async ({ who, reason }, operations) => {
    const isNew = await setOptOutByStaff(operations, who, "opted_out", reason);
    const { phone } = await loadPerson(operations, who);
    return {
      title: `${maskPhone(phone)} ${isNew ? "tidak lagi" : "memang sudah tidak"} dikirimi pengingat`,
      lines: isNew ? [`Alasan: ${reason}`] : [],
    };
  },
});
