import { defineAdminCommand } from "../application/operating/admin";
import { closeCase } from "../application/operating/case-acts";
import { maskPhone } from "../domain/phone-number";
import { oneNumber } from "./reports/arguments";
import { NUMBER_FIELD, numberIn } from "./reports/form-fields";

const USAGE = "!tutup <nomor kasus>";

export const tutup = defineAdminCommand({
  name: "tutup",
  usage: USAGE,
  summary: "kasus selesai; bot menjawab lagi di obrolan itu",
  changesData: true,
  least: "operator",
  gravity: "undoable",
  form: { fields: [NUMBER_FIELD], read: numberIn },
  parse: oneNumber(USAGE),
  run: async (id, operations) => {
    const contact = await closeCase(operations, id);
    return { title: `Kasus ${id} ditutup`, lines: [`Bot menjawab lagi untuk ${maskPhone(contact.phone)}.`] };
  },
});
