import { type Handler, reply } from "../application/turn";
import { optedIn } from "../texts/chat";

/** MULAI: reminders again. */
export const optIn: Handler = {
  name: "opt-in",
  intents: ["opt_in"],
  summary: "*MULAI* – menerima pengingat lagi",
  answer: async (turn) =>
    reply(optedIn(), turn.contact.optedOutAt === null ? [] : [{ kind: "opt_in", source: "customer" }]),
};
