import { type Handler, reply } from "../application/ports/turn";
import { youAreWelcome } from "../texts/chat";

/** A thank-you needs no menu. */
export const thanks: Handler = {
  name: "thanks",
  intents: ["thanks"],
  summary: null,
  answer: async () => reply(youAreWelcome()),
};
