import { type AdminLine, defineAdminCommand } from "../application/operating/admin";
import { answerCase } from "../application/operating/case-acts";
import { Fault } from "../domain/fault";
import { maskPhone } from "../domain/phone-number";
import { answerProblems, fromUnit, LONGEST_ANSWER } from "../texts/cases";
import { numberAndText } from "./reports/arguments";
import { NUMBER_FIELD, numberIn, numberSeen } from "./reports/form-fields";

const USAGE = "!balas <nomor kasus> <teks>";

interface Answer {
  readonly id: number;
  readonly text: string;
  /** The newest answer of a person that the page showed. */
  readonly seenAnswer?: number;
}

/** Answers the customer of a case as the unit. */
export const balas = defineAdminCommand({
  name: "balas",
  usage: USAGE,
  summary: "jawab pelanggan sebuah kasus atas nama unit",
  changesData: true,
  least: "operator",
  gravity: "undoable",
  parse: numberAndText(USAGE) as (line: AdminLine) => Answer,
  form: {
    fields: [
      NUMBER_FIELD,
      { name: "dibaca", label: "Dibaca", kind: "hidden", isOptional: true },
      { name: "teks", label: "Jawaban", kind: "long_text", longest: LONGEST_ANSWER },
    ],
    read: (values): Answer => {
      const text = (values.teks ?? "").replace(/\r\n/g, "\n").trim();
      if (text === "") throw new Fault("argument_invalid", "Tulis jawabannya dulu.");
      const seenAnswer = numberSeen(values, "dibaca");
      return { id: numberIn(values), text, ...(seenAnswer === null ? {} : { seenAnswer }) };
    },
  },
  audited: ({ id }) => String(id),
  run: async ({ id, text, seenAnswer }, operations) => {
    const problems = answerProblems(text);
    if (problems.length > 0)
      throw new Fault("template_invalid", `Jawaban belum dikirim: ${problems.join("; ")}.`);
    const { actor, message } = operations;
    const contact = await answerCase(operations, id, {
      text: fromUnit(text, operations.chat.unitName),
      by: actor,
      inboxId: message?.id ?? null,
      ...(seenAnswer === undefined ? {} : { seenAnswer }),
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
