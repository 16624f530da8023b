import { defineFlow, type FlowMove } from "../application/answering/flow";
import { askOptOutReason, optedOut, reminderStays, thanksForReason } from "../texts/chat";
import { askWhetherMeant } from "../texts/confirm";
import { isPlainNo, readNumberedYesNo } from "./steps/read-yes-no";

type Step = "confirm" | "reason";
type Move = FlowMove<null, Step>;

/** So sure must it be that an answer says the same wish again. */
const INSISTS = 0.7;

/** In the order of the question; kept with the opt-out, for the report. */
const REASONS = ["always_pays_on_time", "too_many", "not_mine", "other"] as const;

/**
 * An exact STOP has acted before anything is asked; a guessed opt-out is confirmed first, because a false one would
 * cost somebody the reminder. The reason is a courtesy: whatever is no digit is a message of its own.
 */
export const optOutFlow = defineFlow<null, Step>({
  name: "opt_out",
  version: 1,
  expiresAfterMinutes: 60,
  parseState: () => null,
  start: async (turn): Promise<Move> =>
    turn.understanding.certain
      ? stop()
      : {
          kind: "ask",
          step: "confirm",
          state: null,
          say: [{ text: askWhetherMeant("opt_out", turn.message.text) }],
        },
  steps: {
    confirm: async (turn): Promise<Move> => {
      // "gak mau di wa lagi" once more is a yes to this question, not a no.
      const { intent, confidence } = turn.understanding;
      if (intent === "opt_out" && confidence >= INSISTS && !isPlainNo(turn.message.text)) return stop();
      const reply = readNumberedYesNo(turn.message.text);
      if (reply === "no") return { kind: "end", say: [{ text: reminderStays() }] };
      // Only a short yes: "ya tapi jangan dihapus" is none.
      if (reply === "yes" && turn.message.text.trim().split(/\s+/).length <= 3) return stop();
      return { kind: "leave" };
    },
    reason: async (turn): Promise<Move> => {
      const digit = /^\W*([1-4])\W*$/.exec(turn.message.text)?.[1];
      const reason = REASONS[Number(digit) - 1];
      if (reason === undefined) return { kind: "leave" };
      return {
        kind: "end",
        say: [{ text: thanksForReason() }],
        effects: [{ kind: "opt_out_reason", reason }],
      };
    },
  },
});

function stop(): Move {
  return {
    kind: "ask",
    step: "reason",
    state: null,
    say: [{ text: `${optedOut()}\n\n${askOptOutReason()}` }],
    effects: [{ kind: "opt_out", source: "customer", reason: null }],
  };
}
