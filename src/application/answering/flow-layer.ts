import { plainSigns } from "../../domain/normalise";
import { reply, type Turn } from "../ports/turn";
import type { Flow, Meant } from "./flow";
import type { Layer } from "./router";

/** What is said when a flow ends otherwise than by its own steps. */
export interface FlowTexts {
  /** It has expired, or the code has changed since. */
  readonly over: string;
  readonly cancelled: string;
  /** BATAL while nothing runs. */
  readonly nothingToCancel: string;
}

/** In a flow `0` is the way out, as in every numbered menu; without one it is the menu's STOP. */
const CANCEL = /^\W*(?:batal(?:kan|in)?|cancel|(?:ga|gak|nggak|ndak|tidak|tdk) ?jadi|keluar)\W*$/i;
const CANCEL_IN_FLOW = /^\W*0\W*$/;
/** Commands that leave a flow at any step. Digits never do: they may be its answers. */
const COMMAND =
  /^\W*(?:(?:cek|check|pdf|daftar)(?!\p{L})|(?:batalkan|batalin|batal|tolak|hapus) (?:pen)?daftar(?:an)?(?!\p{L})|(?:menu|bantuan|help|petugas|mulai)(?:\W+(?:pak|bu|min|kak|mas|mbak|dong|ya|saja))*\W*$)/iu;
/** After so long nobody remembers that a flow was running: a late "1" is the menu's. */
const FORGOTTEN_AFTER_MS = 24 * 3_600_000;

/**
 * The running flow, if any. The one place that keeps a flow from trapping anybody: BATAL ends it, MENU, CEK and the
 * like leave it (STOP has been answered before), and one that has expired or was stored by other code ends politely.
 */
export function flowLayer(flows: readonly Flow[], texts: FlowTexts): Layer {
  return {
    name: "flow",
    route: async (received) => {
      // Steps read what was meant: a choice typed in full-width or Arabic digits is a choice.
      const turn = { ...received, message: { ...received.message, text: plainSigns(received.message.text) } };
      const { conversation } = turn;
      const { text } = turn.message;
      if (conversation === null || conversation.flow === null)
        return CANCEL.test(text) ? { answer: reply(texts.nothingToCancel) } : null;
      const isExpired = conversation.expiresAt !== null && conversation.expiresAt < turn.now;
      if (CANCEL.test(text) || (!isExpired && CANCEL_IN_FLOW.test(text)))
        return { answer: reply(texts.cancelled), position: null };
      if (COMMAND.test(text)) return null;
      const flow = flows.find((candidate) => candidate.name === conversation.flow);
      if (isExpired || flow === undefined) return over(turn, texts.over);
      const result = await flow.resume(
        turn,
        conversation.step ?? "",
        conversation.version,
        conversation.flowState,
      );
      if (result === "left") return null;
      if (typeof result === "object" && "meant" in result) return { turn: asMeant(turn, result.meant) };
      if (result === "stale") return over(turn, texts.over);
      return { answer: result.answer, position: result.position };
    },
  };
}

/** The turn as if the earlier message had said it for certain. */
function asMeant(turn: Turn, { intent, words, ids }: Meant): Turn {
  return {
    ...turn,
    message: { ...turn.message, text: words },
    understanding: { ...turn.understanding, intent, ids, rule: "confirmed", confidence: 1, certain: true },
  };
}

/** Only somebody who goes on with the old subject needs to hear that it is over: by a bare digit, YA, or unclear words. */
function over(turn: Turn, text: string) {
  const { expiresAt } = turn.conversation!;
  const isForgotten = expiresAt !== null && turn.now.getTime() - expiresAt.getTime() > FORGOTTEN_AFTER_MS;
  const isAnswer =
    /^\W*(?:\d{1,2}|semua|ya|y|tidak|lupa)\W*$/i.test(turn.message.text) ||
    turn.understanding.intent === "unknown";
  return isAnswer && !isForgotten ? { answer: reply(text), position: null } : null;
}
