import { defineFlow, type FlowMove } from "../application/flow";
import type { Turn } from "../application/turn";
import { type CustomerId, customerId } from "../domain/customer-id";
import { oddCustomerId, stillNoCustomerId } from "../texts/chat";
import {
  alreadyLinked,
  askLinkAmount,
  askLinkId,
  askLinkMeter,
  linkHandedOver,
  stillNoAmount,
  stillNoMeterDigits,
} from "../texts/linking";
import { checkProof, LINK_TRIES_PER_DAY } from "./answers/check-proof";
import { namedCustomers } from "./answers/named-customers";
import { isNewSubject } from "./steps/is-new-subject";
import { miss, parseMisses } from "./steps/miss";
import { readAmount, readMeterTail } from "./steps/read-proof";

/** Failed proofs a day for one customer, from all phones together. */
const LINK_TRIES_PER_CUSTOMER = 6;
const FORGOTTEN =
  /^\W*(?:lupa|lali|tidak tahu|tdk tahu|gak tau|ga tau|nggak tahu|mboten ngertos|ora eruh)(?!\p{L})/iu;

export interface LinkState {
  readonly customerId: CustomerId | null;
  readonly meterTail: string | null;
  readonly wantsPdf: boolean;
  readonly misses: number;
}
export type LinkStep = "id" | "meter" | "amount";
type Move = FlowMove<LinkState, LinkStep>;

/** Links this phone to a customer, proven by two facts of the last bill; whoever cannot prove it is left to staff. */
export const linkCustomerFlow = defineFlow<LinkState, LinkStep>({
  name: "link_customer",
  version: 1,
  expiresAfterMinutes: 15,
  parseState: (stored) => {
    const { customerId: id, meterTail, wantsPdf } = stored as LinkState;
    if (typeof wantsPdf !== "boolean") throw new Error("wantsPdf is not a truth value");
    return {
      customerId: id === null ? null : customerId(String(id)),
      meterTail: meterTail === null ? null : String(meterTail),
      wantsPdf,
      misses: parseMisses(stored),
    };
  },
  start: async (turn): Promise<Move> => {
    const wantsPdf = turn.understanding.intent === "pdf";
    const state: LinkState = { customerId: null, meterTail: null, wantsPdf, misses: 0 };
    const own = await ownIds(turn);
    const named = (await namedCustomers(turn)).ids;
    const id = named.find((each) => !own.includes(each)) ?? named[0];
    if (id !== undefined) return begin(turn, state, id, own);
    return { kind: "ask", step: "id", state, say: [{ text: askLinkId(wantsPdf) }] };
  },
  steps: {
    id: async (turn, state): Promise<Move> => {
      const [id] = (await namedCustomers(turn)).ids;
      if (id !== undefined) return begin(turn, state, id, await ownIds(turn));
      if (isNewSubject(turn, ["check_bill", "check_bill_ask", "help"])) return { kind: "leave" };
      const [odd] = [...turn.understanding.oddNumbers, ...turn.understanding.meterNumbers];
      return miss("id", state, odd === undefined ? stillNoCustomerId() : oddCustomerId(odd));
    },
    meter: async (turn, state): Promise<Move> => {
      if (FORGOTTEN.test(turn.message.text)) return handOver(turn, state, "lupa nomor meter");
      const meterTail = readMeterTail(turn.message.text);
      if (meterTail !== null)
        return {
          kind: "ask",
          step: "amount",
          state: { ...state, meterTail, misses: 0 },
          say: [{ text: askLinkAmount() }],
        };
      if (isNewSubject(turn, ["check_bill", "check_bill_ask", "help"])) return { kind: "leave" };
      return miss("meter", state, stillNoMeterDigits());
    },
    amount: async (turn, state): Promise<Move> => {
      if (FORGOTTEN.test(turn.message.text)) return handOver(turn, state, "lupa jumlah tagihan");
      const amount = readAmount(turn.message.text);
      if (amount !== null) return checkProof(turn, state, amount, (why) => handOver(turn, state, why));
      if (isNewSubject(turn, ["check_bill", "check_bill_ask", "help", "how_to_pay", "paid_claim"]))
        return { kind: "leave" };
      return miss("amount", state, stillNoAmount());
    },
  },
});

async function begin(
  turn: Turn,
  state: LinkState,
  id: CustomerId,
  own: readonly CustomerId[],
): Promise<Move> {
  if (own.includes(id)) return { kind: "end", say: [{ text: alreadyLinked(id) }] };
  const failed = await turn.look.failedLinksToday(id);
  const next: LinkState = { ...state, customerId: id, meterTail: null, misses: 0 };
  if (failed.ofPhone >= LINK_TRIES_PER_DAY || failed.ofCustomer >= LINK_TRIES_PER_CUSTOMER)
    return handOver(turn, next, "percobaan hari ini habis");
  return { kind: "ask", step: "meter", state: next, say: [{ text: askLinkMeter(id, state.wantsPdf) }] };
}

/** Staff decide: a case with what the bot has learnt. */
function handOver(turn: Turn, state: LinkState, why: string): Move {
  const summary = `Minta nomor ini didaftarkan untuk ID ${state.customerId ?? "?"} (${why}).`;
  return {
    kind: "end",
    say: [{ text: linkHandedOver(turn.settings.workingHours) }],
    effects: [{ kind: "open_case", caseKind: "link_request", customerId: state.customerId, summary }],
  };
}

async function ownIds(turn: Turn): Promise<readonly CustomerId[]> {
  return (await turn.look.linkedCustomers()).map((customer) => customer.customerId);
}
