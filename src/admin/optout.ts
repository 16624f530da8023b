import { defineAdminCommand } from "../application/operating/admin";
import { loadPerson, setOptOutByStaff, type Who } from "../application/operating/opt-out-by-staff";
import { maskPhone } from "../domain/phone-number";
import { phoneAndReason } from "./reports/arguments";
import { NUMBER_FIELD, numberIn, REASON_FIELD, reasonIn } from "./reports/form-fields";

const USAGE = "!optout <nomor WhatsApp> <alasan>";

interface Wish {
  readonly who: Who;
  readonly reason: string;
}

/** Who asked on the phone or at the counter is left in peace as well. */
export const optout = defineAdminCommand({
  name: "optout",
  usage: USAGE,
  summary: "berhenti mengirim pengingat ke satu nomor",
  changesData: true,
  least: "operator",
  gravity: "undoable",
  isBrake: true,
  parse: ({ text, ...line }): Wish => {
    const { phone, reason } = phoneAndReason(USAGE)({ text, ...line });
    return { who: phone, reason };
  },
  form: {
    fields: [NUMBER_FIELD, REASON_FIELD],
    read: (values): Wish => ({ who: numberIn(values), reason: reasonIn(values) }),
  },
  run: async ({ who, reason }, operations) => {
    const isNew = await setOptOutByStaff(operations, who, "opted_out", reason);
    const { phone } = await loadPerson(operations, who);
    return {
      title: `${maskPhone(phone)} ${isNew ? "tidak lagi" : "memang sudah tidak"} dikirimi pengingat`,
      lines: isNew ? [`Alasan: ${reason}`] : [],
    };
  },
});
