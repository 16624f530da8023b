import type { Conversation } from "../../domain/conversation";
import type { App } from "../ports/app";
import type { InboxMessage, Turn } from "../ports/turn";
import { AnswerOvertaken, commitAnswer } from "./commit-answer";
import { type GiveUpDeps, giveUp } from "./give-up";
import { isOpen, type Joined, joinBubbles } from "./join-bubbles";
import { createLookups } from "./lookups";
import type { Routed } from "./router";

/** After so many attempts that failed or ended the process a message is left to a person. */
const ATTEMPTS = 2;

export interface HandleDeps extends GiveUpDeps, Pick<App, "chat"> {
  readonly route: (turn: Turn) => Promise<Routed>;
  /**
   * How long a fresh message that could not be answered by itself (CEK without an ID, a greeting) waits for its second
   * bubble. Everything else is answered at once.
   */
  readonly bubblePauseMs?: number;
}

/** `acted`: an operator's command was done, which may have left a job. */
export type Handled = "answered" | "acted";

/**
 * Answers one message of the inbox: builds the turn, asks the router, commits. One of the four error borders. The attempt
 * is written before the work: a message that ends the process, whatever the reason, is not tried first at every start.
 */
export async function handleMessage(deps: HandleDeps, message: InboxMessage): Promise<Handled> {
  const startedAt = deps.clock.now();
  if (message.attempts >= ATTEMPTS) {
    const error = new Error("the process ended each time while this message was being answered");
    deps.events.emit({ name: "inbox.failed", inboxId: message.id, attempt: message.attempts, error });
    await giveUp(deps, message, message.attempts === ATTEMPTS);
    return "answered";
  }
  if (!(await deps.store.now.inbox.noteAttempt(message.id))) return "answered";
  try {
    const turn = await buildTurn(deps, message);
    const routed = await deps.route(turn);
    await deps.store.transaction((repositories) => commitAnswer(repositories, turn, routed));
    const tookMs = deps.clock.now().getTime() - startedAt.getTime();
    deps.events.emit({
      name: "inbox.answered",
      inboxId: message.id,
      intent: turn.understanding.intent,
      tookMs,
    });
    return routed.act === undefined ? "answered" : "acted";
  } catch (error) {
    // Nothing is wrong with it: it is thought of again, or answered already.
    if (error instanceof AnswerOvertaken) await deps.store.now.inbox.takeBackAttempt(message.id);
    else await giveUpAfterAttempts(deps, message, error);
    return "answered";
  }
}

/** The message with the bubbles that followed it at once, read again after the pause: it may have been edited. */
async function withItsBubbles(
  deps: HandleDeps,
  message: InboxMessage,
  conversation: Conversation | null,
): Promise<Joined> {
  const { clock, store, understand, bubblePauseMs = 0 } = deps;
  const alone: Joined = { message, earlier: [], understanding: understand(message) };
  if (!isOpen(alone.understanding, message) || isInFlow(deps, conversation)) return alone;
  if (!(await mayGoOn(deps, message, alone.understanding))) return alone;
  const ageMs = clock.now().getTime() - message.receivedAt.getTime();
  if (ageMs < bubblePauseMs) await clock.sleep(bubblePauseMs - ageMs, new AbortController().signal);
  const waiting = await store.now.inbox.waitingOf(message.contactId);
  return waiting[0]?.id === message.id ? joinBubbles(understand, waiting, alone.understanding) : alone;
}

/** In a flow every bubble is an answer. */
function isInFlow({ clock }: HandleDeps, conversation: Conversation | null): boolean {
  const expiresAt = conversation?.expiresAt ?? null;
  return (conversation?.flow ?? null) !== null && (expiresAt === null || expiresAt > clock.now());
}

/** CEK from a phone with customers of its own says all that is needed. */
async function mayGoOn(
  { store }: HandleDeps,
  { contactId }: InboxMessage,
  { intent }: Joined["understanding"],
): Promise<boolean> {
  if (intent === "greeting" || intent === "unknown") return true;
  return (await store.now.customers.ofContact(contactId)).length === 0;
}

async function buildTurn(deps: HandleDeps, first: InboxMessage): Promise<Turn> {
  const repositories = deps.store.now;
  const conversation = await repositories.conversations.find(first.contactId);
  const joined = await withItsBubbles(deps, first, conversation);
  const now = deps.clock.now();
  const contact = await repositories.contacts.find(first.contactId);
  if (contact === null) throw new Error(`inbox row ${first.id} has no contact`);
  const { message, earlier, understanding } = joined;
  return {
    now,
    message,
    earlier,
    contact,
    conversation,
    understanding,
    look: createLookups(repositories, message, now),
    settings: deps.chat,
  };
}

async function giveUpAfterAttempts(deps: HandleDeps, message: InboxMessage, error: unknown): Promise<void> {
  const { inbox } = deps.store.now;
  // The database's trouble says nothing about the message.
  if (deps.store.hopeAfter(error) === "later") await inbox.takeBackAttempt(message.id);
  const attempt = await inbox.attemptsOf(message.id);
  deps.events.emit({ name: "inbox.failed", inboxId: message.id, attempt, error });
  if (attempt < ATTEMPTS) throw error;
  await giveUp(deps, message, attempt === ATTEMPTS);
}
