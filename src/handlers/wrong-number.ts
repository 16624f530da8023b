import { type Effect, type Handler, reply } from "../application/ports/turn";
import { readMention } from "../flows/steps/read-choice";
import { wrongNumber, wrongNumberUnknown } from "../texts/chat";
import { isAboutNewcomer, undoRegistrations } from "./undo-link";

/**
 * Wrong number: this phone gets nothing more about that customer, at once. Which one the quoted bill or the message
 * says; of several without such a word it is asked.
 */
export const wrongNumberHandler: Handler = {
  name: "wrong-number",
  intents: ["wrong_number"],
  summary: null,
  answer: async (turn) => {
    if (await isAboutNewcomer(turn)) return undoRegistrations(turn);
    const own = (await turn.look.linkedCustomers()).map((customer) => customer.customerId);
    const quoted = (await turn.look.quotedBills()).map((bill) => bill.customerId);
    const named = [...turn.understanding.ids, ...quoted].filter((id) => own.includes(id));
    const pointed = named.length > 0 ? [] : readMention(turn.message.text, own).map((place) => own[place]!);
    const meant = named.length > 0 ? [...new Set(named)] : own.length === 1 ? own : pointed;
    const note: Effect = {
      kind: "open_case",
      caseKind: "wrong_number",
      customerId: meant.length === 1 ? meant[0]! : null,
      summary: meant.length > 0 ? `${turn.message.text} (ID ${meant.join(", ")})` : turn.message.text,
    };
    // Somebody behind a hidden id may be the phone of a file: should that turn out, it holds there.
    if (own.length === 0)
      return reply(wrongNumberUnknown(), [{ kind: "wrong_number", customerId: null }, note]);
    if (meant.length === 0) return { kind: "start_flow", flow: "wrong_number", effects: [note] };
    return reply(wrongNumber(), [
      ...meant.map((customerId): Effect => ({ kind: "wrong_number", customerId })),
      note,
    ]);
  },
};
