import { defineFlow, type FlowMove, type Meant } from "../application/answering/flow";
import { type CustomerId, customerId } from "../domain/customer-id";
import { INTENTS } from "../domain/intent";
import { askWhetherMeant, notMeant } from "../texts/confirm";
import { parseTexts } from "./steps/miss";
import { isPlainNo, readNumberedYesNo } from "./steps/read-yes-no";

type Move = FlowMove<Meant, "confirm">;

/** So sure must it be that an answer says the same thing again. */
const INSISTS = 0.7;
/** A yes of more words says something else besides. */
const LONGEST_YES = 3;

/**
 * One question about what was only guessed and would change something: yes makes it as good as said, and anything
 * else leaves everything as it is.
 */
export const confirmFlow = defineFlow<Meant, "confirm">({
  name: "confirm",
  version: 1,
  expiresAfterMinutes: 120,
  parseState: (stored) => {
    const { intent, words } = stored as Meant;
    if (!INTENTS.includes(intent)) throw new Error("intent is unknown");
    return { intent, words: String(words), ids: parseTexts(stored, "ids").map(customerId) };
  },
  start: async (turn): Promise<Move> => {
    const { intent, ids } = turn.understanding;
    const quoted = (await turn.look.quotedBills()).map((bill): CustomerId => bill.customerId);
    const state = { intent, words: turn.message.text, ids: [...new Set(ids.length > 0 ? ids : quoted)] };
    return {
      kind: "ask",
      step: "confirm",
      state,
      say: [{ text: askWhetherMeant(intent, turn.message.text) }],
    };
  },
  steps: {
    confirm: async (turn, meant): Promise<Move> => {
      const { text } = turn.message;
      const { intent, confidence } = turn.understanding;
      const reply = readNumberedYesNo(text);
      if (reply === "no") return { kind: "end", say: [{ text: notMeant() }] };
      const isYes = reply === "yes" && text.trim().split(/\s+/).length <= LONGEST_YES;
      const isSaidAgain = intent === meant.intent && confidence >= INSISTS && !isPlainNo(text);
      return isYes || isSaidAgain ? { kind: "mean", ...meant } : { kind: "leave" };
    },
  },
});
