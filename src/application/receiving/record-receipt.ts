import type { Delivery } from "../../domain/delivery";
import type { App } from "../ports/app";
import type { ChannelEvent } from "../ports/channel";

type Receipt = Pick<Extract<ChannelEvent, { kind: "receipt" }>, "providerMessageId" | "receipt" | "at">;

export interface ReceiptBook {
  record(receipt: Receipt): Promise<void>;
  /** The message has its id now: receipts that came before it are applied. */
  applyEarly(providerMessageId: string): Promise<void>;
}

/** Receipts of messages that are not ours (typed on the phone itself) come too; only so many are kept waiting. */
const EARLY_LIMIT = 5_000;

/**
 * Raises deliveries. A receipt can overtake the answer to the send it belongs to: it then waits in memory for the id;
 * after a crash the sweep of missed receipts brings it again.
 */
export function createReceiptBook(
  deps: Pick<App, "store">,
  /** A message that had left was refused after all: the brakes want to know. */
  onFailed: (senderId: string) => Promise<void> = async () => {},
  /** A message that was in doubt has left. */
  onSettled: (delivery: Delivery) => void = () => {},
): ReceiptBook {
  const early = new Map<string, Receipt[]>();

  async function record(receipt: Receipt): Promise<void> {
    const { providerMessageId, at } = receipt;
    const outcome = await deps.store.now.deliveries.raise(providerMessageId, receipt.receipt, at);
    if (outcome === "raised" && receipt.receipt === "failed") {
      const failed = await deps.store.now.deliveries.findByProviderMessageId(providerMessageId);
      if (failed !== null) await onFailed(failed.senderId);
    }
    if (outcome === "settled") await noteSettled(providerMessageId, at);
    if (outcome !== "unknown") return;
    early.set(providerMessageId, [...(early.get(providerMessageId) ?? []), receipt]);
    if (early.size > EARLY_LIMIT) early.delete(early.keys().next().value!);
    // The id may have been written between the question and this line, by one who found nothing waiting yet.
    if ((await deps.store.now.deliveries.findByProviderMessageId(providerMessageId)) !== null)
      await applyEarly(providerMessageId);
  }

  async function noteSettled(providerMessageId: string, at: Date): Promise<void> {
    const delivery = await deps.store.now.deliveries.findByProviderMessageId(providerMessageId);
    if (delivery === null) return;
    await deps.store.now.contacts.noteOutbound(delivery.contactId, delivery.senderId, delivery.begunAt ?? at);
    onSettled(delivery);
  }

  async function applyEarly(providerMessageId: string): Promise<void> {
    const waiting = early.get(providerMessageId);
    if (waiting === undefined) return;
    early.delete(providerMessageId);
    for (const receipt of waiting) await record(receipt);
  }

  return { record, applyEarly };
}
