import { type Handler, reply } from "../application/ports/turn";
import { findAskedPeriod } from "../domain/asked-period";
import { localDay } from "../domain/local-time";
import { namedCustomers } from "../flows/answers/named-customers";
import { sendPdf, sendQuotedPdf } from "../flows/answers/send-pdf";
import { asksForMonths } from "../flows/choose-pdf";
import { pdfSwitchedOff } from "../texts/chat";

/** So many connections share one document; more become a numbered list. */
const IN_ONE_DOCUMENT = 3;

/**
 * PDF: of the IDs in the message, else of the bill that the message replies to, else of the phone's own customers; of
 * the month it names, else what is open. Any other phone is asked to register first.
 */
export const pdf: Handler = {
  name: "pdf",
  intents: ["pdf"],
  summary: "*PDF* – lembar informasi tagihan; *PDF OKTOBER* – bulan lain",
  answer: async (turn) => {
    if (turn.settings.invoicePdf === "off") return reply(pdfSwitchedOff());
    const linked = await turn.look.linkedCustomers();
    const { numbers } = await namedCustomers(turn);
    const named = numbers.flatMap((number) => (number.kind === "own" ? [number.customer] : []));
    if (numbers.length === 0 && turn.understanding.oddNumbers.length > 0)
      return { kind: "start_flow", flow: "ask_customer_id", effects: [] };
    // The registration counts whom it is asked for.
    if (linked.length === 0 || named.length < numbers.length)
      return { kind: "start_flow", flow: "link_customer", effects: [] };
    const ids = (named.length > 0 ? named : linked).map((customer) => customer.customerId);
    const period = findAskedPeriod(turn.message.text, localDay(turn.now));
    if (asksForMonths(turn)) return { kind: "start_flow", flow: "choose_pdf", effects: [] };
    const quoted = named.length > 0 || period !== null ? [] : await turn.look.quotedBills();
    if (quoted.length > 0) return sendQuotedPdf(turn, quoted);
    if (named.length === 0 && linked.length > IN_ONE_DOCUMENT)
      return { kind: "start_flow", flow: "choose_pdf", effects: [] };
    return sendPdf(turn, ids, period);
  },
};
