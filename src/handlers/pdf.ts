import type { Handler } from "../application/turn";
import { sendPdf } from "../flows/answers/send-pdf";

/** PDF: of the IDs in the message, else of the bill that the message replies to, else of the phone's own customers. */
export const pdf: Handler = {
  name: "pdf",
  intents: ["pdf"],
  summary: "*PDF* – lembar informasi tagihan",
  answer: async (turn) => {
    if (turn.understanding.ids.length > 0) return sendPdf(turn, turn.understanding.ids);
    const quoted = await turn.look.quotedBills();
    if (quoted.length > 0) return sendPdf(turn, [...new Set(quoted.map((bill) => bill.customerId))]);
    const own = await turn.look.linkedCustomers();
    if (own.length > 0)
      return sendPdf(
        turn,
        own.map((customer) => customer.customerId),
      );
    return { kind: "start_flow", flow: "ask_customer_id", effects: [] };
  },
};
