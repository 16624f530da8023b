import type { Campaign } from "../domain/campaign";
import type { Delivery } from "../domain/delivery";
import type { SendOutcome } from "../domain/message";
import { type Address, isHidden } from "../domain/phone-number";
import { MAX_ATTEMPTS, retryAfterMs } from "../domain/retry";
import type { App } from "./app";
import { attachmentOf } from "./attachment";
import { type PrepareDeps, type Prepared, prepareDelivery } from "./prepare-delivery";
import type { ReceiptBook } from "./record-receipt";

export interface DeliverDeps
  extends PrepareDeps,
    Pick<App, "channel" | "random" | "events" | "documents" | "sending"> {
  readonly receipts: ReceiptBook;
  /** Tells the brakes how a send ended. */
  readonly onOutcome: (senderId: string, outcome: SendOutcome, isCold: boolean) => Promise<void>;
  /** Is the number still ours, now? Left out where no other process can drive it. */
  readonly mayStillSend?: () => boolean;
}

/** `sent`: something left, or may have left; the pace must be kept. */
export type DeliveryStep = "sent" | "not_sent";

/** How long to wait before an answer that could not be written is written again. */
const RECORD_RETRY_MS = 1_000;
/** Between "begun" and the channel pass milliseconds; a process that was asleep for longer does not send any more. */
const LONGEST_BEGIN_MS = 2_000;
const LONGEST_TYPING_MS = 1_500;
/** A message that the server refused so often, for no reason it gave, is refused for good. */
const REFUSED_ATTEMPTS = 3;
/** Our number was away, which says nothing about the message: it goes out as soon as the number is back. */
const AWAY_MS = 1_000;
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
  if (prepared.kind === "wait") {
    await deliveries.release(delivery.id, token, new Date(clock.now().getTime() + prepared.ms));
    return "not_sent";
  }
  const attachment = await attachmentOf(deps, prepared.document);
  const document = prepared.document === null ? null : JSON.stringify(prepared.document);
  if (campaign === null && deps.sending.typingIndicator === true) await showTyping(deps, delivery, prepared);
  const begunAt = clock.now();
  if (!(await deliveries.begin(delivery.id, token, prepared.text, document, begunAt))) return "not_sent";
  const outcome = isOvertaken(deps, begunAt) ? OVERTAKEN : await send(deps, delivery, prepared, attachment);
  await untilWritten(deps, "record delivery", signal, () => record(deps, delivery, prepared.to, outcome));
  await untilWritten(deps, "number's health", signal, () =>
    deps.onOutcome(delivery.senderId, outcome, delivery.isCold === 1),
  );
  return outcome.kind === "deferred" ? "not_sent" : "sent";
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
    return await deps.channel.send(message, AbortSignal.timeout(deps.sending.sendTimeoutMs));
  } catch (error) {
    // A channel never throws; one that does has not told us whether the message left.
    deps.events.emit({ name: "error", where: "channel send", error });
    return { kind: "uncertain", detail: "the channel threw" };
  }
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
    case "deferred": {
      if (outcome.reason === "channel_error" && delivery.attempts >= MAX_ATTEMPTS) {
        await deliveries.recordRejected(id, token, "gave_up", outcome.detail ?? outcome.reason, now);
        return;
      }
      const isRefusal = outcome.reason === "cold_locked" || outcome.reason === "account_restricted";
      if (isRefusal && outcome.retryAfterMs === undefined && delivery.attempts >= REFUSED_ATTEMPTS) {
        await deliveries.recordRejected(id, token, "content_refused", outcome.detail ?? outcome.reason, now);
        return;
      }
      if (outcome.reason === "not_connected" || outcome.reason === "lookup_failed") {
        await deliveries.recordDeferred(
          id,
          token,
          outcome.reason,
          new Date(now.getTime() + (outcome.retryAfterMs ?? AWAY_MS)),
        );
        return;
      }
      const waitMs = retryAfterMs(delivery.attempts, deps.random.unit(), outcome.retryAfterMs ?? null);
      await deliveries.recordDeferred(id, token, outcome.reason, new Date(now.getTime() + waitMs));
      return;
    }
    case "uncertain":
      await deliveries.recordUncertain(id, token, outcome.detail, outcome.providerMessageId ?? null);
      if (outcome.providerMessageId !== undefined) await deps.receipts.applyEarly(outcome.providerMessageId);
      deps.events.emit({ name: "delivery.uncertain", deliveryId: id, detail: outcome.detail });
      return;
  }
}
