import { defineAdminCommand } from "../application/operating/admin";
import { answerCase } from "../application/operating/case-acts";
import { Fault } from "../domain/fault";
import { maskPhone } from "../domain/phone-number";
import { answerProblems, fromUnit } from "../texts/cases";
import { numberAndText } from "./reports/arguments";

const USAGE = "!balas <nomor kasus> <teks>";

/** Answers the customer of a case as the unit. */
export const balas = defineAdminCommand({
  name: "balas",
  usage: USAGE,
  summary: "jawab pelanggan sebuah kasus atas nama unit",
  changesData: true,
  least: "operator",
  gravity: "undoable",
  parse: numberAndText(USAGE),
  audited: ({ id }) => String(id),
  run: async ({ id, text }, operations) => {
    const problems = answerProblems(text);
    if (problems.length > 0)
      throw new Fault("template_invalid", `Jawaban belum dikirim: ${problems.join("; ")}.`);
    const { actor, message } = operations;
    const contact = await answerCase(operations, id, {
      text: fromUnit(text, operations.chat.unitName),
      by: actor,
      inboxId: message?.id ?? null,
    });
    const isAttended = contact.attendedBy !== null && contact.attendedUntil !== null;
    return {
      title: `Jawaban kasus ${id} dikirim ke ${maskPhone(contact.phone)}`,
      lines: [
        isAttended && contact.attendedUntil! > operations.clock.now()
          ? `Selesai? !tutup ${id}`
          : `Bot tetap menjawab di obrolan itu; !ambil ${id} supaya bot diam, !tutup ${id} bila selesai.`,
      ],
    };
  },
});
