import { defineFlow, type FlowMove } from "../application/answering/flow";
import type { CaseKind } from "../domain/case";
import { addedForPerson, askWhatPersonMust, handedOver } from "../texts/complaint";

import { type Collected, noteForPerson } from "./answers/note-for-person";

interface State extends Collected {
  readonly caseKind: CaseKind & ("human" | "terminate_service");
}
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
    words: async (turn, state): Promise<Move> => noteForPerson(turn, "words", state, state.caseKind),
  },
});
