import type { Handler } from "../application/ports/turn";
import { namedCustomers } from "../flows/answers/named-customers";
import { showBills, showOwnBills } from "../flows/answers/show-bill";

/** So many connections are shown in full at once; more become a numbered list. */
const SHOWN_IN_FULL = 3;

/** CEK: the bills that the message names or replies to, else of the phone's own customers, else asks for the ID. */
export const bill: Handler = {
  name: "bill",
  intents: ["check_bill", "check_bill_ask"],
  summary: "*CEK* – tagihan Bapak/Ibu; *CEK <ID pelanggan>* – tagihan ID itu",
  answer: async (turn) => {
    const named = await namedCustomers(turn);
    const shown = await showBills(turn, named);
    if (shown !== null) return shown;
    if (named.numbers.length + turn.understanding.oddNumbers.length > 0)
      return { kind: "start_flow", flow: "ask_customer_id", effects: named.effects };
    const own = await turn.look.linkedCustomers();
    const quoted = new Set((await turn.look.quotedBills()).map((each) => each.customerId));
    const meant = own.filter((customer) => quoted.has(customer.customerId));
    if (meant.length > 0) return { kind: "reply", say: [await showOwnBills(turn, meant)], effects: [] };
    if (own.length > SHOWN_IN_FULL) return { kind: "start_flow", flow: "choose_bill", effects: [] };
    if (own.length > 0) return { kind: "reply", say: [await showOwnBills(turn, own)], effects: [] };
    return { kind: "start_flow", flow: "ask_customer_id", effects: [] };
  },
};
