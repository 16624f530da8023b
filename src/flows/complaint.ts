import { defineFlow, type FlowMove } from "../application/flow";
import type { Turn } from "../application/turn";
import type { CaseKind } from "../domain/case";
import { complaintHelp, handedOver, notHandedOver, outageHelp } from "../texts/complaint";
import { isNewSubject, isWish } from "./steps/is-new-subject";
import { isPlainNo, readYesNo } from "./steps/read-yes-no";

interface State {
  readonly caseKind: CaseKind & ("outage" | "complaint");
  /** The words that began it, for the case. */
  readonly words: string;
}
type Move = FlowMove<State, "wanted">;

/** Contact Center 123 and PLN Mobile are told first; who says YA or more gets a case. */
export const complaintFlow = defineFlow<State, "wanted">({
  name: "complaint",
  version: 1,
  expiresAfterMinutes: 120,
  parseState: (stored) => {
    const { caseKind, words } = stored as State;
    if (caseKind !== "outage" && caseKind !== "complaint") throw new Error("caseKind is unknown");
    return { caseKind, words: String(words) };
  },
  start: async (turn): Promise<Move> => {
    const isOutage = turn.understanding.intent === "outage";
    return {
      kind: "ask",
      step: "wanted",
      state: { caseKind: isOutage ? "outage" : "complaint", words: turn.message.text },
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
  },
});

function open(turn: Turn, state: State): Move {
  const { kind, text } = turn.message;
  const more = kind === "location" ? "[lokasi dikirim]" : kind === "image" ? `[gambar] ${text}` : text;
  const { workingHours, isOfficeOpen } = turn.settings;
  return {
    kind: "end",
    say: [{ text: handedOver(workingHours, isOfficeOpen(turn.now)) }],
    effects: [
      { kind: "open_case", caseKind: state.caseKind, customerId: null, summary: `${state.words}\n${more}` },
    ],
  };
}
