import { finishCampaigns } from "../campaigns/campaign-acts";
import type { App } from "../ports/app";
import type { ClockSteps } from "../ports/elapsed";
import { type Loop, startLoop } from "../ports/loop";
import type { ReceiptBook } from "../receiving/record-receipt";
import { settleDoubts } from "../sending/settle-delivery";
import { sweepOutbox } from "./sweep-outbox";

export type HousekeepingDeps = App & {
  readonly answeredLate: string;
  readonly receipts: ReceiptBook;
  readonly clockSteps?: ClockSteps;
};

const LEASES_MS = 1_000;
/** A fresh doubt that is not in its chat yet is looked for again after this. */
const DOUBTS_MS = 5_000;
const SWEEP_MS = 60_000;

/**
 * What keeps the outbox in order while others send: dead leases, finished campaigns and the sweep; and, in a process
 * that drives numbers, doubts. A chat that answers slowly holds up nothing but the next doubt of its number.
 */
export function startHousekeeping(deps: HousekeepingDeps, senders: readonly string[]): Loop[] {
  const { store, clock, events } = deps;
  return [
    startLoop("housekeeping", deps, async () => {
      const { returned, doubted } = await store.now.deliveries.expireLeases(clock.now());
      if (returned + doubted > 0) events.emit({ name: "leases.expired", returned, uncertain: doubted });
      await finishCampaigns(deps);
      return LEASES_MS;
    }),
    startLoop("sweep", deps, async () => {
      await sweepOutbox(deps);
      return SWEEP_MS;
    }),
    ...senders.map((senderId) =>
      startLoop(`doubts ${senderId}`, deps, async () => {
        await settleDoubts(deps, [senderId]);
        return DOUBTS_MS;
      }),
    ),
  ];
}
