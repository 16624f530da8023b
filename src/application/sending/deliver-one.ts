import type { Campaign } from "../../domain/campaign";
import type { Delivery } from "../../domain/delivery";
import type { SendOutcome } from "../../domain/message";
import { type Address, isHidden } from "../../domain/phone-number";
import { countsAs, MAX_ATTEMPTS, MAX_REFUSALS, retryAfterMs } from "../../domain/retry";
import type { App } from "../ports/app";
import type { ReceiptBook } from "../receiving/record-receipt";
import { attachmentOf } from "./attachment";
import { type PrepareDeps, type Prepared, prepareDelivery } from "./prepare-delivery";

export interface DeliverDeps
  extends PrepareDeps,
    Pick<App, "channel" | "random" | "events" | "documents" | "sending"> {
  readonly receipts: ReceiptBook;
  /** Tells the brakes how a send ended. */
  readonly onOutcome: (senderId: string, outcome: SendOutcome, isCold: boolean) => Promise<void>;
  /** Is the number still ours, now? Left out where no other process can drive it. */
  readonly mayStillSend?: () => boolean;
  /** The token under which we hold the number, for the same question in the database. */
  readonly holder?: string;
}

/**
 * `sent`: something left, or may have left, or WhatsApp was asked about a stranger; the pace must be kept. `restMs`: nothing
 * has left, and the next would fare no better before that time has passed.
 */
export type DeliveryStep = "sent" | "not_sent" | { readonly restMs: number };

/** How long to wait before an answer that could not be written is written again. */
const RECORD_RETRY_MS = 1_000;
/** Between "begun" and the channel pass milliseconds; a process that was asleep for longer does not send any more. */
const LONGEST_BEGIN_MS = 2_000;
const LONGEST_TYPING_MS = 1_500;
/** Our number was away, which says nothing about the message: it goes out as soon as the number is back. */
const AWAY_MS = 1_000;
/** Between a refused beginning and the next look. */
const REFUSED_MS = 1_000;
/** Asleep, or cut off from the database, for so long that another process may have taken the number: nothing has left. */
const OVERTAKEN: SendOutcome = {
  kind: "deferred",
  reason: "not_connected",
  detail: "another process may drive this number by now",
  retryAfterMs: 0,
};

/** Takes one leased delivery to the channel and writes what became of it. */
export async function deliverOne(
  deps: DeliverDeps,
  delivery: Delivery,
  campaign: Campaign | null,
  signal: AbortSignal,
): Promise<DeliveryStep> {
  const { deliveries } = deps.store.now;
  const { clock } = deps;
  const token = delivery.leaseToken!;
  const prepared = await prepareDelivery(deps, delivery, campaign);
  if (prepared.kind === "skip") {
    await deliveries.skip(delivery.id, token, prepared.reason, clock.now());
    return "not_sent";
  }
  if (prepared.kind === "wait") return stepBack(deps, delivery, prepared.ms);
  const { text, to } = prepared;
  const hindrance = await deps.channel.lookUp?.(delivery.senderId, to, patience(deps));
  if (hindrance) {
    await tell(deps, delivery, to, hindrance, false, signal);
    // WhatsApp may have been asked about a stranger, which keeps the pace as a message does.
    const step = stepAfter(hindrance);
    return isAway(hindrance) || typeof step === "object" ? step : "sent";
  }
  const attachment = await attachmentOf(deps, prepared.document);
  const document = prepared.document === null ? null : JSON.stringify(prepared.document);
  if (campaign === null && deps.sending.typingIndicator === true) await showTyping(deps, delivery, prepared);
  const begunAt = clock.now();
  const seen = { ...prepared.seen, holder: deps.holder ?? null };
  // Something has changed while the message was being made: the next look says what.
  if (!(await deliveries.begin(delivery.id, token, text, document, begunAt, seen)))
    return stepBack(deps, delivery, REFUSED_MS);
  const outcome = isOvertaken(deps, begunAt) ? OVERTAKEN : await send(deps, delivery, prepared, attachment);
  await tell(deps, delivery, to, outcome, true, signal);
  return stepAfter(outcome);
}

async function stepBack(
  { store, clock }: DeliverDeps,
  delivery: Delivery,
  ms: number,
): Promise<DeliveryStep> {
  const later = new Date(clock.now().getTime() + ms);
  await store.now.deliveries.release(delivery.id, delivery.leaseToken!, later);
  return "not_sent";
}

function stepAfter(outcome: SendOutcome): DeliveryStep {
  if (outcome.kind !== "deferred") return "sent";
  return outcome.reason === "lookup_failed" ? { restMs: outcome.retryAfterMs ?? AWAY_MS } : "not_sent";
}

function patience({ sending }: DeliverDeps): AbortSignal {
  return AbortSignal.timeout(sending.sendTimeoutMs);
}

function isAway(outcome: SendOutcome): boolean {
  return outcome.kind === "deferred" && outcome.reason === "not_connected";
}

