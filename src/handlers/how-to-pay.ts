import { type Handler, reply } from "../application/turn";
import { howToPay } from "../texts/chat";

/** Channels, due date, 'rek berapa': never an account number. */
export const howToPayHandler: Handler = {
  name: "how-to-pay",
  intents: ["how_to_pay"],
  summary: null,
  answer: async () => reply(howToPay()),
};
