import { type Handler, reply } from "../application/turn";
import { wrongNumber } from "../texts/chat";

/** Wrong number: this phone gets nothing more about its customers, at once. */
export const wrongNumberHandler: Handler = {
  name: "wrong-number",
  intents: ["wrong_number"],
  summary: null,
  answer: async (turn) =>
    reply(wrongNumber(), [
      { kind: "wrong_number", customerId: null },
      { kind: "open_case", caseKind: "wrong_number", customerId: null, summary: turn.message.text },
    ]),
};
