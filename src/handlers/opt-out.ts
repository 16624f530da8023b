import { type Handler, reply } from "../application/turn";
import { alreadyOptedOut } from "../texts/chat";

/** STOP / BERHENTI: acts at once; a guessed opt-out is asked first. Withdrawal must stop processing (UU 27/2022); ours does in the same second. */
export const optOut: Handler = {
  name: "opt-out",
  intents: ["opt_out"],
  summary: "*STOP* – berhenti menerima pengingat",
  answer: async (turn) =>
    turn.contact.optedOutAt === null
      ? { kind: "start_flow", flow: "opt_out", effects: [] }
      : reply(alreadyOptedOut()),
};
