import { type Handler, reply } from "../application/turn";
import { alreadyOptedOut, optedOut } from "../texts/chat";

/** STOP / BERHENTI: acts at once; a guessed opt-out is asked first. Withdrawal must stop processing (UU 27/2022); ours does in the same second. */
export const optOut: Handler = {
  name: "opt-out",
  intents: ["opt_out"],
  summary: "*STOP* – berhenti menerima pengingat",
  answer: async (turn) => {
    if (!turn.understanding.certain) return { kind: "start_flow", flow: "confirm_opt_out", effects: [] };
    return turn.contact.optedOutAt === null
      ? reply(optedOut(), [{ kind: "opt_out", source: "customer", reason: null }])
      : reply(alreadyOptedOut());
  },
};
