import type { Delivery } from "../../domain/delivery";
import type { SendOutcome } from "../../domain/message";
import { type Address, isHidden } from "../../domain/phone-number";
import { countsAs, MAX_ATTEMPTS, MAX_REFUSALS, retryAfterMs } from "../../domain/retry";
import type { App } from "../ports/app";
import type { ReceiptBook } from "../receiving/record-receipt";

/** What writing down an answer of the channel needs. */
export interface RecordDeps extends Pick<App, "store" | "clock" | "events" | "random"> {
  readonly receipts: ReceiptBook;
  /** Tells the brakes how a send ended. */
  readonly onOutcome: (senderId: string, outcome: SendOutcome, isCold: boolean) => Promise<void>;
}

/** How long to wait before an answer that could not be written is written again. */
const RECORD_RETRY_MS = 1_000;
/** Our number was away, which says nothing about the message: it goes out as soon as the number is back. */
export const AWAY_MS = 1_000;

/** Writes what the channel has said, about the message and about our number. */
export async function tell(
  deps: RecordDeps,
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
  deps: RecordDeps,
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
  deps: RecordDeps,
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
export async function recordDeferred(
  deps: RecordDeps,
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
