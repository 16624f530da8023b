import { type Handler, reply } from "../application/turn";
import { thanksForPaying } from "../texts/chat";

/** 'Sudah bayar': thanked, never accused, and shown to staff. */
export const paidClaim: Handler = {
  name: "paid-claim",
  intents: ["paid_claim"],
  summary: null,
  answer: async (turn) =>
    reply(thanksForPaying(), [
      { kind: "open_case", caseKind: "paid_claim", customerId: null, summary: turn.message.text },
    ]),
};
