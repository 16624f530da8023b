import type { Contact } from "../../domain/contact";
import type { CustomerId } from "../../domain/customer-id";
import { Fault } from "../../domain/fault";
import type { App } from "../ports/app";
import { loadPerson, type Who } from "./opt-out-by-staff";

type LinkDeps = Pick<App, "store" | "clock">;

/** A person and a customer of whom we hold that they belong together, or once did. Throws a Fault where neither was said. */
export async function loadLink(
  deps: Pick<App, "store">,
  who: Who,
  customerId: CustomerId,
): Promise<{ readonly contact: Contact; readonly isActive: boolean }> {
  const contact = await loadPerson(deps, who);
  const link = (await deps.store.now.links.ofContact(contact.id)).find(
    (one) => one.customerId === customerId,
  );
  if (link === undefined) throw new Fault("not_found", "Nomor itu tidak terhubung ke pelanggan itu.");
  return { contact, isActive: link.state === "active" };
}

/**
 * Staff have learnt that a phone is not this customer's: nothing about the customer goes there again, whatever a list
 * says. False when it was so already.
 */
export async function endLinkByStaff(deps: LinkDeps, who: Who, customerId: CustomerId): Promise<boolean> {
  const { contact } = await loadLink(deps, who, customerId);
  const now = deps.clock.now();
  return deps.store.transaction(async ({ contacts, links }) => {
    const [person] = await contacts.hold(contact.id);
    if (person === undefined) throw new Error(`contact ${contact.id} is gone`);
    return (await links.markWrong(person.id, customerId, now)) > 0;
  });
}

/** Takes that back: the phone is the customer's after all. Only for a link that there was. */
export async function restoreLinkByStaff(deps: LinkDeps, who: Who, customerId: CustomerId): Promise<boolean> {
  const { contact, isActive } = await loadLink(deps, who, customerId);
  if (isActive) return false;
  const now = deps.clock.now();
  await deps.store.transaction(async ({ contacts, links }) => {
    const [person] = await contacts.hold(contact.id);
    if (person === undefined) throw new Error(`contact ${contact.id} is gone`);
    await links.link(person.id, customerId, "staff", now);
  });
  return true;
}
