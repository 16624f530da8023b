import { defineFlow, type FlowMove } from "../application/answering/flow";
import type { Turn } from "../application/ports/turn";
import { findAskedPeriod } from "../domain/asked-period";
import { addMonths, type BillingPeriod, period, periodOf } from "../domain/billing-period";
import { type CustomerId, customerId } from "../domain/customer-id";
import { localDay } from "../domain/local-time";
import { noBillToPrint } from "../texts/chat";
import { choosePdfCustomer, choosePdfMonth, notAChoice } from "../texts/choices";
import { namedCustomers } from "./answers/named-customers";
import { sendPdf } from "./answers/send-pdf";
import { endWith } from "./steps/end-with";
import { isNewSubject } from "./steps/is-new-subject";
import { miss, parseMisses, parseTexts } from "./steps/miss";
import { readChoice } from "./steps/read-choice";

/** Bills are kept, and shown, so many months back. */
const MONTHS_BACK = 13;
/** As in the handler: more connections than this are chosen from first. */
const IN_ONE_DOCUMENT = 3;

interface State {
  readonly ids: readonly CustomerId[];
  /** The months to choose from, newest first; empty while a connection is being chosen. */
  readonly months: readonly BillingPeriod[];
  readonly askedPeriod: BillingPeriod | null;
  readonly choosesMonth: boolean;
  readonly misses: number;
}
type Step = "customer" | "month";
type Move = FlowMove<State, Step>;

/** `PDF LAIN`, `pdf riwayat`: wants to choose the month from a list. */
export function asksForMonths(turn: Turn): boolean {
  return /(?<!\p{L})(?:lain(?:nya)?|liyane|riwayat|histori|history|pilih|bulan apa|13 bulan)(?!\p{L})/iu.test(
    turn.message.text,
  );
}

/** Which connection's invoice, and of which month. */
export const choosePdfFlow = defineFlow<State, Step>({
  name: "choose_pdf",
  version: 1,
  expiresAfterMinutes: 30,
  parseState: (stored) => {
    const { askedPeriod, choosesMonth } = stored as State;
    if (typeof choosesMonth !== "boolean") throw new Error("choosesMonth is not a truth value");
    return {
      ids: parseTexts(stored, "ids").map(customerId),
      months: parseTexts(stored, "months").map(period),
      askedPeriod: askedPeriod === null ? null : period(String(askedPeriod)),
      choosesMonth,
      misses: parseMisses(stored),
    };
  },
  start: async (turn): Promise<Move> => {
    const { numbers } = await namedCustomers(turn);
    const named = numbers.flatMap((number) => (number.kind === "own" ? [number.customer] : []));
    const wanted = numbers.length > 0 ? named : await turn.look.linkedCustomers();
    const state: State = {
      ids: wanted.map((customer) => customer.customerId),
      months: [],
      askedPeriod: findAskedPeriod(turn.message.text, localDay(turn.now)),
      choosesMonth: asksForMonths(turn),
      misses: 0,
    };
    const isAll = /(?<!\p{L})(?:semua|kabeh)/iu.test(turn.message.text);
    if (wanted.length <= IN_ONE_DOCUMENT || isAll) return print(turn, state);
    return { kind: "ask", step: "customer", state, say: [{ text: choosePdfCustomer(wanted) }] };
  },
  steps: {
    customer: async (turn, state): Promise<Move> => {
      const chosen = readChoice(turn.message.text, state.ids);
      if (chosen !== null)
        return print(turn, { ...state, ids: chosen.map((index) => state.ids[index]!), misses: 0 });
      if (isNewSubject(turn, []) || turn.understanding.intent === "thanks") return { kind: "leave" };
      return miss("customer", state, notAChoice(state.ids.length));
    },
    month: async (turn, state): Promise<Move> => {
      const [place] = readChoice(turn.message.text, state.months) ?? [];
      const month =
        findAskedPeriod(turn.message.text, localDay(turn.now)) ?? state.months[place ?? -1] ?? null;
      if (month !== null) return endWith(await sendPdf(turn, state.ids, month));
      if (isNewSubject(turn, []) || turn.understanding.intent === "thanks") return { kind: "leave" };
      return miss("month", state, notAChoice(state.months.length));
    },
  },
});

/** The document, or first the months to choose from. */
async function print(turn: Turn, state: State): Promise<Move> {
  if (!state.choosesMonth) return endWith(await sendPdf(turn, state.ids, state.askedPeriod));
  const since = addMonths(periodOf(localDay(turn.now)), -MONTHS_BACK);
  const bills = await Promise.all(state.ids.map((id) => turn.look.billsSince(id, since)));
  const months = [...new Set(bills.flat().map((bill) => bill.period))].sort().reverse();
  if (months.length === 0) return { kind: "end", say: [{ text: noBillToPrint() }] };
  return { kind: "ask", step: "month", state: { ...state, months }, say: [{ text: choosePdfMonth(months) }] };
}
