import { ABOUT_BILLS, CERTAINTY, INTENTS, type Intent, type Understanding } from "../../domain/intent";
import { MESSAGE_KINDS, type MessageKind } from "../../domain/message";
import type { PhoneNumber } from "../../domain/phone-number";
import { type Handler, type InboxMessage, reply, silence, type Turn } from "../ports/turn";
import { isAdminLine } from "./admin-line";
import type { Act, Layer } from "./router";

/** Found in the history after being away: so old a message is noted and not answered. */
const TOO_OLD_MS = 12 * 3_600_000;
/** What was taken back, and what needs no answer. */
const SILENT_KINDS: readonly MessageKind[] = ["deleted", "reaction", "poll"];
/** One line about lateness is enough for everything that was written meanwhile. */
const LATE_ONCE_MINUTES = 24 * 60;
/** The same kind of file again within this time gets no second explanation. */
const UNREADABLE_ONCE_MINUTES = 60;

/** Noted, not answered: taken back, reactions, and what another program wrote. */
export const ignoreLayer: Layer = {
  name: "ignore",
  route: async ({ message, understanding }) =>
    SILENT_KINDS.includes(kindOf(message, understanding)) ||
    // What an agent says in a `!balas` may well sound like an automatic answer.
    (understanding.isAutomatic && !isAdminLine(message.text))
      ? { answer: silence() }
      : null,
};

/**
 * Found in the history after a pause of the service: noted, and who asked about a bill gets one line, `answeredLate`.
 * STOP and MULAI do not grow old: what was said last counts.
 */
export function tooOldLayer(answeredLate: string): Layer {
  return {
    name: "too_old",
    route: async ({ now, message, understanding, look }) => {
      if (now.getTime() - message.sentAt.getTime() <= TOO_OLD_MS) return null;
      const isWish = ["opt_out", "opt_in", "wrong_number"].includes(understanding.intent);
      if (isWish && understanding.certain) return null;
      const isAsked = ABOUT_BILLS.includes(understanding.intent);
      const isTold = !isAsked || (await look.wasTold(answeredLate, LATE_ONCE_MINUTES));
      return { answer: isTold ? silence() : reply(answeredLate) };
    },
  };
}

/**
 * What is not text: one polite answer (`unreadable`, `null` for none), and not again for a while. Pictures pass, as most
 * are receipts; a place passes to the flow that asks where. A running flow goes on afterwards.
 */
export function kindLayer(unreadable: (kind: MessageKind) => string | null): Layer {
  return {
    name: "kind",
    route: async (turn) => {
      const kind = kindOf(turn.message, turn.understanding);
      const flow = turn.conversation?.flow ?? null;
      if (kind === "text" || kind === "edited") return null;
      if (kind === "image" && (flow !== null || turn.understanding.intent !== "unknown")) return null;
      if (kind === "location" && flow === "complaint") return null;
      if (kind === "video" && turn.understanding.intent !== "unknown") return null;
      const text = unreadable(kind);
      const isSilent = text === null || (await turn.look.wasTold(text, UNREADABLE_ONCE_MINUTES));
      return { answer: isSilent ? silence() : reply(text) };
    },
  };
}

/** `[voice note]` typed by an export or another program is the kind that it says. */
function kindOf(message: Turn["message"], understanding: Understanding): MessageKind {
  const written = /^kind:(\w+)$/.exec(understanding.rule)?.[1];
  return MESSAGE_KINDS.find((kind) => kind === written) ?? message.kind;
}

/**
 * A person has taken this chat: the bot is silent, except that STOP always works. `passOn` writes the note by which
 * the agent learns what the customer says; `null` when the agent reads elsewhere.
 */
export function attendedLayer(
  passOn: (turn: Turn) => Promise<{ readonly to: PhoneNumber; readonly text: string } | null>,
): Layer {
  return {
    name: "attended",
    route: async (turn) => {
      const until = turn.contact.attendedUntil;
      const isStop = turn.understanding.intent === "opt_out" && turn.understanding.certain;
      if (until === null || until <= turn.now || isStop) return null;
      const note = await passOn(turn);
      if (note === null) return { answer: silence() };
      return { answer: { kind: "reply", say: [], effects: [{ kind: "pass_on", ...note }] } };
    },
  };
}

/** A file that an admin sends without a word is meant for the import. */
const TABLE_FILE = /\.(csv|xlsx|txt|tsv)$/i;

/** `!` commands, for whitelisted phones only; everybody else gets the ordinary answer. */
export function adminLayer(
  recognise: (turn: Turn) => Promise<PhoneNumber | null>,
  command: (admin: PhoneNumber, line: string, message: InboxMessage) => Act,
): Layer {
  return {
    name: "admin",
    route: async (turn) => {
      const line = lineOf(turn.message);
      const admin = line === null ? null : await recognise(turn);
      if (line === null || admin === null) return null;
      return { answer: { kind: "reply", say: [], effects: [] }, act: command(admin, line, turn.message) };
    },
  };
}

/** For everybody else a command means nothing: `!status` would be heard as "status", a word of those who have paid. */
export function strangersCommandLayer(isCommand: (line: string) => boolean, notUnderstood: string): Layer {
  return {
    name: "strangers_command",
    route: async ({ message }) =>
      isAdminLine(message.text) && isCommand(message.text) ? { answer: reply(notUnderstood) } : null,
  };
}

function lineOf({ text, document }: InboxMessage): string | null {
  if (isAdminLine(text)) return text.trim();
  return document !== null && TABLE_FILE.test(document) ? "!impor" : null;
}

/** The same words twice within a moment are one message: a finger or a phone stammered. */
export const repeatedLayer: Layer = {
  name: "repeated",
  route: async (turn) => ((await turn.look.isRepeated()) ? { answer: silence() } : null),
};

/** STOP comes before a running flow: it works everywhere. The menu's `0` means that only while no flow runs. */
export function optOutLayer(optOut: Handler): Layer {
  return {
    name: "opt_out",
    route: async (turn) => {
      if (turn.understanding.intent !== "opt_out" || !turn.understanding.certain) return null;
      const isDigit = /^\W*0\W*$/.test(turn.message.text);
      if (isDigit && (turn.conversation?.flow ?? null) !== null) return null;
      return { answer: await optOut.answer(turn), position: null };
    },
  };
}

/** Intents that act at once when they are said in so many words, and are asked about otherwise. */
const CONFIRMED: readonly Intent[] = INTENTS.filter(
  (intent) => CERTAINTY[intent] === "strong" && intent !== "opt_in",
);

/**
 * What would take something away or write something down, and was only guessed, is asked about first: one question,
 * and nothing happens without a yes. A picture without words is no guess of ours but something for a person to see;
 * MULAI asks in its own words.
 */
export const confirmLayer: Layer = {
  name: "confirm",
  route: async ({ understanding: { intent, certain, rule } }) =>
    CONFIRMED.includes(intent) && !certain && !rule.startsWith("kind:")
      ? { answer: { kind: "start_flow", flow: "confirm", effects: [] } }
      : null,
};

/** The last word. */
export function lastLayer(notUnderstood: (turn: Turn) => string): Layer {
  return { name: "unknown", route: async (turn) => ({ answer: reply(notUnderstood(turn)), position: null }) };
}
