import type { Contact } from "../../domain/contact";
import type { CustomerId } from "../../domain/customer-id";
import type { Repositories } from "../ports/store";
import type { Newcomer } from "../ports/turn";

/** Of many phones of one customer so many are told at most. */
const TOLD = 10;

/**
 * Tells the other phones of a customer that somebody registers for it; those that said STOP are left alone. Belongs
 * into the transaction of what it tells.
 */
export async function tellHolders(
  repositories: Pick<Repositories, "links" | "deliveries">,
  note: { readonly customerId: CustomerId; readonly text: string },
  { contactId, senderId, now }: { readonly contactId: number; readonly senderId: string; readonly now: Date },
): Promise<void> {
  const others = (await repositories.links.contactsOf(note.customerId)).filter(
    ({ id, linkState }) => linkState === "active" && id !== contactId,
  );
  for (const other of others.slice(0, TOLD)) await tell(repositories, other, note.text, senderId, now);
}

/** The newcomer is registered no longer, or asks no longer, and reads why. It cannot register again without staff. */
export async function endRegistration(
  repositories: Pick<Repositories, "links" | "deliveries" | "cases" | "contacts">,
  { newcomer, text }: { readonly newcomer: Newcomer; readonly text: string },
  { senderId, now }: { readonly senderId: string; readonly now: Date },
): Promise<void> {
  const { contactId, customerId, state } = newcomer;
  if (state === "registered") await repositories.links.markWrong(contactId, customerId, now);
  const request = await repositories.cases.unfinishedOf(contactId, "link_request", customerId);
  if (request !== null) await repositories.cases.close(request.id, now);
  const contact = await repositories.contacts.find(contactId);
  if (contact !== null) await tell(repositories, contact, text, senderId, now);
}

async function tell(
  { deliveries }: Pick<Repositories, "deliveries">,
  contact: Contact,
  text: string,
  senderId: string,
  now: Date,
): Promise<void> {
  if (contact.optedOutAt !== null) return;
  await deliveries.addReply({
    contactId: contact.id,
    senderId: contact.senderId ?? senderId,
    inReplyTo: null,
    ordinal: 0,
    text,
    document: null,
    now,
  });
}
