import type { App } from "../ports/app";
import { silence, type Turn } from "../ports/turn";
import type { Routed } from "./router";

/** The same words to the same contact more often than this in ten minutes are a loop with another machine. */
const SAME_TEXT_LIMIT = 5;
const SAME_TEXT_WINDOW_MS = 10 * 60_000;
const REPLIES_AN_HOUR = 30;
/** Operators' commands are no conversation with a machine. */
const EXEMPT_LAYERS: readonly string[] = ["admin"];

/**
 * Two machines that answer each other would go on for ever: what would be the sixth same text, or the thirty-first
 * reply of an hour, is not said; a person gets one case. An opt-out is always carried out.
 */
export function guardLoops(
  store: App["store"],
  route: (turn: Turn) => Promise<Routed>,
): (turn: Turn) => Promise<Routed> {
  return async (turn) => {
    const routed = await route(turn);
    const { answer } = routed;
    if (answer.kind !== "reply" || answer.say.length === 0 || EXEMPT_LAYERS.includes(routed.layer))
      return routed;
    if (answer.effects.some(({ kind }) => kind === "opt_out")) return routed;
    const { deliveries } = store.now;
    const ago = (ms: number) => new Date(turn.now.getTime() - ms);
    const lastHour = await deliveries.repliesSince(turn.contact.id, ago(3_600_000));
    const recent = lastHour.filter(({ createdAt }) => createdAt >= ago(SAME_TEXT_WINDOW_MS));
    const isRepeated = answer.say.some(
      ({ text }) => recent.filter((told) => told.text === text).length >= SAME_TEXT_LIMIT,
    );
    if (!isRepeated && lastHour.length < REPLIES_AN_HOUR) return routed;
    return { answer: await silenceWithCase(turn, lastHour.length), position: undefined, layer: "loop_guard" };
  };
}

async function silenceWithCase(turn: Turn, replies: number): Promise<Routed["answer"]> {
  if (await turn.look.hasOpenCase("loop")) return silence();
  const summary = `Balasan otomatis dihentikan sementara: ${replies} balasan dalam satu jam.`;
  return {
    kind: "reply",
    say: [],
    effects: [{ kind: "open_case", caseKind: "loop", customerId: null, summary }],
  };
}
