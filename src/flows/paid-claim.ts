import { defineFlow, type FlowMove } from "../application/flow";
import { askAboutPicture, askWhenPaid, claimNoted } from "../texts/paid";
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
    const text = turn.message.kind === "image" ? askAboutPicture() : askWhenPaid();
    return { kind: "ask", step: "details", state: null, say: [{ text }] };
  },
  steps: {
    details: async (turn): Promise<Move> => {
      const { text, kind } = turn.message;
      if (/^\W*[1-5]\W*$/.test(text)) return { kind: "leave" };
      const isDetail = kind === "image" || saysWhenOrWhere(text);
      if (!isDetail && isNewSubject(turn, ["paid_claim", "how_to_pay"])) return { kind: "leave" };
      const say = [{ text: claimNoted() }];
      if (isWish(turn) && !isPlainNo(text)) return { kind: "leave" };
      const isCourtesy = turn.understanding.intent === "thanks" || readYesNo(text) === "no";
      if (!isDetail && isCourtesy) return { kind: "end", say };
      const summary = kind === "image" ? `[gambar] ${text}` : text;
      return {
        kind: "end",
        say,
        effects: [{ kind: "open_case", caseKind: "paid_claim", customerId: null, summary }],
      };
    },
  },
});