/** Best effort, and never what a reply waits for long. */
async function showTyping(
  { channel, clock }: DeliverDeps,
  { senderId }: Delivery,
  { to }: Extract<Prepared, { kind: "send" }>,
): Promise<void> {
  const shown = new AbortController();
  const typing = channel.showTyping(senderId, to).catch(() => {});
  await Promise.race([typing, clock.sleep(LONGEST_TYPING_MS, shown.signal)]);
  shown.abort();
}

function isOvertaken(deps: DeliverDeps, begunAt: Date): boolean {
  const isLate = deps.clock.now().getTime() - begunAt.getTime() > LONGEST_BEGIN_MS;
  return isLate || deps.mayStillSend?.() === false;
}

async function send(
  deps: DeliverDeps,
  delivery: Delivery,
  prepared: Extract<Prepared, { kind: "send" }>,
  attachment: Awaited<ReturnType<typeof attachmentOf>>,
): Promise<SendOutcome> {
  const message = {
    deliveryId: delivery.id,
    senderId: delivery.senderId,
    to: prepared.to,
    text: prepared.text,
    attachment,
    quotedMessageId: prepared.quotedMessageId,
  };
  try {
    return await deps.channel.send(message, patience(deps));
  } catch (error) {
    // A channel never throws; one that does has not told us whether the message left.
    deps.events.emit({ name: "error", where: "channel send", error });
    return { kind: "uncertain", detail: "the channel threw" };
  }
}

/** Writes what the channel has said, about the message and about our number. */
async function tell(
  deps: DeliverDeps,
  delivery: Delivery,
  to: Address,
  outcome: SendOutcome,
  isBegun: boolean,
  signal: AbortSignal,
): Promise<void> {
  await untilWritten(deps, "record delivery", signal, () => record(deps, delivery, to, outcome, isBegun));
  await untilWritten(deps, "number's health", signal, () =>
    deps.onOutcome(delivery.senderId, outcome, delivery.isCold === 1),
  );
}

/** The message has left: what follows from it is written as soon as the database can, however long that takes. */
async function untilWritten(
  deps: DeliverDeps,
  where: string,
  signal: AbortSignal,
  write: () => Promise<void>,
): Promise<void> {
  for (;;) {
    try {
      return await write();
    } catch (error) {
      deps.events.emit({ name: "error", where, error });
      // On the way out the row stays `submitting`; its lease runs out and it is settled from the chat.
      if (signal.aborted) return;
      await deps.clock.sleep(RECORD_RETRY_MS, signal);
    }
  }
}

async function record(
  deps: DeliverDeps,
  delivery: Delivery,
  to: Address,
  outcome: SendOutcome,
  isBegun: boolean,
): Promise<void> {
  const { deliveries, contacts } = deps.store.now;
  const { id } = delivery;
  const token = delivery.leaseToken!;
  const now = deps.clock.now();
  switch (outcome.kind) {
    case "accepted":
      await deliveries.recordAccepted(id, token, outcome.providerMessageId, now);
      return deps.receipts.applyEarly(outcome.providerMessageId);
    case "rejected":
      await deliveries.recordRejected(id, token, outcome.reason, outcome.detail, now);
      if (outcome.reason === "not_on_whatsapp" && !isHidden(to))
        await contacts.setRegistration(to, "absent", now);
      deps.events.emit({
        name: "delivery.failed",
        deliveryId: id,
        reason: outcome.reason,
        detail: outcome.detail,
      });
      return;
    case "deferred":
      return recordDeferred(deps, delivery, outcome, isBegun);
    case "uncertain":
      await deliveries.recordUncertain(id, token, outcome.detail, outcome.providerMessageId ?? null);
      if (outcome.providerMessageId !== undefined) await deps.receipts.applyEarly(outcome.providerMessageId);
      deps.events.emit({ name: "delivery.uncertain", deliveryId: id, detail: outcome.detail });
      return;
  }
}

/** It surely has not left: it waits, unless its own count says that waiting does not cure it. */
async function recordDeferred(
  deps: DeliverDeps,
  delivery: Delivery,
  outcome: Extract<SendOutcome, { kind: "deferred" }>,
  isBegun: boolean,
): Promise<void> {
  const { deliveries } = deps.store.now;
  const { reason, detail } = outcome;
  const token = delivery.leaseToken!;
  const now = deps.clock.now();
  // A question about the number that fails is not the message's fault.
  const counted = isBegun ? countsAs(outcome) : null;
  const refusals = delivery.refusals + (counted === "refusal" ? 1 : 0);
  if (refusals >= MAX_REFUSALS || (counted === "attempt" && delivery.attempts >= MAX_ATTEMPTS)) {
    const why = counted === "refusal" ? "content_refused" : "gave_up";
    await deliveries.recordRejected(delivery.id, token, why, detail ?? reason, now);
    return;
  }
  const tries = counted === "refusal" ? refusals : delivery.attempts;
  const waitMs =
    reason === "not_connected" || reason === "lookup_failed"
      ? (outcome.retryAfterMs ?? AWAY_MS)
      : retryAfterMs(tries, deps.random.unit(), outcome.retryAfterMs ?? null);
  await deliveries.recordDeferred(delivery.id, token, reason, new Date(now.getTime() + waitMs), counted);
}
