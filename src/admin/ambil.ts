import { defineAdminCommand } from "../application/operating/admin";
import { takeCase } from "../application/operating/case-acts";
import { maskPhone } from "../domain/phone-number";
import { oneNumber } from "./reports/arguments";

const USAGE = "!ambil <nomor kasus>";

/** A person takes a chat; what its customer writes is passed on to that person. */
export const ambil = defineAdminCommand({
  name: "ambil",
  usage: USAGE,
  summary: "tangani sebuah kasus; bot diam di obrolan itu",
  changesData: true,
  least: "operator",
  gravity: "undoable",
  parse: oneNumber(USAGE),
  run: async (id, operations) => {
    const contact = await takeCase(operations, id, operations.actor);
    return {
      title: `Kasus ${id} Anda tangani`,
      lines: [
        `Bot diam di obrolan ${maskPhone(contact.phone)} sampai !tutup ${id}, paling lama 12 jam; STOP tetap berlaku.`,
        `Pesan pelanggan diteruskan ke sini. Balas dengan !balas ${id} <teks>.`,
      ],
    };
  },
});
