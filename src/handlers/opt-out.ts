import { type Effect, type Handler, reply, silence } from "../application/ports/turn";
import { isOverruled } from "../domain/wish";
import { alreadyOptedOut } from "../texts/chat";

/** STOP / BERHENTI: acts at once; a guessed opt-out is asked first. Withdrawal must stop processing (UU 27/2022); ours does in the same second. */
export const optOut: Handler = {
  name: "opt-out",
  intents: ["opt_out"],
  summary: "*STOP* – berhenti menerima pengingat",
  answer: async (turn) => {
    if (isOverruled(turn.contact.wishAt, turn.message, "opt_out")) return silence();
    if (turn.contact.optedOutAt === null) return { kind: "start_flow", flow: "opt_out", effects: [] };
    // Said once more: an older MULAI that is still found in the history does not count against this.
    const again: readonly Effect[] = turn.understanding.certain
      ? [{ kind: "opt_out", source: "customer", reason: null }]
      : [];
    return reply(alreadyOptedOut(), again);
  },
};
