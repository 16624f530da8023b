import { type Handler, reply, type Turn } from "../application/turn";
import type { CaseKind } from "../domain/case";
import { handedOver } from "../texts/chat";

const KINDS: Partial<Record<Turn["understanding"]["intent"], CaseKind>> = {
  complaint: "complaint",
  terminate_service: "terminate_service",
};

/** What only a person can answer: complaints, pleas, the end of the service, "petugas". Promises nothing. */
export const person: Handler = {
  name: "person",
  intents: ["human", "complaint", "terminate_service"],
  summary: "*5* – bicara dengan petugas",
  answer: async ({ understanding, message, settings, now }) =>
    reply(handedOver(settings.workingHours, settings.isOfficeOpen(now)), [
      {
        kind: "open_case",
        caseKind: KINDS[understanding.intent] ?? "human",
        customerId: null,
        summary: message.text,
      },
    ]),
};
