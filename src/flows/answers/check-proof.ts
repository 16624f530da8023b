import type { FlowMove } from "../../application/flow";
import type { Say, Turn } from "../../application/turn";
import type { Bill, Customer } from "../../domain/bill";
import type { Rupiah } from "../../domain/rupiah";
import { linked, linkRefused } from "../../texts/linking";
import type { LinkState, LinkStep } from "../link-customer";
import { sendNewlyLinkedPdf } from "./send-pdf";
import { showOwnBills } from "./show-bill";

/** Failed proofs a day of one phone. */
export const LINK_TRIES_PER_DAY = 3;

type Move = FlowMove<LinkState, LinkStep>;

/**
 * Compares the two facts with the data. What is missing there is no proof and no failure: staff decide. Which of the
 * facts was wrong is never said.
 */
export async function checkProof(
  turn: Turn,
  state: LinkState,
  amount: Rupiah,
  handOver: (why: string) => Move,
): Promise<Move> {
  const { customerId, meterTail } = state;
  if (customerId === null || meterTail === null) return { kind: "leave" };
  const customer = await turn.look.customer(customerId);
  const bill = await turn.look.latestBill(customerId);
  if (customer !== null && (customer.meterNumber === null || bill === null))
    return handOver(`data meter atau tagihan tidak ada; disebutkan meter …${meterTail}, Rp${amount}`);
  if (customer !== null && bill !== null && fits(customer, bill, meterTail, amount))
    return {
      kind: "end",
      say: [{ text: linked(customerId) }, ...(await whatWasWanted(turn, state, customer))],
      effects: [{ kind: "link_customer", customerId, source: "proof" }],
    };
  const failed = await turn.look.failedLinksToday(customerId);
  const triesLeft = LINK_TRIES_PER_DAY - failed.ofPhone - 1;
  const counted = { kind: "note_failed_link", customerId } as const;
  if (triesLeft > 0)
    return {
      kind: "ask",
      step: "meter",
      state: { ...state, meterTail: null, misses: 0 },
      say: [{ text: linkRefused(triesLeft) }],
      effects: [counted],
    };
  const move = handOver("bukti tidak cocok");
  return move.kind === "leave" ? move : { ...move, effects: [...(move.effects ?? []), counted] };
}

function fits(customer: Customer, bill: Bill, meterTail: string, amount: Rupiah): boolean {
  const isMeter = customer.meterNumber?.endsWith(meterTail) === true;
  return isMeter && (amount === bill.amount || amount === bill.amount + bill.lateFee);
}

async function whatWasWanted(turn: Turn, state: LinkState, customer: Customer): Promise<readonly Say[]> {
  if (!state.wantsPdf) return [await showOwnBills(turn, [customer])];
  const answer = await sendNewlyLinkedPdf(turn, [customer.customerId], null);
  return answer.kind === "reply" ? answer.say : [];
}
