import { type Handler, reply } from "../application/ports/turn";
import { howToPay, lateFees, noAccountNumber } from "../texts/how-to-pay";

const LATE =
  /(?<!\p{L})(?:denda|telat|terlambat|keterlambatan|jatuh tempo lewat|lewat tanggal|biaya lambat)(?!\p{L})/iu;
const ACCOUNT =
  /(?<!\p{L})(?:rek(?:ening)?(?: ?nya)?|norek|transfer|tf|virtual account|va|link|tautan)(?!\p{L})/iu;

/** Channels, due date, late fee, 'rek berapa': never an account number. */
export const howToPayHandler: Handler = {
  name: "how-to-pay",
  intents: ["how_to_pay"],
  summary: null,
  answer: async ({ message }) =>
    reply(LATE.test(message.text) ? lateFees() : ACCOUNT.test(message.text) ? noAccountNumber() : howToPay()),
};
