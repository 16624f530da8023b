import type { PhoneNumber } from "../domain/phone-number";
import type { App, PushSettings } from "./app";
import type { Repositories } from "./store";
import type { Say } from "./turn";

/** Puts a note to every admin into the outbox; it leaves like a reply, whatever the campaigns do. */
export async function notifyAdmins(
  deps: Pick<App, "store" | "clock" | "admins" | "push">,
  text: string,
): Promise<void> {
  const now = deps.clock.now();
  for (const phone of deps.admins) await addNote(deps.store.now, deps.push, phone, { text }, now);
}

/** The same for one admin, also within a transaction. */
export async function addNote(
  { contacts, deliveries }: Pick<Repositories, "contacts" | "deliveries">,
  push: Pick<PushSettings, "senders">,
  phone: PhoneNumber,
  say: Say,
  now: Date,
): Promise<void> {
  const contact = await contacts.ensure(phone, now);
  await deliveries.addReply({
    contactId: contact.id,
    senderId: contact.senderId ?? push.senders[0]!,
    inReplyTo: null,
    ordinal: 0,
    text: say.text,
    document: say.document === undefined ? null : JSON.stringify(say.document),
    now,
  });
}
