import type { Delivery } from "../../domain/delivery";
import { Fault } from "../../domain/fault";
import { invoiceFileName } from "../../domain/invoice-document";
import { MAX_ATTEMPTS } from "../../domain/retry";
import { DELIVERY_WORDS } from "../../domain/state-words";
import type { App } from "../ports/app";
import type { ClockSteps } from "../ports/elapsed";
import type { DoubtfulDelivery } from "../ports/repositories";
import type { DocumentRef } from "../ports/turn";
import type { ReceiptBook } from "../receiving/record-receipt";

type SettleDeps = Pick<App, "store" | "channel" | "clock" | "events" | "sending"> & {
  readonly receipts: ReceiptBook;
  /** Where the clock may be set: a doubt only looks old after that. */
  readonly clockSteps?: ClockSteps;
};

/** Why a finished campaign runs again. */
export const REOPENED = "sebuah pesan ternyata belum terkirim";
/** Not more doubts at a time: each costs a look into a chat. */
const DOUBTS_AT_ONCE = 20;
/** Clocks of phone and server may differ by this much. */
const CLOCK_SLACK_MS = 120_000;
/** What the channel cannot tell now it is asked again after half the age of the doubt, within these limits. */
const ASK_AGAIN_MS = { least: 30_000, most: 3_600_000 };
/** A message that the server has not taken by then stays in doubt for good: only a receipt or an operator decides it. */
export const UNCONFIRMED_FOR_GOOD_MS = 24 * 3_600_000;
/** Doubts that only a person or a receipt can decide are asked about no more. */
export const FOR_GOOD_MS = 100 * 365 * 86_400_000;

/**
 * Decides the uncertain deliveries of our ready numbers: is that very text in the chat? Found → `accepted`. Absent,
 * and long enough ago that it can no longer be on its way → `pending`, to be sent, unless that has ended so too often
 * (then `failed`: waiting does not cure it). Unconfirmed: it stands in the chat
 * and the channel may still send it, so we do not; its id is noted, with which any receipt settles it. Otherwise it
 * stays in doubt, for a receipt or an operator: never sent twice, never lost silently. A campaign whose only open rows
 * are doubts that the channel could not decide is finished; one of them that turns out not to be sent opens it again.
 */
export async function settleDoubts(deps: SettleDeps, senderIds: readonly string[]): Promise<number> {
  const ready = senderIds.filter((senderId) => deps.channel.isReady(senderId));
  let settled = 0;
  const now = deps.clock.now();
  for (const delivery of await deps.store.now.deliveries.doubtful(
    ready,
    DOUBTS_AT_ONCE,
    now,
    deps.channel.name,
  ))
    if (await settleOne(deps, delivery)) settled++;
  return settled;
}

async function settleOne(deps: SettleDeps, delivery: DoubtfulDelivery): Promise<boolean> {
  const { deliveries, contacts } = deps.store.now;
  const since = new Date(delivery.begunAt.getTime() - CLOCK_SLACK_MS);
  const finding = await deps.channel.findSent({
    senderId: delivery.senderId,
    to: delivery.address,
    text: delivery.text ?? "",
    fileName: fileNameOf(delivery.document),
    since,
    providerMessageId: delivery.providerMessageId,
    knownIds: (await deliveries.knownIds(delivery.contactId, since)).filter(
      (id) => id !== delivery.providerMessageId,
    ),
  });
  const now = deps.clock.now();
  const ageMs = now.getTime() - delivery.begunAt.getTime();
  const waitMs = Math.min(ASK_AGAIN_MS.most, Math.max(ASK_AGAIN_MS.least, ageMs / 2));
  const later = new Date(now.getTime() + waitMs);
  if (finding.kind === "unknown") {
    await deliveries.askAgain(delivery.id, later);
    return false;
  }
  if (finding.kind === "unconfirmed") {
    const at = ageMs < UNCONFIRMED_FOR_GOOD_MS ? later : new Date(now.getTime() + FOR_GOOD_MS);
    await deliveries.noteUnconfirmed(delivery.id, finding.providerMessageId, at);
    // The server's word may have come while nobody knew whose it was.
    await deps.receipts.applyEarly(finding.providerMessageId);
    return false;
  }
  if (finding.kind === "found") {
    if (!(await deliveries.settle(delivery.id, "accepted", finding.providerMessageId, now))) return false;
    await contacts.noteOutbound(delivery.contactId, delivery.senderId, delivery.begunAt);
    await deps.receipts.applyEarly(finding.providerMessageId);
    // What the phone said while the row was in doubt was about a message that nobody knew.
    void deps.channel
      .refreshReceipts(delivery.senderId, [finding.providerMessageId])
      .catch((error) => deps.events.emit({ name: "error", where: "receipts", error }));
    deps.events.emit({ name: "delivery.settled", deliveryId: delivery.id, state: "accepted" });
    return true;
  }
  const { settleGraceMs } = deps.sending;
  if (ageMs < settleGraceMs || deps.clockSteps?.within(settleGraceMs)) return false;
  const to = delivery.attempts < MAX_ATTEMPTS ? "pending" : "failed";
  const isSettled =
    to === "pending"
      ? await sendAgain(deps, delivery)
      : await deliveries.settle(delivery.id, "failed", null, now);
  if (isSettled) deps.events.emit({ name: "delivery.settled", deliveryId: delivery.id, state: to });
  return isSettled;
}

