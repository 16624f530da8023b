import { defineFlow, type FlowMove } from "../application/flow";
import type { Answer, Turn } from "../application/turn";
import { askCustomerId, cancelled, noCustomerIdAtAll, stillNoCustomerId } from "../texts/chat";
import { showBills } from "./answers/show-bill";

/** So many messages without an ID, and the bot stops asking. */
const MISSES = 3;

interface State {
  readonly misses: number;
}
type Move = FlowMove<State, "id">;

/** Asks a phone that we know no customer of for the 12 digits. */
export const askCustomerIdFlow = defineFlow<State, "id">({
  name: "ask_customer_id",
  version: 1,
  expiresAfterMinutes: 30,
  parseState: (stored) => {
    const { misses } = stored as State;
    if (!Number.isInteger(misses)) throw new Error("misses is not a number");
    return { misses };
  },
  start: async (): Promise<Move> => ({
    kind: "ask",
    step: "id",
    state: { misses: 0 },
    say: [{ text: askCustomerId() }],
  }),
  steps: {
    id: async (turn, state): Promise<Move> => {
      if (/^\s*batal\s*$/i.test(turn.message.text)) return { kind: "end", say: [{ text: cancelled() }] };
      if (turn.understanding.ids.length > 0) return endWith(await showBills(turn, turn.understanding.ids));
      if (!isMiss(turn)) return { kind: "leave" };
      const misses = state.misses + 1;
      if (misses >= MISSES) return { kind: "end", say: [{ text: noCustomerIdAtAll() }] };
      return { kind: "ask", step: "id", state: { misses }, say: [{ text: stillNoCustomerId() }] };
    },
  },
});

/** A try at the question: digits, or nothing that means something else. */
function isMiss(turn: Turn): boolean {
  return ["unknown", "check_bill", "check_bill_ask", "greeting", "help"].includes(turn.understanding.intent);
}

function endWith(answer: Answer): Move {
  if (answer.kind !== "reply") return { kind: "leave" };
  return { kind: "end", say: answer.say, effects: answer.effects };
}
