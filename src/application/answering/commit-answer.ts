import type { CaseKind } from "../../domain/case";
import type { Contact } from "../../domain/contact";
import { FIRST_BESIDES } from "../../domain/delivery";
import { localDay } from "../../domain/local-time";
import { isOverruled, wishTime } from "../../domain/wish";
import type { Repositories } from "../ports/store";
import type { Effect, InboxMessage, Turn } from "../ports/turn";
import { endRegistration, tellHolders } from "./registration";
import type { Routed } from "./router";

/** Kinds of case that are about one customer each. */
const SEPARATE: readonly CaseKind[] = ["link_request", "link_undone"];

/** Layers that leave a message unanswered on purpose. */
const SETS_ASIDE: readonly string[] = ["ignore", "too_old", "attended", "loop_guard"];

/** What goes on to the agent of a chat. */
export const PASSED_ON_ORDINAL = FIRST_BESIDES;
/** What a job found out, after "sedang dikerjakan". */
export const RESULT_ORDINAL = 2_000;
/** Instead of an answer that has become too old to be sent. */
export const LATE_ORDINAL = 3_000;

/** Somebody else has answered this message, or the conversation has moved on: everything rolls back. */
export class AnswerOvertaken extends Error {}

/**
 * Writes one answer: its effects, where the conversation goes, the replies and "answered", all or nothing. Belongs
 * into a transaction. Throws `AnswerOvertaken` when the message or the conversation is no longer as it was read.
 */
export async function commitAnswer(repositories: Repositories, turn: Turn, routed: Routed): Promise<void> {
  const { message, contact, conversation, understanding, now } = turn;
  // First the lock: a merge of this contact is either done, and this answer is overtaken, or waits for us.
  const [held] = await repositories.contacts.hold(contact.id);
  if (held?.id !== contact.id) throw new AnswerOvertaken();
  // What was set aside can be counted by this: `too_old:exact:cek`.
  const rule = SETS_ASIDE.includes(routed.layer)
    ? `${routed.layer}:${understanding.rule}`
    : understanding.rule;
  for (const { id } of [...turn.earlier, message])
    if (!(await repositories.inbox.markAnswered(id, { ...understanding, rule }, now)))
      throw new AnswerOvertaken();
  const { answer, position, act } = routed;
  if (answer.kind === "reply") {
    for (const effect of answer.effects) await apply(repositories, turn, held, effect);
    const acted = act === undefined ? [] : await act(repositories);
    for (const [ordinal, say] of [...answer.say, ...acted].entries())
      await repositories.deliveries.addReply({
        contactId: contact.id,
        senderId: message.senderId,
        inReplyTo: message.id,
        ordinal,
        text: say.text,
        document: say.document === undefined ? null : JSON.stringify(say.document),
        now,
      });
  }
  const isMoving = position !== undefined && (position !== null || (conversation?.flow ?? null) !== null);
  if (!isMoving) return;
  const revision = conversation?.revision ?? 0;
  if (!(await repositories.conversations.move(contact.id, revision, position, now)))
    throw new AnswerOvertaken();
}

/** A STOP, unless a later wish has overruled it. */
export async function takeStop(
  { contacts, optOuts }: Repositories,
  contact: Contact,
  message: InboxMessage,
  { source, reason }: Pick<Extract<Effect, { kind: "opt_out" }>, "source" | "reason">,
  now: Date,
): Promise<void> {
  if (isOverruled(contact.wishAt, message, "opt_out")) return;
  await contacts.setWish(contact.id, wishTime(message));
  if (!(await contacts.setOptedOut(contact.id, now))) return;
  await optOuts.add({
    contactId: contact.id,
    kind: "opted_out",
    source,
    reason,
    inboxId: message.id,
    occurredAt: now,
  });
}

/** The one switch over everything an answer may change. */
async function apply(
  repositories: Repositories,
  turn: Turn,
  contact: Contact,
  effect: Effect,
): Promise<void> {
  const { message, now } = turn;
  const { contacts, optOuts, links, cases, conversations } = repositories;
  const note = (kind: "opted_in" | "reason", source: "customer" | "staff", reason: string | null) =>
    optOuts.add({ contactId: contact.id, kind, source, reason, inboxId: message.id, occurredAt: now });
  switch (effect.kind) {
    case "opt_out":
      return takeStop(repositories, contact, message, effect, now);
    case "opt_in":
      if (isOverruled(contact.wishAt, message, "opt_in")) return;
      await contacts.setWish(contact.id, wishTime(message));
      if (await contacts.setOptedOut(contact.id, null)) await note("opted_in", effect.source, null);
      await repositories.erasures.welcome(contact.id);
      return;
    case "opt_out_reason":
      return note("reason", "customer", effect.reason);
    case "link_customer":
      // Somebody else has been registered since this answer was thought of: it is thought of again.
      if (effect.source === "proof" && !(await links.holdAlone(contact.id, effect.customerId)))
        throw new AnswerOvertaken();
      return links.link(contact.id, effect.customerId, effect.source, now);
    case "wrong_number":
      await links.markWrong(contact.id, effect.customerId, now);
      return;
    case "open_case": {
      // A request to be registered is one case a customer: what staff check is what they approve.
      const known = SEPARATE.includes(effect.caseKind)
        ? await cases.unfinishedOf(contact.id, effect.caseKind, effect.customerId)
        : await cases.unfinishedOf(contact.id, effect.caseKind);
      if (known !== null) await cases.addToSummary(known.id, effect.summary);
      else
        await cases.open({
          contactId: contact.id,
          customerId: effect.customerId,
          kind: effect.caseKind,
          summary: effect.summary,
          openedAt: now,
        });
      return;
    }
    case "pass_on": {
      const agent = await contacts.ensure(effect.to, now);
      await repositories.deliveries.addReply({
        contactId: agent.id,
        senderId: agent.senderId ?? message.senderId,
        inReplyTo: message.id,
        ordinal: PASSED_ON_ORDINAL,
        text: effect.text,
        document: null,
        now,
      });
      return;
    }
    case "note_foreign_lookup":
      return conversations.noteForeignLookup(contact.id, localDay(now), effect.number);
    case "note_disclosure":
      return links.noteDisclosure(effect.customerId, effect.period, now);
    case "tell_holders":
      return tellHolders(repositories, effect, { contactId: contact.id, senderId: message.senderId, now });
    case "end_registration":
      return endRegistration(repositories, effect, { senderId: message.senderId, now });
    case "note_failed_link":
      return links.noteFailure(contact.id, effect.customerId, localDay(now));
  }
}
