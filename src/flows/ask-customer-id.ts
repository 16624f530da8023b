import { defineFlow, type FlowMove } from "../application/answering/flow";
import type { Turn } from "../application/ports/turn";
import { askCustomerId, noCustomerIdAtAll, oddCustomerId, stillNoCustomerId } from "../texts/chat";
import { namedCustomers } from "./answers/named-customers";
import { showBills } from "./answers/show-bill";
import { endWith } from "./steps/end-with";
import { isDigits, isNewSubject } from "./steps/is-new-subject";
import { miss, parseMisses } from "./steps/miss";

/** "tidak punya struk", "mboten gadah", "lupa ID-nya": asking again would not help. */
const HAS_NONE =
  /(?<!\p{L})(?:(?:tidak|tdk|gak|ga|nggak|ngga|ndak|mboten|ora|belum) (?:punya|ada|gadah|gaduh|nduwe|duwe|tau|tahu|hafal|hapal|ngertos|ingat)|hilang|ilang|lupa|lali)(?!\p{L})/iu;

interface State {
  readonly misses: number;
}
type Move = FlowMove<State, "id">;

/** Asks for the 12 digits: a phone that we know no customer of, or digits that are no ID. */
export const askCustomerIdFlow = defineFlow<State, "id">({
  name: "ask_customer_id",
  version: 2,
  expiresAfterMinutes: 30,
  parseState: (stored) => ({ misses: parseMisses(stored) }),
  start: async (turn): Promise<Move> => ({
    kind: "ask",
    step: "id",
    state: { misses: 0 },
    say: [{ text: oddOf(turn) ?? askCustomerId() }],
  }),
  steps: {
    id: async (turn, state): Promise<Move> => {
      const named = await namedCustomers(turn);
      const shown = await showBills(turn, named);
      if (shown !== null) return endWith(shown);
      const odd = oddOf(turn);
      // The menu's digits have their meaning: none of them is an ID.
      if (odd === null && /^\W*[1-5]\W*$/.test(turn.message.text)) return { kind: "leave" };
      if (HAS_NONE.test(turn.message.text)) return { kind: "end", say: [{ text: noCustomerIdAtAll() }] };
      if (isNewSubject(turn, ["check_bill", "check_bill_ask", "help"]) && !isDigits(turn))
        return { kind: "leave" };
      const move = miss("id", state, odd ?? stillNoCustomerId());
      if (move.kind === "end") return { ...move, say: [{ text: noCustomerIdAtAll() }] };
      return { ...move, effects: named.effects };
    },
  },
});

/** "12 angka, yang terkirim 11"; `null` when there is nothing like an ID. */
function oddOf({ understanding }: Turn): string | null {
  const [digits] = [...understanding.oddNumbers, ...understanding.meterNumbers];
  return digits === undefined ? null : oddCustomerId(digits);
}
