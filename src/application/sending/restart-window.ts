import { openAt } from "../../domain/pacing";
import type { App } from "../ports/app";
import { elapsedOn } from "../ports/elapsed";

export interface RestartWindow {
  /** Looks which numbers are at work; call it from time to time. */
  look(senderIds: readonly string[]): Promise<void>;
  /** May this number's browser be restarted now: outside the send hours, with nothing of it under way or due? */
  isOpen(senderId: string): boolean;
}

/** A look is believed for so long. */
const FRESH_MS = 10_000;

/**
 * When the nightly restart may happen. The supervisor asks at once and cannot wait for the database, so the answer is
 * the last look's; without a fresh one it is no.
 */
export function createRestartWindow(deps: Pick<App, "store" | "clock" | "sending">): RestartWindow {
  const idleAt = new Map<string, number>();
  const isQuiet = (now: Date) => openAt(now, deps.sending.brakes) > now;

  return {
    async look(senderIds) {
      const now = deps.clock.now();
      if (!isQuiet(now)) return;
      const busy = await deps.store.now.deliveries.busySenders(now);
      for (const senderId of senderIds)
        if (busy.includes(senderId)) idleAt.delete(senderId);
        else idleAt.set(senderId, elapsedOn(deps.clock));
    },
    isOpen(senderId) {
      const lookedAtMs = idleAt.get(senderId);
      const isFresh = lookedAtMs !== undefined && elapsedOn(deps.clock) - lookedAtMs < FRESH_MS;
      return isFresh && isQuiet(deps.clock.now());
    },
  };
}
