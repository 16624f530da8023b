import type { Handler } from "../application/ports/turn";

/** What only a person can answer: "petugas", the end of the service, what staff must do. Promises nothing. */
export const person: Handler = {
  name: "person",
  intents: ["human", "terminate_service"],
  summary: "*5* – bicara dengan petugas",
  answer: async ({ understanding, message }) => ({
    kind: "start_flow",
    flow: "person",
    effects: [
      {
        kind: "open_case",
        caseKind: understanding.intent === "terminate_service" ? "terminate_service" : "human",
        customerId: null,
        summary: message.text,
      },
    ],
  }),
};
