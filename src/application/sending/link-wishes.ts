import type { PhoneNumber } from "../../domain/phone-number";
import type { App } from "../ports/app";

/** Whoever wanted it has long gone by then. */
const WISH_MS = 2 * 60_000;

/** What the process that has the browsers can do with one of its numbers. */
export interface LinkedNumbers {
  /** A new browser for a number that is not linked: with a QR code, or with a code for this phone. */
  relink(senderId: string, pairingPhone: PhoneNumber | null): Promise<void>;
  /** Leaves WhatsApp, forgets the session and shows a QR code again. */
  logOutAndLink(senderId: string): Promise<void>;
}

/** Does what people at screens want of the numbers of this process, each wish once. Returns how many. */
export async function grantLinkWishes(
  { store, clock, events }: Pick<App, "store" | "clock" | "events">,
  senders: readonly string[],
  numbers: LinkedNumbers,
): Promise<number> {
  const { numberLinks } = store.now;
  const now = clock.now();
  await numberLinks.clearExpired(now);
  let granted = 0;
  for (const senderId of senders) {
    const wish = await numberLinks.takeWish(senderId, new Date(now.getTime() - WISH_MS));
    if (wish === null) continue;
    granted += 1;
    try {
      if (wish.kind === "log_out") await numbers.logOutAndLink(senderId);
      else await numbers.relink(senderId, wish.kind === "pair" ? wish.phone : null);
    } catch (error) {
      events.emit({ name: "error", where: `number ${senderId} ${wish.kind}`, error });
    }
  }
  return granted;
}
