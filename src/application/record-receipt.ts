import type { App } from "./app";
import type { ChannelEvent } from "./channel";

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
export function createReceiptBook(deps: Pick<App, "store">): ReceiptBook {
  const early = new Map<string, Receipt[]>();

  async function record(receipt: Receipt): Promise<void> {
    const { providerMessageId, at } = receipt;
    const outcome = await deps.store.now.deliveries.raise(providerMessageId, receipt.receipt, at);
    if (outcome !== "unknown") return;
    early.set(providerMessageId, [...(early.get(providerMessageId) ?? []), receipt]);
    if (early.size > EARLY_LIMIT) early.delete(early.keys().next().value!);
  }

  return {
    record,
    async applyEarly(providerMessageId) {
      const waiting = early.get(providerMessageId);
      if (waiting === undefined) return;
      early.delete(providerMessageId);
      for (const receipt of waiting) await record(receipt);
    },
  };
}
