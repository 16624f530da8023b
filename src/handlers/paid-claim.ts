import { type Effect, type Handler, reply, type Turn } from "../application/ports/turn";
import type { CustomerId } from "../domain/customer-id";
import { wordsForStaff } from "../flows/answers/note-for-person";
import { saysWhenOrWhere } from "../flows/answers/when-paid";
import { claimKnown, claimNoted, recordedAsPaid } from "../texts/paid";

/** 'Sudah bayar', or a picture of a receipt: thanked, never accused; when the data do not show it yet, staff look. */
export const paidClaim: Handler = {
  name: "paid-claim",
  intents: ["paid_claim"],
  summary: "*4* – sudah bayar",
  answer: async (turn) => {
    const quoted = await turn.look.quotedBills();
    const about = await concerned(turn, quoted);
    if (await isRecorded(turn, about.own, quoted)) return reply(recordedAsPaid());
    const note: Effect = {
      kind: "open_case",
      caseKind: "paid_claim",
      customerId: about.all.length === 1 ? about.all[0]! : null,
      summary: wordsOf(turn, about.all),
    };
    if (await turn.look.hasOpenCase("paid_claim")) return reply(claimKnown(), [note]);
    if (about.all.length > 0 && saysWhenOrWhere(turn.message.text)) return reply(claimNoted(), [note]);
    return { kind: "start_flow", flow: "paid_claim", effects: [note] };
  },
};

interface Concerned {
  readonly all: readonly CustomerId[];
  /** Those linked to this phone: only about them the data may speak. */
  readonly own: readonly CustomerId[];
}

/** The customers that the message names, else those of the quoted bill, else the phone's own. */
async function concerned(
  turn: Turn,
  quoted: readonly { readonly customerId: CustomerId }[],
): Promise<Concerned> {
  const linked = (await turn.look.linkedCustomers()).map((customer) => customer.customerId);
  const named = turn.understanding.ids;
  const all =
    named.length > 0
      ? named
      : quoted.length > 0
        ? [...new Set(quoted.map((bill) => bill.customerId))]
        : linked;
  return { all, own: all.filter((id) => linked.includes(id)) };
}

/** Do the data show it? For a quoted bill that very month, else everything that was billed. */
async function isRecorded(
  turn: Turn,
  own: readonly CustomerId[],
  quoted: Awaited<ReturnType<Turn["look"]["quotedBills"]>>,
): Promise<boolean> {
  if (own.length === 0) return false;
  const meant = quoted.filter((bill) => own.includes(bill.customerId));
  if (meant.length > 0) {
    const states = await Promise.all(
      meant.map(
        async ({ customerId, period }) =>
          (await turn.look.billsSince(customerId, period)).find((bill) => bill.period === period)?.state,
      ),
    );
    return states.every((state) => state === "paid");
  }
  const latest = await Promise.all(own.map((id) => turn.look.latestBill(id)));
  return (await turn.look.openBills(own)).length === 0 && latest.some((bill) => bill?.state === "paid");
}

function wordsOf({ message }: Turn, about: readonly CustomerId[]): string {
  const words = wordsForStaff(message);
  return about.length > 0 ? `${words} (ID ${about.join(", ")})` : words;
}
