import { defineAdminCommand } from "../application/operating/admin";
import { takeCase } from "../application/operating/case-acts";
import { maskPhone } from "../domain/phone-number";
import { oneNumber } from "./reports/arguments";
import { NUMBER_FIELD, numberIn, numberSeen } from "./reports/form-fields";

const USAGE = "!ambil <nomor kasus>";

interface Taking {
  readonly id: number;
  /** When the case that the page showed was last taken; `null`: it was free. */
  readonly seenTakenAt?: Date | null;
}

/** A person takes a chat; what its customer writes is passed on to that person. */
export const ambil = defineAdminCommand({
  name: "ambil",
  usage: USAGE,
  summary: "tangani sebuah kasus; bot diam di obrolan itu",
  changesData: true,
  least: "operator",
  gravity: "undoable",
  parse: (line): Taking => ({ id: oneNumber(USAGE)(line) }),
  form: {
    fields: [NUMBER_FIELD, { name: "diambil", label: "Diambil", kind: "hidden", isOptional: true }],
    read: (values): Taking => {
      const at = numberSeen(values, "diambil");
      return { id: numberIn(values), seenTakenAt: at === null ? null : new Date(at) };
    },
  },
  audited: ({ id }) => String(id),
  run: async ({ id, seenTakenAt }, operations) => {
    const contact = await takeCase(operations, id, operations.actor, seenTakenAt);
    return {
      title: `Kasus ${id} Anda tangani`,
      lines: [
        `Bot diam di obrolan ${maskPhone(contact.phone)} sampai !tutup ${id}, paling lama 12 jam; STOP tetap berlaku.`,
        `Pesan pelanggan diteruskan ke sini. Balas dengan !balas ${id} <teks>.`,
      ],
    };
  },
});
