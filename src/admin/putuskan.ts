import { defineAdminCommand, type Operations } from "../application/operating/admin";
import { loadDoubt, settleByHand, type Verdict } from "../application/sending/settle-delivery";
import { Fault } from "../domain/fault";
import { formatInstant } from "../domain/local-time";
import { plainSigns } from "../domain/normalise";
import { howTo, readNumber } from "./reports/arguments";
import { numberSeen } from "./reports/form-fields";

const USAGE = "!putuskan <nomor pesan> sudah|belum";
/** What staff have seen in the chat. */
const VERDICTS = { sudah: "was-sent", belum: "was-not-sent" } as const satisfies Record<string, Verdict>;

interface Decision {
  readonly id: number;
  readonly word: keyof typeof VERDICTS;
}

/** A message of which Lunas cannot know whether it left: somebody has looked into the chat. */
export const putuskan = defineAdminCommand({
  name: "putuskan",
  usage: USAGE,
  summary: "memutuskan pesan yang belum pasti, sesudah melihat chatnya; setelah kode",
  changesData: true,
  least: "operator",
  gravity: "shown",
  form: {
    fields: [
      { name: "pesan", label: "Pesan", kind: "hidden" },
      {
        name: "putusan",
        label: "Di chatnya",
        kind: "choice",
        choices: [
          ["sudah", "pesannya ada: sudah terkirim"],
          ["belum", "pesannya tidak ada: belum terkirim"],
        ],
      },
    ],
    read: (values): Decision => decision(numberSeen(values, "pesan"), values.putusan ?? ""),
  },
  parse: ({ text }): Decision => {
    const [id = "", word = "", ...rest] = plainSigns(text)
      .replace(/[*_~`]/g, "")
      .trim()
      .split(/\s+/);
    if (rest.length > 0) throw howTo(USAGE);
    return decision(readNumber(id), word);
  },
  run: async (asked, operations) => {
    const { id, word } = asked;
    const { begunAt, senderId, providerMessageId } = await loadDoubt(operations, id);
    const when = begunAt === null ? "" : `, ${formatInstant(begunAt)}`;
    return {
      preview: {
        title: word === "sudah" ? `Pesan ${id} sudah terkirim?` : `Pesan ${id} belum terkirim?`,
        lines: [
          `Lewat ${senderId}${when}. Buka chatnya di HP unit dan lihat sendiri dulu.`,
          ...(word === "sudah"
            ? ["Pesan itu dicatat terkirim dan tidak dikirim lagi."]
            : [
                "Pesan itu dikirim lagi. Bila ternyata sudah ada di chatnya, pelanggan menerimanya dua kali.",
              ]),
          ...(word === "belum" && providerMessageId !== null
            ? [
                "Pesan itu tampak di chat bertanda jam. Hapus dulu di HP unit, atau tunggu: WhatsApp masih akan mengirimnya.",
              ]
            : []),
        ],
      },
      arguments: `${id} ${word}`,
      seen: `uncertain ${providerMessageId ?? ""}`,
    };
  },
  confirmed: async (stored, operations) => settle(stored, operations),
});

async function settle(stored: string, operations: Operations) {
  const [id = "", word = ""] = stored.split(" ");
  const decided = decision(Number(id), word);
  await settleByHand(operations, decided.id, VERDICTS[decided.word]);
  return {
    title: `Pesan ${decided.id} diputuskan`,
    lines: [decided.word === "sudah" ? "Dicatat terkirim." : "Menunggu giliran, dan dikirim lagi."],
  };
}

function decision(id: number | null, raw: string): Decision {
  const word = raw.toLowerCase().replace(/[.!]$/, "");
  if (id === null || !Object.hasOwn(VERDICTS, word))
    throw new Fault("argument_invalid", `Sebut nomor pesannya, lalu sudah atau belum. Tulis: ${USAGE}`);
  return { id, word: word as Decision["word"] };
}
