import { type Handler, reply } from "../application/ports/turn";
import { menu } from "../texts/chat";

/** BANTUAN / MENU, and a greeting that asks nothing. */
export const help: Handler = {
  name: "help",
  intents: ["help", "greeting"],
  summary: "*MENU* – pilihan ini",
  answer: async (turn) => reply(menu(turn.settings.unitName, turn.message.text)),
};
