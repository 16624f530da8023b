import type { App } from "./app";

/** Puts a note to every admin into the outbox; it leaves like a reply, whatever the campaigns do. */
export async function notifyAdmins(
  deps: Pick<App, "store" | "clock" | "admins" | "push">,
  text: string,
): Promise<void> {
  const now = deps.clock.now();
  for (const phone of deps.admins) {
    const contact = await deps.store.now.contacts.ensure(phone, now);
    await deps.store.now.deliveries.addReply({
      contactId: contact.id,
      senderId: contact.senderId ?? deps.push.senders[0]!,
      inReplyTo: null,
      ordinal: 0,
      text,
      document: null,
      now,
    });
  }
}
