import type { App } from "./app";
import { AnswerOvertaken, commitAnswer } from "./commit-answer";
import { createLookups } from "./lookups";
import type { Routed } from "./router";
import type { InboxMessage, Turn } from "./turn";

/** After so many failures a message is left to a person. */
const ATTEMPTS = 3;

export interface HandleDeps extends Pick<App, "store" | "clock" | "events" | "understand" | "chat"> {
  readonly route: (turn: Turn) => Promise<Routed>;
  /** What a customer reads when answering has failed for good. */
  readonly apology: string;
}

/** Answers one message of the inbox: builds the turn, asks the router, commits. One of the four error borders. */
export async function handleMessage(deps: HandleDeps, message: InboxMessage): Promise<void> {
  const startedAt = deps.clock.now();
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
  } catch (error) {
    if (error instanceof AnswerOvertaken) return;
    await giveUpAfterAttempts(deps, message, error);
  }
}

async function buildTurn(deps: HandleDeps, message: InboxMessage): Promise<Turn> {
  const repositories = deps.store.now;
  const now = deps.clock.now();
  const contact = await repositories.contacts.find(message.contactId);
  if (contact === null) throw new Error(`inbox row ${message.id} has no contact`);
  return {
    now,
    message,
    contact,
    conversation: await repositories.conversations.find(message.contactId),
    understanding: deps.understand({ text: message.text, kind: message.kind }),
    look: createLookups(repositories, message, now),
    settings: deps.chat,
  };
}

async function giveUpAfterAttempts(deps: HandleDeps, message: InboxMessage, error: unknown): Promise<void> {
  const attempt = await deps.store.now.inbox.noteFailure(message.id);
  deps.events.emit({ name: "inbox.failed", inboxId: message.id, attempt, error });
  if (attempt < ATTEMPTS) throw error;
  const now = deps.clock.now();
  await deps.store.transaction(async ({ inbox, cases, deliveries }) => {
    if (!(await inbox.markFailed(message.id, now))) return;
    const { contactId, senderId } = message;
    await cases.open({
      contactId,
      customerId: null,
      kind: "failed_answer",
      summary: `Pesan ${message.id} gagal dijawab otomatis: ${message.text.slice(0, 200)}`,
      openedAt: now,
    });
    await deliveries.addReply({
      contactId,
      senderId,
      inReplyTo: message.id,
      ordinal: 0,
      text: deps.apology,
      document: null,
      now,
    });
  });
}