/** `uncertain → pending`; its campaign goes on if it had been finished. */
function sendAgain(deps: Pick<App, "store" | "clock">, { id, campaignId }: Delivery): Promise<boolean> {
  const now = deps.clock.now();
  return deps.store.transaction(async ({ deliveries, campaigns }) => {
    // First the campaign: nobody finishes it between the two.
    if (campaignId !== null) await campaigns.lock(campaignId);
    if (!(await deliveries.settle(id, "pending", null, now))) return false;
    if (campaignId !== null) await campaigns.moveTo(campaignId, "running", ["finished"], now, REOPENED);
    return true;
  });
}

function fileNameOf(document: string | null): string | null {
  if (document === null) return null;
  const reference = JSON.parse(document) as DocumentRef;
  return reference.kind === "stored" ? reference.fileName : invoiceFileName(reference.bills);
}

/** What somebody has seen in the chat. */
export type Verdict = "was-sent" | "was-not-sent";

/** A delivery in doubt. Throws a Fault for one that is none, or none any more. */
export async function loadDoubt({ store }: Pick<App, "store">, id: number): Promise<Delivery> {
  const delivery = await store.now.deliveries.find(id);
  if (delivery === null) throw new Fault("not_found", `Pesan ${id} tidak ada.`);
  if (delivery.state !== "uncertain") throw notInDoubt(delivery);
  return delivery;
}

function notInDoubt({ id, state }: Delivery): Fault {
  return new Fault(
    "wrong_state",
    `Pesan ${id} sudah "${DELIVERY_WORDS[state]}", tidak lagi "${DELIVERY_WORDS.uncertain}"; tidak ada yang perlu diputuskan.`,
  );
}

/** An operator's word about a delivery in doubt. */
export async function settleByHand(
  deps: Pick<App, "store" | "clock" | "events">,
  id: number,
  verdict: Verdict,
): Promise<void> {
  const delivery = await loadDoubt(deps, id);
  const isSettled = verdict === "was-sent" ? await noteSent(deps, delivery) : await sendAgain(deps, delivery);
  if (!isSettled) throw notInDoubt((await deps.store.now.deliveries.find(id)) ?? delivery);
  const state = verdict === "was-sent" ? "accepted" : "pending";
  deps.events.emit({ name: "delivery.settled", deliveryId: id, state });
}

/** It did leave: whoever got it is no new contact any more. */
function noteSent(deps: Pick<App, "store" | "clock">, delivery: Delivery): Promise<boolean> {
  const { id, contactId, senderId, begunAt } = delivery;
  const now = deps.clock.now();
  return deps.store.transaction(async ({ deliveries, contacts }) => {
    if (!(await deliveries.settle(id, "accepted", null, now))) return false;
    await contacts.noteOutbound(contactId, senderId, begunAt ?? now);
    return true;
  });
}
