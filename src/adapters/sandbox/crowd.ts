import { createHash } from "node:crypto";
import type { Clock } from "../../application/ports/ports";
import { createAgenda } from "./agenda";
import type { JournalEntry } from "./journal-entry";
import { createPersona } from "./persona";
import type { Sandbox } from "./sandbox";
import type { ChatMessage } from "./world";

export interface CrowdOptions {
  /** The same seed makes the same people. All processes of one sandbox need the same. */
  readonly seed: string;
}

export interface Crowd {
  /** Does whatever is due by now. */
  act(): void;
}

/** A message after such a silence begins a new chat, with a new mood of the person. */
const EPISODE_GAP_MS = 10 * 60_000;
/** Older messages that wait for a reaction at the start are history. */
const HISTORY_MS = 24 * 3_600_000;

/**
 * Seeded people who receive, read and answer. They never begin: each thing they do follows a message they got.
 * What they do depends on the journal and the seed alone and is written under ids made of both, so a crowd that was
 * killed goes on where it stopped, and two crowds on one folder do nothing twice.
 */
export function createCrowd(
  deps: { readonly sandbox: Sandbox; readonly clock: Clock },
  options: CrowdOptions,
): Crowd {
  const { sandbox, clock } = deps;
  const { world } = sandbox;
  const agenda = createAgenda<() => JournalEntry | null>();

  /** Reactions that came due while nobody was here are lived through from now on, at the usual pace. */
  function plan(message: ChatMessage, startedAtMs: number): void {
    const { phone, atMs, state } = message;
    const persona = createPersona(options.seed, phone);
    if (!persona.hasApp || !persona.isSwitchedOn || world.isPlayed(phone)) return;
    const { episode, ordinal } = placeInChat(world.chat(phone), message);
    const { deliveredAfterMs, readAfterMs, reply } = persona.reaction(episode, ordinal);
    const replyId = crowdId(`${options.seed}|${phone}|${episode}|${ordinal}`);

    const at = (afterMs: number) => (atMs + afterMs < startedAtMs ? startedAtMs : atMs) + afterMs;
    const isRead = state === "read";
    if (state === "accepted") agenda.add(at(deliveredAfterMs), () => receipt(message, "delivered"));
    if (readAfterMs !== null && !isRead) agenda.add(at(readAfterMs), () => receipt(message, "read"));
    if (reply !== null && world.message(replyId) === undefined)
      agenda.add(at(reply.afterMs), () => writing(message, reply.text, replyId));
  }

  function receipt(message: ChatMessage, kind: "delivered" | "read"): JournalEntry | null {
    if (world.isPlayed(message.phone)) return null;
    return { kind: "receipt", id: message.id, at: clock.now().toISOString(), receipt: kind };
  }

  function writing(message: ChatMessage, text: string, id: string): JournalEntry | null {
    if (world.isPlayed(message.phone) || world.message(id) !== undefined) return null;
    return {
      kind: "inbound",
      id,
      at: clock.now().toISOString(),
      from: message.phone,
      senderId: message.senderId,
      message: "text",
      text,
      quotedMessageId: null,
      by: "crowd",
    };
  }

  const startedAtMs = clock.now().getTime();
  for (const message of world.messages())
    if (message.direction === "out" && message.atMs >= startedAtMs - HISTORY_MS) plan(message, startedAtMs);
  sandbox.subscribe((entry) => {
    const message = entry.kind === "sent" ? world.message(entry.id) : undefined;
    if (message !== undefined) plan(message, 0);
  });

  return {
    act() {
      for (const make of agenda.due(clock.now().getTime())) {
        const entry = make();
        if (entry !== null) sandbox.append(entry);
      }
      sandbox.catchUp();
    },
  };
}

/** In which chat with us, counted from 0, this message of ours stands, and as which one of ours. */
export function placeInChat(
  chat: readonly ChatMessage[],
  message: ChatMessage,
): { readonly episode: number; readonly ordinal: number } {
  let episode = 0;
  let ordinal = 0;
  let previous: ChatMessage | null = null;
  for (const one of chat) {
    if (previous !== null && one.atMs - previous.atMs > EPISODE_GAP_MS) {
      episode += 1;
      ordinal = 0;
    }
    if (one === message) break;
    if (one.direction === "out") ordinal += 1;
    previous = one;
  }
  return { episode, ordinal };
}

function crowdId(what: string): string {
  return `3EB0${createHash("sha256").update(what).digest("hex").slice(0, 18).toUpperCase()}`;
}
