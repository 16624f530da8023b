import type { FlowMove } from "../../application/answering/flow";
import type { Answer } from "../../application/ports/turn";

/** A handler's answer as the last move of a flow. */
export function endWith(answer: Answer): FlowMove<never, never> {
  return answer.kind === "reply"
    ? { kind: "end", say: answer.say, effects: answer.effects }
    : { kind: "leave" };
}
