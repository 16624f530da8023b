import { defineFlow, type FlowMove } from "../application/answering/flow";
import { askAboutPicture, askWhenPaid, askWhichPaid, claimNoted } from "../texts/paid";
import { wordsForStaff } from "./answers/note-for-person";
import { saysWhenOrWhere } from "./answers/when-paid";
import { isNewSubject, isWish } from "./steps/is-new-subject";
import { isPlainNo, readYesNo } from "./steps/read-yes-no";

type Move = FlowMove<null, "details">;

/** When and where it was paid. The case is open already: who does not answer is not forgotten. */
export const paidClaimFlow = defineFlow<null, "details">({
  name: "paid_claim",
  version: 1,
  expiresAfterMinutes: 120,
  parseState: () => null,
  start: async (turn): Promise<Move> => {
    const { message, understanding, look } = turn;
    const isKnown = understanding.ids.length > 0 || (await look.linkedCustomers()).length > 0;
    const text = message.kind === "image" ? askAboutPicture() : isKnown ? askWhenPaid() : askWhichPaid();
    return { kind: "ask", step: "details", state: null, say: [{ text }] };
  },
  steps: {
    details: async (turn): Promise<Move> => {
      const { text, kind } = turn.message;
      if (/^\W*[1-5]\W*$/.test(text)) return { kind: "leave" };
      const { ids } = turn.understanding;
      const isDetail = kind === "image" || ids.length > 0 || saysWhenOrWhere(text);
      if (!isDetail && isNewSubject(turn, ["paid_claim", "how_to_pay"])) return { kind: "leave" };
      const say = [{ text: claimNoted() }];
      if (isWish(turn) && !isPlainNo(text)) return { kind: "leave" };
      const isCourtesy = turn.understanding.intent === "thanks" || readYesNo(text) === "no";
      if (!isDetail && isCourtesy) return { kind: "end", say };
      return {
        kind: "end",
        say,
        effects: [
          {
            kind: "open_case",
            caseKind: "paid_claim",
            customerId: ids[0] ?? null,
            summary: wordsForStaff(turn.message),
          },
        ],
      };
    },
  },
});
