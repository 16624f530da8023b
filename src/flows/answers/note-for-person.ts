import type { FlowMove } from "../../application/answering/flow";
import type { InboxMessage, Turn } from "../../application/ports/turn";
import type { CaseKind } from "../../domain/case";
import type { Intent } from "../../domain/intent";
import { youAreWelcome } from "../../texts/chat";
import { addedForPerson } from "../../texts/complaint";
import { isSure } from "../steps/is-new-subject";
import { isPlainNo } from "../steps/read-yes-no";

/** What the bot does better or sooner. Everything else, however it was understood, is for the person. */
const NOT_FOR_A_PERSON: readonly Intent[] = ["check_bill", "opt_in", "outage", "pdf", "wrong_number"];

/** State of a step that collects words for a person. */
export interface Collected {
  /** How many bubbles were added; only the first is confirmed. */
  readonly added: number;
}

/**
 * The case is open: whatever is written until somebody comes goes with it, instead of being called unintelligible.
 * `own`: what the case is about, so that more of it is no new subject.
 */
export function noteForPerson<State extends Collected, Step extends string>(
  turn: Turn,
  step: Step,
  state: State,
  caseKind: CaseKind,
  own: readonly Intent[] = [],
): FlowMove<State, Step> {
  const { intent } = turn.understanding;
  if (/^\W*[1-5]\W*$/.test(turn.message.text) || (intent === "opt_out" && !isPlainNo(turn.message.text)))
    return { kind: "leave" };
  if (intent === "thanks") return { kind: "ask", step, state, say: [{ text: youAreWelcome() }] };
  if (NOT_FOR_A_PERSON.includes(intent) && !own.includes(intent) && isSure(turn)) return { kind: "leave" };
  return {
    kind: "ask",
    step,
    state: { ...state, added: state.added + 1 },
    say: state.added === 0 ? [{ text: addedForPerson() }] : [],
    effects: [{ kind: "open_case", caseKind, customerId: null, summary: wordsForStaff(turn.message) }],
  };
}

/** A message as staff read it in a case. */
export function wordsForStaff({ kind, text }: Pick<InboxMessage, "kind" | "text">): string {
  if (kind === "location") return "[lokasi dikirim]";
  return kind === "image" ? `[gambar] ${text}`.trim() : text;
}
