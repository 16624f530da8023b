import { defineFlow, type FlowMove } from "../application/answering/flow";
import type { Effect } from "../application/ports/turn";
import { type CustomerId, customerId } from "../domain/customer-id";
import { wrongNumber } from "../texts/chat";
import { chooseWrongNumber, notAChoice } from "../texts/choices";
import { isNewSubject } from "./steps/is-new-subject";
import { miss, parseMisses, parseTexts } from "./steps/miss";
import { readChoice } from "./steps/read-choice";
import { readYesNo } from "./steps/read-yes-no";

interface State {
  readonly ids: readonly CustomerId[];
  readonly misses: number;
}
type Move = FlowMove<State, "which">;

/** Which of several connections are not theirs. Who repeats "bukan saya" means all of them. */
export const wrongNumberFlow = defineFlow<State, "which">({
  name: "wrong_number",
  version: 1,
  expiresAfterMinutes: 120,
  parseState: (stored) => ({ ids: parseTexts(stored, "ids").map(customerId), misses: parseMisses(stored) }),
  start: async (turn): Promise<Move> => {
    const own = await turn.look.linkedCustomers();
    const ids = own.map((customer) => customer.customerId);
    return { kind: "ask", step: "which", state: { ids, misses: 0 }, say: [{ text: chooseWrongNumber(own) }] };
  },
  steps: {
    which: async (turn, state): Promise<Move> => {
      const isAll = turn.understanding.intent === "wrong_number" || readYesNo(turn.message.text) === "yes";
      const chosen =
        readChoice(turn.message.text, state.ids) ?? (isAll ? state.ids.map((_, index) => index) : null);
      if (chosen === null) {
        if (isNewSubject(turn, []) || turn.understanding.intent === "thanks") return { kind: "leave" };
        return miss("which", state, notAChoice(state.ids.length));
      }
      const meant = chosen.map((index) => state.ids[index]!);
      const effects = meant.map((id): Effect => ({ kind: "wrong_number", customerId: id }));
      const summary = `Bukan miliknya: ID ${meant.join(", ")}`;
      return {
        kind: "end",
        say: [{ text: wrongNumber() }],
        effects: [...effects, { kind: "open_case", caseKind: "wrong_number", customerId: null, summary }],
      };
    },
  },
});
