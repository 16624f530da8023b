import type { Delivery } from "../../domain/delivery";
import { Fault } from "../../domain/fault";
import { isAboutAmount, isTooLate, LEAST_WORTH_MS } from "../../domain/reply-age";
import { LATE_ORDINAL } from "../answering/commit-answer";
import { cancelCampaign } from "../campaigns/campaign-acts";
import { addNotes } from "../notes/notify-admins";
import type { App } from "../ports/app";
import { FOR_GOOD_MS } from "../sending/settle-delivery";

export type SweepDeps = Pick<App, "store" | "clock" | "events" | "push" | "admins"> & {
  /** What people read instead of an answer that has become too old. */
  readonly answeredLate: string;
};

const AT_ONCE = 500;
const LATE_ONCE_MS = 24 * 3600_000;
/** The code for a broadcast works for five minutes; after so long its preview is forgotten. */
const PREVIEW_MS = 60 * 60_000;
/** By whom such a broadcast was called off, as staff read it. */
const UNCONFIRMED = "sapuan: kodenya tidak dibalas";

/**
 * Asserts what must be true of the outbox, whatever has happened to it, and puts right what is not: no reply older than
 * its worth, nothing on a number that is no more, no broadcast that is ready for ever. `finishCampaigns` does the same for rows of campaigns that have ended,
 * `expireLeases` for leases longer than leases are, `dueAfterSetBack` for waits. Every repeat is harmless.
 */
export async function sweepOutbox(deps: SweepDeps): Promise<void> {
  await dropOldReplies(deps);
  const early = await deps.store.now.deliveries.dueFromFuture(deps.clock.now());
  if (early > 0) deps.events.emit({ name: "outbox.swept", what: "wait_too_long", count: early });
  for (const { senderId } of await deps.store.now.deliveries.strays())
    if (!deps.push.senders.includes(senderId)) await takeFromLostNumber(deps, senderId);
  await callOffPreviews(deps);
}

/** A broadcast becomes ready to be shown, and is started by a yes to what was shown; nobody says it any more. */
async function callOffPreviews(deps: SweepDeps): Promise<void> {
  const longAgo = new Date(deps.clock.now().getTime() - PREVIEW_MS);
  for (const { id, kind, plannedAt } of await deps.store.now.campaigns.inState(["planned"])) {
    if (kind !== "broadcast" || plannedAt === null || plannedAt > longAgo) continue;
    try {
      await cancelCampaign(deps, id, UNCONFIRMED, ["planned"]);
    } catch (error) {
      // Started or called off by somebody in this very moment.
      if (!(error instanceof Fault)) throw error;
    }
  }
}

async function dropOldReplies(deps: SweepDeps): Promise<void> {
  const { deliveries } = deps.store.now;
  const now = deps.clock.now();
  let count = 0;
  for (const reply of await deliveries.oldReplies(new Date(now.getTime() - LEAST_WORTH_MS), AT_ONCE))
    if (isTooLate(reply, now) && (await dropReply(deps, reply, now))) count++;
  if (count > 0) deps.events.emit({ name: "outbox.swept", what: "too_late", count });
}

/**
 * Whoever asked about a bill is still without an answer: the question is put again, and answered as it is now. What was
 * said within a flow that is over by now cannot be; then the person is asked to ask again, once.
 */
function dropReply(deps: SweepDeps, reply: Delivery, now: Date): Promise<boolean> {
  return deps.store.transaction(async ({ contacts, deliveries, inbox }) => {
    const [contact] = await contacts.hold(reply.contactId);
    const question = contact !== undefined && isAboutAmount(reply) ? reply.inReplyTo : null;
    if (question === null) return deliveries.drop(reply.id, "too_late", now);
    if ((await deliveries.find(reply.id))?.state !== "pending") return false;
    const answer = await deliveries.callOffAnswer(question, "too_late", now);
    if (answer === "in_hand") return false;
    // What has left of it was an answer.
    if (answer === "has_left") return deliveries.drop(reply.id, "too_late", now);
    const contactId = contact!.id;
    if (await inbox.askAgain(question, contactId, now)) return true;
    const since = new Date(now.getTime() - LATE_ONCE_MS);
    const isTold = (await deliveries.repliesSince(contactId, since)).some(
      ({ text }) => text === deps.answeredLate,
    );
    const late = { contactId, senderId: reply.senderId, text: deps.answeredLate, document: null, now };
    if (!isTold) await deliveries.addReply({ ...late, inReplyTo: question, ordinal: LATE_ORDINAL });
    return true;
  });
}

/** What waits goes to a living number; doubts are shown to a person, once: only the lost number's chats could tell. */
async function takeFromLostNumber(deps: SweepDeps, lost: string): Promise<void> {
  const now = deps.clock.now();
  const until = new Date(now.getTime() + FOR_GOOD_MS);
  const moved = await deps.store.transaction(async (repositories) => {
    const { deliveries, contacts, senders } = repositories;
    const doubts = await deliveries.shelveDoubts(lost, until);
    if (doubts > 0) await addNotes(repositories, deps, lostDoubts(lost, doubts));
    const [living] = await senders.living(now);
    if (living === undefined) return doubts;
    await contacts.moveSender(lost, living.senderId);
    return doubts + (await deliveries.moveAll(lost, living.senderId));
  });
  if (moved > 0) deps.events.emit({ name: "outbox.swept", what: "strayed", count: moved });
}

function lostDoubts(senderId: string, count: number): string {
  return `⚠️ ${count} pesan dari nomor ${senderId}, yang sudah dihapus, belum pasti terkirim. Lihat dan putuskan di komputer layanan: lunas delivery doubts`;
}
