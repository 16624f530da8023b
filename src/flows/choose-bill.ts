import { defineFlow, type FlowMove } from "../application/answering/flow";
import { type CustomerId, customerId } from "../domain/customer-id";
import { chooseBill, notAChoice } from "../texts/choices";
import { showOwnBills } from "./answers/show-bill";
import { isNewSubject } from "./steps/is-new-subject";
import { miss, parseMisses, parseTexts } from "./steps/miss";
import { readChoice } from "./steps/read-choice";

interface State {
  readonly ids: readonly CustomerId[];
  readonly misses: number;
}
type Move = FlowMove<State, "which">;

/** A phone with many connections: all of them with what is open, then one after the other in full. */
export const chooseBillFlow = defineFlow<State, "which">({
  name: "choose_bill",
  version: 1,
  expiresAfterMinutes: 30,
  parseState: (stored) => ({
    ids: parseTexts(stored, "ids").map(customerId),
    misses: parseMisses(stored),
  }),
  start: async (turn): Promise<Move> => {
    const own = await turn.look.linkedCustomers();
    const ids = own.map((customer) => customer.customerId);
    const text = chooseBill(own, await turn.look.openBills(ids));
    return { kind: "ask", step: "which", state: { ids, misses: 0 }, say: [{ text }] };
  },
  steps: {
    which: async (turn, state): Promise<Move> => {
      const chosen = readChoice(turn.message.text, state.ids);
      if (chosen === null) {
        if (isNewSubject(turn, []) || turn.understanding.intent === "thanks") return { kind: "leave" };
        return miss("which", state, notAChoice(state.ids.length));
      }
      const wanted = chosen.map((index) => state.ids[index]!);
      const own = (await turn.look.linkedCustomers()).filter((customer) =>
        wanted.includes(customer.customerId),
      );
      if (own.length === state.ids.length) return { kind: "end", say: [await showOwnBills(turn, own)] };
      // Whoever has said meanwhile that one of them is not theirs reads nothing more about it.
      if (own.length === 0) return { kind: "leave" };
      // The list stays open: the next number shows the next one.
      return {
        kind: "ask",
        step: "which",
        state: { ...state, misses: 0 },
        say: [await showOwnBills(turn, own)],
      };
    },
  },
});
