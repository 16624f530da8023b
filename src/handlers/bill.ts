import type { Handler, Turn } from "../application/turn";
import type { CustomerId } from "../domain/customer-id";
import { showBills, showOwnBills } from "../flows/answers/show-bill";

/** CEK: the current bill of the IDs in the message, else of the phone's own customers, else asks for the ID. */
export const bill: Handler = {
  name: "bill",
  intents: ["check_bill", "check_bill_ask"],
  summary: "*CEK* – tagihan Bapak/Ibu; *CEK <ID pelanggan>* – tagihan ID itu",
  answer: async (turn) => {
    const ids = [...turn.understanding.ids, ...(await idsOfMeters(turn))];
    if (ids.length > 0) return showBills(turn, ids);
    const own = await turn.look.linkedCustomers();
    if (own.length > 0) return { kind: "reply", say: [await showOwnBills(turn, own)], effects: [] };
    return { kind: "start_flow", flow: "ask_customer_id", effects: [] };
  },
};

async function idsOfMeters(turn: Turn): Promise<CustomerId[]> {
  const customers = await Promise.all(
    turn.understanding.meterNumbers.map((meterNumber) => turn.look.customerByMeter(meterNumber)),
  );
  return customers.flatMap((customer) => (customer === null ? [] : [customer.customerId]));
}
