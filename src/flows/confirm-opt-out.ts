import { defineFlow, type FlowMove } from "../application/flow";
import { askOptOut, cancelled, optedOut } from "../texts/chat";

type Move = FlowMove<null, "answer">;

/** An opt-out that was guessed, not commanded, is asked: a false one would cost somebody the reminder. */
export const confirmOptOutFlow = defineFlow<null, "answer">({
  name: "confirm_opt_out",
  version: 1,
  expiresAfterMinutes: 60,
  parseState: () => null,
  start: async (): Promise<Move> => ({
    kind: "ask",
    step: "answer",
    state: null,
    say: [{ text: askOptOut() }],
  }),
  steps: {
    answer: async (turn): Promise<Move> => {
      const text = turn.message.text.trim();
      if (/^(ya|y|iya|iyo|nggih|inggih|ok|oke|betul)\b/i.test(text))
        return {
          kind: "end",
          say: [{ text: optedOut() }],
          effects: [{ kind: "opt_out", source: "customer", reason: null }],
        };
      if (/^(tidak|tdk|gak|nggak|ndak|ora|mboten|batal)\b/i.test(text))
        return { kind: "end", say: [{ text: cancelled() }] };
      return { kind: "leave" };
    },
  },
});
