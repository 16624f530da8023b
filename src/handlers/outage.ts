import { type Handler, reply } from "../application/turn";
import { outageHelp } from "../texts/chat";

/** An outage belongs to 123 and PLN Mobile first. */
export const outage: Handler = {
  name: "outage",
  intents: ["outage"],
  summary: null,
  answer: async (turn) =>
    reply(outageHelp(), [
      { kind: "open_case", caseKind: "outage", customerId: null, summary: turn.message.text },
    ]),
};
