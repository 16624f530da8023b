import { defineFlow, type FlowMove } from "../application/flow";
import type { Turn } from "../application/turn";
import type { CaseKind } from "../domain/case";
import type { Intent } from "../domain/intent";
import { youAreWelcome } from "../texts/chat";
import { addedForPerson, askWhatPersonMust, handedOver } from "../texts/complaint";

import { isNewSubject } from "./steps/is-new-subject";

interface State {
  readonly caseKind: CaseKind & ("human" | "terminate_service");
  /** How many bubbles were added; only the first is confirmed. */
  readonly added: number;
}
/** What the bot does better or sooner. Everything else, however it was understood, is for the person. */
const NOT_FOR_A_PERSON: readonly Intent[] = [
  "check_bill",
  "opt_in",
  "opt_out",
  "outage",
  "pdf",
  "wrong_number",
];

type Move = FlowMove<State, "words">;

/**
 * Handed to a person: the case is open, the working hours are said, and whatever is written until somebody comes goes
 * with it, instead of being called unintelligible.
 */
export const personFlow = defineFlow<State, "words">({
  name: "person",
  version: 1,
  expiresAfterMinutes: 240,
  parseState: (stored) => {
    const { caseKind, added } = stored as State;
    if (caseKind !== "human" && caseKind !== "terminate_service") throw new Error("caseKind is unknown");
    if (!Number.isInteger(added)) throw new Error("added is not a number");
    return { caseKind, added };
  },
  start: async (turn): Promise<Move> => {
    const caseKind = turn.understanding.intent === "terminate_service" ? "terminate_service" : "human";
    const { workingHours, isOfficeOpen } = turn.settings;
    const isBare = /(?:^|:)exact:/.test(turn.understanding.rule);
    const isKnown = !isBare && (await turn.look.hasOpenCase(caseKind));
    const text = (isBare ? askWhatPersonMust : handedOver)(workingHours, isOfficeOpen(turn.now));
    return {
      kind: "ask",
      step: "words",
      state: { caseKind, added: 0 },
      say: [{ text: isKnown ? addedForPerson() : text }],
    };
  },
  steps: {
    words: async (turn, state): Promise<Move> => {
      if (/^\W*[1-5]\W*$/.test(turn.message.text)) return { kind: "leave" };
      const { intent } = turn.understanding;
      if (intent === "thanks") return { kind: "ask", step: "words", state, say: [{ text: youAreWelcome() }] };
      if (NOT_FOR_A_PERSON.includes(intent) && isNewSubject(turn, [])) return { kind: "leave" };
      return {
        kind: "ask",
        step: "words",
        state: { ...state, added: state.added + 1 },
        say: state.added === 0 ? [{ text: addedForPerson() }] : [],
        effects: [{ kind: "open_case", caseKind: state.caseKind, customerId: null, summary: wordsOf(turn) }],
      };
    },
  },
});

function wordsOf({ message }: Turn): string {
  return message.kind === "image" ? `[gambar] ${message.text}` : message.text;
}
