import type { CaseKind } from "../domain/case";
import type { App } from "./app";
import type { Flow } from "./flow";
import type { Layer } from "./router";
import { type Answer, type Handler, reply, silence, type Turn } from "./turn";

/** Found in the history after being away: so old a message is noted and not answered. */
const TOO_OLD_MS = 12 * 3_600_000;
/** The same words to the same contact more often than this in ten minutes are a loop with another machine. */
const SAME_TEXT_LIMIT = 5;
const SAME_TEXT_WINDOW_MS = 10 * 60_000;
const REPLIES_AN_HOUR = 30;
/** Kinds that nobody expects an answer to. */
const SILENT_KINDS = ["deleted", "reaction", "edited", "poll", "contact"] as const;

/** Noted, not answered: taken back, reactions, and what is too old. */
export const ignoreLayer: Layer = {
  name: "ignore",
  route: async (turn) => {
    const isSilent = (SILENT_KINDS as readonly string[]).includes(turn.message.kind);
    const isTooOld = turn.now.getTime() - turn.message.sentAt.getTime() > TOO_OLD_MS;
    return isSilent || isTooOld ? { answer: silence() } : null;
  },
};

/** A person has taken this chat: the bot is silent, except that STOP always works. */
export const attendedLayer: Layer = {
  name: "attended",
  route: async (turn) => {
    const until = turn.contact.attendedUntil;
    const isStop = turn.understanding.intent === "opt_out" && turn.understanding.certain;
    return until !== null && until > turn.now && !isStop ? { answer: silence() } : null;
  },
};

/** `!` commands, for whitelisted phones only; everybody else gets the ordinary answer. */
export function adminLayer(
  admins: readonly string[],
  command: (phone: string, text: string) => Promise<string>,
): Layer {
  return {
    name: "admin",
    route: async (turn) => {
      const text = turn.message.text.trim();
      if (!text.startsWith("!") || !admins.includes(turn.contact.phone)) return null;
      return { answer: reply(await command(turn.contact.phone, text)) };
    },
  };
}

/** Two machines that answer each other would go on for ever: silence, and one case for a person. */
export function loopBreakerLayer(store: App["store"]): Layer {
  return {
    name: "loop_breaker",
    route: async (turn) => {
      const hourAgo = new Date(turn.now.getTime() - 3_600_000);
      const windowStart = new Date(turn.now.getTime() - SAME_TEXT_WINDOW_MS);
      const { deliveries } = store.now;
      const lastHour = await deliveries.repliesSince(turn.contact.id, hourAgo);
      const counts = new Map<string, number>();
      for (const { text } of await deliveries.repliesSince(turn.contact.id, windowStart))
        counts.set(text, (counts.get(text) ?? 0) + 1);
      const most = Math.max(0, ...counts.values());
      if (lastHour.length < REPLIES_AN_HOUR && most < SAME_TEXT_LIMIT) return null;
      if (turn.understanding.intent === "opt_out" && turn.understanding.certain) return null;
      if (await turn.look.hasOpenCase("loop")) return { answer: silence() };
      return {
        answer: openCase(
          "loop",
          `Balasan otomatis dihentikan sementara: ${lastHour.length} balasan dalam satu jam.`,
        ),
      };
    },
  };
}

function openCase(caseKind: CaseKind, summary: string): Answer {
  return { kind: "reply", say: [], effects: [{ kind: "open_case", caseKind, customerId: null, summary }] };
}

/** STOP comes before a running flow: it works everywhere. */
export function optOutLayer(optOut: Handler): Layer {
  return {
    name: "opt_out",
    route: async (turn) =>
      turn.understanding.intent === "opt_out" && turn.understanding.certain
        ? { answer: await optOut.answer(turn), position: null }
        : null,
  };
}

/** The running flow, if any. One that has expired or was stored by other code ends with one polite sentence. */
export function flowLayer(flows: readonly Flow[], flowOver: string): Layer {
  return {
    name: "flow",
    route: async (turn) => {
      const { conversation } = turn;
      if (conversation === null || conversation.flow === null) return null;
      const isExpired = conversation.expiresAt !== null && conversation.expiresAt < turn.now;
      const flow = flows.find((candidate) => candidate.name === conversation.flow);
      if (isExpired || flow === undefined) return over(turn, flowOver);
      const result = await flow.resume(
        turn,
        conversation.step ?? "",
        conversation.version,
        conversation.flowState,
      );
      if (result === "left") return null;
      if (result === "stale") return over(turn, flowOver);
      return { answer: result.answer, position: result.position };
    },
  };
}

/** Only somebody who goes on with the old subject needs to hear that it is over. */
function over(turn: Turn, flowOver: string) {
  const isNewSubject = turn.understanding.intent !== "unknown";
  return isNewSubject ? null : { answer: reply(flowOver), position: null };
}

/** The last word. */
export function lastLayer(notUnderstood: (turn: Turn) => string): Layer {
  return { name: "unknown", route: async (turn) => ({ answer: reply(notUnderstood(turn)), position: null }) };
}
