import type { App } from "../ports/app";
import type { ChannelEvent } from "../ports/channel";

/** WhatsApp changes the QR code every 20 seconds, the first one after a minute; a typed code lasts three. */
const QR_MS = 65_000;
const CODE_MS = 180_000;
const PAIRING = /^pairing code ([0-9A-Z]{4}-[0-9A-Z]{4})$/;

/**
 * Puts what a number shows to be linked by where every process sees it, for as long as it is good for anything: the next
 * one takes its place, and it goes with the first word that is none.
 */
export async function keepLinkBoard(
  { store, clock }: Pick<App, "store" | "clock">,
  { senderId, qr, detail }: Extract<ChannelEvent, { kind: "status" }>,
): Promise<void> {
  const { numberLinks } = store.now;
  const code = PAIRING.exec(detail)?.[1] ?? null;
  if (qr === null && code === null) return numberLinks.clear(senderId);
  const shownAt = clock.now();
  const validUntil = new Date(shownAt.getTime() + (qr === null ? CODE_MS : QR_MS));
  await numberLinks.show(senderId, { qr, code, shownAt }, validUntil);
}
