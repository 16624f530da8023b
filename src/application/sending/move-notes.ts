import type { App } from "../ports/app";

/** A note that may have left by a number that is down since, and that nobody could look for, is told again. */
const DOUBTED_MS = 10 * 60_000;

/**
 * Gives the waiting notes to admins of numbers that are down to one that lives: an alarm must not wait for the very
 * number that it is about, nor for one that dies while it waits. Customers' answers stay with the number that they
 * wrote to. A note in doubt goes once more: two alarms do no harm, none may. Returns how many were moved.
 */
export async function moveNotesOfDownSenders(
  deps: Pick<App, "store" | "clock" | "events" | "admins">,
): Promise<number> {
  const now = deps.clock.now();
  const { senders, contacts, deliveries } = deps.store.now;
  const all = await senders.list();
  const living = await senders.living(now);
  const [taker] = living;
  const down = all.filter(({ senderId }) => !living.some((one) => one.senderId === senderId));
  if (taker === undefined || down.length === 0 || deps.admins.length === 0) return 0;
  const admins = await Promise.all(deps.admins.map((phone) => contacts.findByPhone(phone)));
  const contactIds = admins.flatMap((contact) => (contact === null ? [] : [contact.id]));
  if (contactIds.length === 0) return 0;
  const doubtedBefore = new Date(now.getTime() - DOUBTED_MS);
  let moved = 0;
  for (const { senderId } of down) {
    const count = await deliveries.moveNotes(senderId, taker.senderId, contactIds, doubtedBefore, now);
    moved += count;
    if (count > 0)
      deps.events.emit({ name: "sender.relieved", senderId, by: taker.senderId, deliveries: count });
  }
  return moved;
}
