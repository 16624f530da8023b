import { type Handler, reply } from "../application/ports/turn";
import { howToTrust } from "../texts/chat";

/** 'Penipuan?': how to verify. */
export const trust: Handler = {
  name: "trust",
  intents: ["trust"],
  summary: null,
  answer: async (turn) => reply(howToTrust(turn.settings.unitName)),
};
