import { type AdminLine, defineAdminCommand } from "../application/operating/admin";
import { countMove, moveSender } from "../application/operating/sender-acts";
import { Fault } from "../domain/fault";
import { formatCount } from "../domain/rupiah";
import { howTo } from "./reports/arguments";
import { LABEL_FIELD, labelIn } from "./reports/sender-label";

const USAGE = "!pindahkan <nomor pengirim> <ke nomor pengirim>";

interface Pair {
  readonly from: string;
  readonly to: string;
}

/** Everything that waits for a number, and its contacts, become another number's. */
export const pindahkan = defineAdminCommand<Pair>({
  name: "pindahkan",
  usage: USAGE,
  summary: "memindahkan pesan yang menunggu dan kontak satu nomor ke nomor lain; setelah kode",
  changesData: true,
  least: "admin",
  gravity: "typed",
  form: {
    fields: [LABEL_FIELD, { name: "ke", label: "Pindahkan ke nomor", kind: "text", longest: 40 }],
    read: (values) => ({ from: labelIn(values), to: labelIn({ label: (values.ke ?? "").trim() }) }),
  },
  parse: readLine,
  run: async ({ from, to }, operations) => {
    const { waiting, contacts, doubts } = await countMove(operations, from, to);
    if (contacts === 0 && waiting === 0)
      throw new Fault("wrong_state", `Nomor ${from} tidak punya kontak atau pesan yang menunggu.`);
    const shown = contacts === 0 ? waiting : contacts;
    return {
      preview: {
        title: `Pindahkan ${from} ke ${to}?`,
        lines: [
          `${formatCount(contacts)} kontak dan ${formatCount(waiting)} pesan yang menunggu menjadi milik ${to}.`,
          ...(doubts === 0
            ? []
            : [
                `${formatCount(doubts)} pesan yang belum pasti tetap di ${from}, sebab hanya chat nomor itu yang dapat menjawabnya.`,
              ]),
          "Pelanggan akan menerima pesan dari nomor lain.",
        ],
      },
      arguments: JSON.stringify({ from, to }),
      seen: `${contacts} ${waiting}`,
      typed: {
        ask: `Tulis jumlah ${contacts === 0 ? "pesan" : "kontak"} yang dipindahkan:`,
        answer: formatCount(shown),
        button: "Pindahkan",
      },
    };
  },
  confirmed: async (stored, operations) => {
    const { from, to } = JSON.parse(stored) as Pair;
    const { messages, contacts } = await moveSender(operations, from, to);
    return {
      title: `Dipindahkan dari ${from} ke ${to}: ${formatCount(messages)} pesan, ${formatCount(contacts)} kontak`,
    };
  },
});

function readLine({ text }: AdminLine): Pair {
  const [from = "", to = "", ...rest] = text.trim().split(/\s+/);
  if (to === "" || rest.length > 0) throw howTo(USAGE);
  return { from: labelIn({ label: from }), to: labelIn({ label: to }) };
}
