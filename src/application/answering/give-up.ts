import type { App } from "../ports/app";
import type { InboxMessage } from "../ports/turn";
import { takeStop } from "./commit-answer";

export interface GiveUpDeps extends Pick<App, "store" | "clock" | "events" | "understand"> {
  /** What a customer reads when answering has failed for good; `isStop`: but a STOP was heard in the words. */
  readonly apology: (isStop: boolean) => string;
}

/**
 * A person gets a case and the customer one apology, at most once. A STOP holds all the same: to be left alone must not
 * depend on whether answering works. `mayLook`: the words have not been looked at for that yet.
 */
export async function giveUp(deps: GiveUpDeps, message: InboxMessage, mayLook: boolean): Promise<void> {
  const now = deps.clock.now();
  const isStop = mayLook && (await saysStop(deps, message));
  await deps.store.transaction(async (repositories) => {
    const { inbox, cases, contacts, deliveries } = repositories;
    const [contact] = await contacts.hold(message.contactId);
    if (contact === undefined || !(await inbox.markFailed(message.id, now))) return;
    const contactId = contact.id;
    if (isStop) await takeStop(repositories, contact, message, { source: "customer", reason: null }, now);
    await cases.open({
      contactId,
      customerId: null,
      kind: "failed_answer",
      summary: `Pesan ${message.id} gagal dijawab otomatis: ${message.text.slice(0, 200)}`,
      openedAt: now,
    });
    await deliveries.addReply({
      contactId,
      senderId: message.senderId,
      inReplyTo: message.id,
      ordinal: 0,
      text: deps.apology(isStop),
      document: null,
      now,
    });
  });
}

/** An attempt of its own, written before: should it be these words that end the process, they are looked at only once. */
async function saysStop({ store, understand, events }: GiveUpDeps, message: InboxMessage): Promise<boolean> {
  if (!(await store.now.inbox.noteAttempt(message.id))) return false;
  try {
    const { intent, certain } = understand(message);
    return intent === "opt_out" && certain;
  } catch (error) {
    events.emit({ name: "error", where: `a wish in message ${message.id}`, error });
    return false;
  }
}
