import { defineFlow, type FlowMove } from "../application/answering/flow";
import type { Turn } from "../application/ports/turn";
import { type CustomerId, customerId } from "../domain/customer-id";
import {
  askCustomerId,
  askWhetherCustomerId,
  noCustomerIdAtAll,
  oddCustomerId,
  stillNoCustomerId,
} from "../texts/chat";
import { namedCustomers } from "./answers/named-customers";
import { showBills } from "./answers/show-bill";
import { endWith } from "./steps/end-with";
import { isDigits, isNewSubject } from "./steps/is-new-subject";
import { miss, parseMisses } from "./steps/miss";
import { readYesNo } from "./steps/read-yes-no";

/** "tidak punya struk", "mboten gadah", "lupa ID-nya": asking again would not help. */
const HAS_NONE =
  /(?<!\p{L})(?:(?:tidak|tdk|gak|ga|nggak|ngga|ndak|mboten|ora|belum) (?:punya|ada|gadah|gaduh|nduwe|duwe|tau|tahu|hafal|hapal|ngertos|ingat)|hilang|ilang|lupa|lali)(?!\p{L})/iu;

const ID_DIGITS = 12;

interface State {
  readonly misses: number;
  /** Twelve digits that begin like no ID of the region, if the question is whether they are meant. */
  readonly doubted: CustomerId | null;
}
type Move = FlowMove<State, "id">;

/**
 * Asks for the 12 digits: a phone that we know no customer of, or digits that are no ID. Twelve digits of another
 * region are looked up only after a yes, or when they are sent again.
 */
export const askCustomerIdFlow = defineFlow<State, "id">({
  name: "ask_customer_id",
  version: 3,
  expiresAfterMinutes: 30,
  parseState: (stored) => ({ misses: parseMisses(stored), doubted: parseDoubted(stored) }),
  start: async (turn): Promise<Move> => ({
    kind: "ask",
    step: "id",
    state: { misses: 0, doubted: doubtedOf(turn) },
    say: [{ text: oddOf(turn) ?? askCustomerId() }],
  }),
  steps: {
    id: async (turn, state): Promise<Move> => {
      const isMeant = state.doubted !== null && isConfirmed(turn, state.doubted);
      const named = await namedCustomers(isMeant ? withId(turn, state.doubted!) : turn);
      const shown = await showBills(turn, named);
      if (shown !== null) return endWith(shown);
      const odd = oddOf(turn);
      // The menu's digits have their meaning: none of them is an ID.
      if (odd === null && /^\W*[1-5]\W*$/.test(turn.message.text)) return { kind: "leave" };
      if (HAS_NONE.test(turn.message.text)) return { kind: "end", say: [{ text: noCustomerIdAtAll() }] };
      if (isNewSubject(turn, ["check_bill", "check_bill_ask", "help"]) && !isDigits(turn))
        return { kind: "leave" };
      const move = miss("id", { ...state, doubted: doubtedOf(turn) }, odd ?? stillNoCustomerId());
      if (move.kind === "end") return { ...move, say: [{ text: noCustomerIdAtAll() }] };
      return { ...move, effects: named.effects };
    },
  },
});

/** "12 angka, yang terkirim 11"; `null` when there is nothing like an ID. */
function oddOf(turn: Turn): string | null {
  const doubted = doubtedOf(turn);
  if (doubted !== null) return askWhetherCustomerId(doubted);
  const [digits] = [...turn.understanding.oddNumbers, ...turn.understanding.meterNumbers];
  return digits === undefined ? null : oddCustomerId(digits);
}

function doubtedOf({ understanding }: Turn): CustomerId | null {
  const digits = understanding.oddNumbers.find((number) => number.length === ID_DIGITS);
  return digits === undefined ? null : customerId(digits);
}

function isConfirmed(turn: Turn, doubted: CustomerId): boolean {
  return readYesNo(turn.message.text) === "yes" || doubtedOf(turn) === doubted;
}

function withId(turn: Turn, id: CustomerId): Turn {
  return { ...turn, understanding: { ...turn.understanding, ids: [id] } };
}

function parseDoubted(stored: unknown): CustomerId | null {
  const doubted = (stored as { readonly doubted?: unknown } | null)?.doubted ?? null;
  return doubted === null ? null : customerId(String(doubted));
}
