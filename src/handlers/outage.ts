import { type Handler, reply } from "../application/ports/turn";
import type { CaseKind } from "../domain/case";
import { addedForPerson } from "../texts/complaint";

/** Outages and complaints: Contact Center 123 and PLN Mobile first, then a case if it is wanted. */
export const outage: Handler = {
  name: "outage",
  intents: ["outage", "complaint"],
  summary: null,
  answer: async (turn) => {
    const caseKind: CaseKind = turn.understanding.intent === "outage" ? "outage" : "complaint";
    if (!(await turn.look.hasOpenCase(caseKind)))
      return { kind: "start_flow", flow: "complaint", effects: [] };
    return reply(addedForPerson(), [
      { kind: "open_case", caseKind, customerId: null, summary: turn.message.text },
    ]);
  },
};
