import { defineFlow, type FlowMove } from "../application/answering/flow";
import type { Turn } from "../application/ports/turn";
import type { CaseKind } from "../domain/case";
import { complaintHelp, handedOver, notHandedOver, outageHelp } from "../texts/complaint";
import { type Collected, noteForPerson, wordsForStaff } from "./answers/note-for-person";
import { isNewSubject, isWish } from "./steps/is-new-subject";
import { isPlainNo, readYesNo } from "./steps/read-yes-no";

interface State extends Collected {
  readonly caseKind: CaseKind & ("outage" | "complaint");
  /** The words that began it, for the case. */
  readonly words: string;
}
type Step = "wanted" | "more";
type Move = FlowMove<State, Step>;

/** Contact Center 123 and PLN Mobile are told first; who says YA or more gets a case. */
export const complaintFlow = defineFlow<State, Step>({
  name: "complaint",
  version: 1,
  expiresAfterMinutes: 120,
  parseState: (stored) => {
    const { caseKind, words, added } = stored as State;
    if (!Number.isInteger(added)) throw new Error("added is not a number");
    if (caseKind !== "outage" && caseKind !== "complaint") throw new Error("caseKind is unknown");
    return { caseKind, words: String(words), added };
  },
  start: async (turn): Promise<Move> => {
    const isOutage = turn.understanding.intent === "outage";
    return {
      kind: "ask",
      step: "wanted",
      state: { caseKind: isOutage ? "outage" : "complaint", words: turn.message.text, added: 0 },
      say: [{ text: isOutage ? outageHelp() : complaintHelp() }],
    };
  },
  steps: {
    wanted: async (turn, state): Promise<Move> => {
      const { text, kind } = turn.message;
      if (/^\W*[1-5]\W*$/.test(text)) return { kind: "leave" };
      if (isWish(turn) && !isPlainNo(text)) return { kind: "leave" };
      const reply = readYesNo(text);
      const isThanks = turn.understanding.intent === "thanks" && reply !== "yes";
      if (isThanks || reply === "no") return { kind: "end", say: [{ text: notHandedOver() }] };
      const isWordless = kind === "location" || kind === "image";
      if (!isWordless && reply === null && isNewSubject(turn, ["outage", "complaint", "human"]))
        return { kind: "leave" };
      return open(turn, state);
    },
    more: async (turn, state): Promise<Move> =>
      noteForPerson(turn, "more", state, state.caseKind, [state.caseKind]),
  },
});

function open(turn: Turn, state: State): Move {
  const { workingHours, isOfficeOpen } = turn.settings;
  const summary = `${state.words}\n${wordsForStaff(turn.message)}`;
  return {
    kind: "ask",
    step: "more",
    state,
    say: [{ text: handedOver(workingHours, isOfficeOpen(turn.now)) }],
    effects: [{ kind: "open_case", caseKind: state.caseKind, customerId: null, summary }],
  };
}
