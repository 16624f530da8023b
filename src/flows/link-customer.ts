import { defineFlow, type FlowMove } from "../application/answering/flow";
import type { Turn } from "../application/ports/turn";
import { addMonths, type BillingPeriod, period, periodOf } from "../domain/billing-period";
import { customerId } from "../domain/customer-id";
import { localDay } from "../domain/local-time";
import { lookupsUsedUp, oddCustomerId, stillNoCustomerId } from "../texts/chat";
import {
  alreadyLinked,
  askLinkAmount,
  askLinkId,
  askLinkIdNotMeter,
  askLinkMeter,
  askLinkOneId,
  linkHandedOver,
  stillNoAmount,
  stillNoMeterDigits,
} from "../texts/linking";
import { checkProof, LINK_TRIES_PER_DAY } from "./answers/check-proof";
import type { LinkState, LinkStep } from "./answers/link-state";
import { namedCustomers } from "./answers/named-customers";
import { isNewSubject } from "./steps/is-new-subject";
import { miss, parseMisses } from "./steps/miss";
import { readAmount, readMeterTail } from "./steps/read-proof";

const FORGOTTEN =
  /^\W*(?:lupa|lali|tidak tahu|tdk tahu|gak tau|ga tau|nggak tahu|mboten ngertos|ora eruh)(?!\p{L})/iu;

type Move = FlowMove<LinkState, LinkStep>;

/**
 * Links this phone to a customer, proven by two facts that the chat tells nobody else; whoever cannot prove it is left
 * to staff. What is said up to the proof never depends on whether there is such a customer.
 */
export const linkCustomerFlow = defineFlow<LinkState, LinkStep>({
  name: "link_customer",
  version: 2,
  expiresAfterMinutes: 15,
  parseState: (stored) => {
    const { customerId: id, meterTail, askedPeriod, wantsPdf } = stored as LinkState;
    if (typeof wantsPdf !== "boolean") throw new Error("wantsPdf is not a truth value");
    return {
      customerId: id === null ? null : customerId(String(id)),
      meterTail: meterTail === null ? null : String(meterTail),
      askedPeriod: askedPeriod === null ? null : period(String(askedPeriod)),
      wantsPdf,
      misses: parseMisses(stored),
    };
  },
  start: async (turn): Promise<Move> => {
    const wantsPdf = turn.understanding.intent === "pdf";
    const state: LinkState = { customerId: null, meterTail: null, askedPeriod: null, wantsPdf, misses: 0 };
    return (await takeNamed(turn, state)) ?? ask("id", state, askLinkId(wantsPdf));
  },
  steps: {
    id: async (turn, state): Promise<Move> => {
      const named = await takeNamed(turn, state);
      if (named !== null) return named;
      if (isNewSubject(turn, ["check_bill", "check_bill_ask", "help"])) return { kind: "leave" };
      const [odd] = turn.understanding.oddNumbers;
      return miss("id", state, odd === undefined ? stillNoCustomerId() : oddCustomerId(odd));
    },
    meter: async (turn, state): Promise<Move> => {
      if (FORGOTTEN.test(turn.message.text)) return handOver(turn, state, "lupa nomor meter");
      const meterTail = readMeterTail(turn.message.text);
      if (meterTail !== null) {
        const askedPeriod = await provenBy(turn);
        return ask("amount", { ...state, meterTail, askedPeriod, misses: 0 }, askLinkAmount(askedPeriod));
      }
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

/**
 * What the numbers of the message begin; `null` when there are none. A meter number begins nothing: it stands on the
 * wall of the house, and what it belongs to is not told.
 */
async function takeNamed(turn: Turn, state: LinkState): Promise<Move | null> {
  const { numbers, effects } = await namedCustomers(turn);
  if (numbers.length === 0) return null;
  const own = numbers.flatMap((number) => (number.kind === "own" ? [number.customer.customerId] : []));
  const others = numbers.filter((number) => number.kind !== "own");
  const [first] = others;
  if (first === undefined) return { kind: "end", say: [{ text: alreadyLinked(own[0]!) }] };
  if (first.kind === "refused") return { kind: "end", say: [{ text: lookupsUsedUp() }], effects };
  if (others.length > 1) return { ...ask("id", state, askLinkOneId()), effects };
  if (first.by === "meter") return { ...ask("id", state, askLinkIdNotMeter()), effects };
  const id = customerId(first.number);
  const next: LinkState = { ...state, customerId: id, meterTail: null, misses: 0 };
  const failed = await turn.look.failedLinksToday(id);
  const move =
    failed.ofPhone >= LINK_TRIES_PER_DAY
      ? handOver(turn, next, "percobaan hari ini habis")
      : ask("meter", next, askLinkMeter(id, state.wantsPdf));
  return { ...move, effects: [...effects, ...(move.effects ?? [])] };
}

/**
 * The month before the newest of the data: a bill that was paid, or that its own phones alone have been told. The same
 * for everybody, so that naming it says nothing about the customer.
 */
async function provenBy(turn: Turn): Promise<BillingPeriod> {
  const current = periodOf(localDay(turn.now));
  const dataAsOf = await turn.look.dataAsOf();
  const newest = dataAsOf === null ? current : periodOf(localDay(dataAsOf));
  return addMonths(newest > current ? current : newest, -1);
}

function ask(step: LinkStep, state: LinkState, text: string): Extract<Move, { kind: "ask" }> {
  return { kind: "ask", step, state, say: [{ text }] };
}

/** Staff decide: a case with what the bot has learnt. */
function handOver(turn: Turn, state: LinkState, why: string): Extract<Move, { kind: "end" }> {
  const summary = `Minta nomor ini didaftarkan untuk ID ${state.customerId ?? "?"} (${why}).`;
  return {
    kind: "end",
    say: [{ text: linkHandedOver(turn.settings.workingHours) }],
    effects: [{ kind: "open_case", caseKind: "link_request", customerId: state.customerId, summary }],
  };
}
