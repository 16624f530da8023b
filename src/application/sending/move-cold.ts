import { mayWriteTo } from "../../domain/sender-health";
import type { App } from "../ports/app";
import type { Sender } from "../ports/repositories";

type MoveDeps = Pick<App, "store" | "clock" | "events" | "sending">;

/** Rows that one number takes over at a time. */
const AT_ONCE = 2_000;

/**
 * Gives the waiting cold rows of numbers that have been down for `moveColdAfterMs` to numbers that are ready. Nobody
 * has written with these contacts yet, so it does not matter which number they get to know; warm contacts stay with
 * theirs until an operator moves them (`lunas sender move`). Returns how many rows were moved.
 */
export async function moveColdOfDownSenders(deps: MoveDeps): Promise<number> {
  const now = deps.clock.now();
  const senders = await deps.store.now.senders.list();
  const driven = (await deps.store.now.senders.driven(now)).map(({ senderId }) => senderId);
  const down = senders.filter(
    (sender) => !driven.includes(sender.senderId) && isDownSince(sender, now, deps.sending.moveColdAfterMs),
  );
  const takers = (await deps.store.now.senders.living(now)).filter(
    (sender) => mayWriteTo(sender, now) === "everybody",
  );
  let moved = 0;
  for (const { senderId } of down)
    for (const taker of takers) {
      const count = await deps.store.now.deliveries.moveCold(senderId, taker.senderId, AT_ONCE);
      moved += count;
      if (count > 0)
        deps.events.emit({ name: "sender.relieved", senderId, by: taker.senderId, deliveries: count });
    }
  return moved;
}

/** Paused is not down: an operator wants it to wait. */
function isDownSince(sender: Sender, now: Date, longMs: number): boolean {
  const lastSeenAt = sender.leaseUntil ?? sender.updatedAt;
  return sender.pausedAt === null && now.getTime() - lastSeenAt.getTime() >= longMs;
}
