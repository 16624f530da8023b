import { phoneNumber } from "../domain/phone-number";
import type { App } from "./app";
import type { ChannelEvent } from "./channel";

/**
 * The channel has learnt whose phone a hidden id is. Until then that person could be two contacts to us: one that wrote
 * from behind the id, and one from a file. What the first asked for holds for the second too: a STOP is carried over,
 * once, so that a later MULAI is not undone by it; and somebody who has written to us is no stranger.
 */
export async function takeIdentity(
  { store, clock }: Pick<App, "store" | "clock">,
  { lid, phone }: Extract<ChannelEvent, { kind: "identity" }>,
): Promise<void> {
  const now = clock.now();
  await store.now.identities.confirm(lid, phone, now);
  const hidden = await store.now.contacts.findByPhone(phoneNumber(`lid:${lid}`));
  if (hidden === null) return;
  await store.transaction(async ({ contacts, optOuts }) => {
    const known = await contacts.ensure(phone, now);
    const { senderId, firstInboundAt, optedOutAt } = hidden;
    if (known.firstInboundAt === null && firstInboundAt !== null && senderId !== null)
      await contacts.noteInbound(known.id, senderId, firstInboundAt);
    if (optedOutAt === null || !(await contacts.setOptedOut(hidden.id, null))) return;
    if (!(await contacts.setOptedOut(known.id, optedOutAt))) return;
    const note = { contactId: known.id, kind: "opted_out", source: "customer" } as const;
    await optOuts.add({ ...note, reason: null, inboxId: null, occurredAt: now });
  });
}
