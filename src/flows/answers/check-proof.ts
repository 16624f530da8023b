import type { FlowMove } from "../../application/answering/flow";
import type { Say, Turn } from "../../application/ports/turn";
import type { Bill, Customer } from "../../domain/bill";
import { maskPhone } from "../../domain/phone-number";
import type { Rupiah } from "../../domain/rupiah";
import { linked, linkRefused, registrationAsked } from "../../texts/linking";
import type { LinkState, LinkStep } from "./link-state";
import { sendNewlyLinkedPdf } from "./send-pdf";
import { showOwnBills } from "./show-bill";

/** Failed proofs a day of one phone. */
export const LINK_TRIES_PER_DAY = 3;
/** Failed proofs a day for one customer from all phones together; after that staff decide, whatever is answered. */
const LINK_TRIES_PER_CUSTOMER = 6;

type Move = FlowMove<LinkState, LinkStep>;
type End = Extract<Move, { kind: "end" }>;

/**
 * Compares the two facts with the data. Not fitting and not being there sound and count the same: which of the facts
 * was wrong, and whether there is such a customer, meter or bill, is never said. What fits registers a phone only
 * where nobody else has the customer; otherwise staff decide, and the others are told.
 */
export async function checkProof(
  turn: Turn,
  state: LinkState,
  amount: Rupiah,
  handOver: (why: string) => End,
): Promise<Move> {
  const { customerId, meterTail, askedPeriod } = state;
  if (customerId === null || meterTail === null || askedPeriod === null) return { kind: "leave" };
  const customer = await turn.look.customer(customerId);
  const [bill] = (await turn.look.billsSince(customerId, askedPeriod)).filter(
    (each) => each.period === askedPeriod,
  );
  const isTold = await turn.look.isDisclosed(customerId, askedPeriod);
  const holders = await turn.look.holders(customerId);
  const failed = await turn.look.failedLinksToday(customerId);
  const isProof = customer !== null && fits(customer, bill, meterTail, amount) && !isTold;
  if (failed.ofCustomer >= LINK_TRIES_PER_CUSTOMER)
    return handOver(`banyak percobaan untuk ID ini hari ini; bukti ${isProof ? "cocok" : "tidak cocok"}`);
  if (isProof && holders.length > 0) {
    const phones = holders.map(
      ({ phone, isWrong }) => `${maskPhone(phone)}${isWrong ? " (salah nomor)" : ""}`,
    );
    const end = handOver(`bukti cocok; ID ini sudah punya nomor ${phones.join(", ")}`);
    const told = { kind: "tell_holders", customerId, text: registrationAsked(customerId) } as const;
    return { ...end, effects: [...(end.effects ?? []), told] };
  }
  if (isProof)
    return {
      kind: "end",
      say: [{ text: linked(customerId) }, ...(await whatWasWanted(turn, state, customer))],
      effects: [{ kind: "link_customer", customerId, source: "proof" }],
    };
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
  const end = handOver(whyNot(customer, bill, isTold, `disebutkan meter …${meterTail}, Rp${amount}`));
  return { ...end, effects: [...(end.effects ?? []), counted] };
}

function fits(customer: Customer, bill: Bill | undefined, meterTail: string, amount: Rupiah): boolean {
  const isMeter = customer.meterNumber?.endsWith(meterTail) === true;
  const isAmount = bill !== undefined && (amount === bill.amount || amount === bill.amount + bill.lateFee);
  // A row that totals several months is no amount of that month.
  return isMeter && isAmount && bill.sheets === 1;
}

/** For staff only. */
function whyNot(customer: Customer | null, bill: Bill | undefined, isTold: boolean, said: string): string {
  if (customer === null) return `ID itu tidak ada dalam data; ${said}`;
  if (customer.meterNumber === null || bill === undefined)
    return `data meter atau tagihan bulan yang ditanyakan tidak ada; ${said}`;
  return isTold
    ? `tagihan bulan itu pernah ditunjukkan ke nomor lain; ${said}`
    : `bukti tidak cocok; ${said}`;
}

async function whatWasWanted(turn: Turn, state: LinkState, customer: Customer): Promise<readonly Say[]> {
  if (!state.wantsPdf) return [await showOwnBills(turn, [customer])];
  const answer = await sendNewlyLinkedPdf(turn, [customer.customerId], null);
  return answer.kind === "reply" ? answer.say : [];
}
