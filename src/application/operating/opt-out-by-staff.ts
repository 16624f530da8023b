import type { Contact } from "../../domain/contact";
import { Fault } from "../../domain/fault";
import { maskPhone, type PhoneNumber } from "../../domain/phone-number";
import type { App } from "../ports/app";

/** The contact with this number. Throws a Fault when we have never heard of it. */
export async function loadContact({ store }: Pick<App, "store">, phone: PhoneNumber): Promise<Contact> {
  const contact = await store.now.contacts.findByPhone(phone);
  if (contact === null) throw new Fault("not_found", `Nomor ${maskPhone(phone)} tidak ada dalam data.`);
  return contact;
}

/**
 * Staff stop or allow reminders to a phone, with the reason, which stays in its history. To stop works for a phone that
 * we do not know yet as well: it may be in the next file. False when it was so already.
 */
export async function setOptOutByStaff(
  deps: Pick<App, "store" | "clock">,
  phone: PhoneNumber,
  kind: "opted_out" | "opted_in",
  reason: string,
): Promise<boolean> {
  const now = deps.clock.now();
  if (kind === "opted_in") await loadContact(deps, phone);
  return deps.store.transaction(async ({ contacts, optOuts }) => {
    const { id } = await contacts.ensure(phone, now);
    await contacts.hold(id);
    // Only a MULAI that is said from now on undoes it.
    if (kind === "opted_out") await contacts.setWish(id, now);
    if (!(await contacts.setOptedOut(id, kind === "opted_out" ? now : null))) return false;
    await optOuts.add({ contactId: id, kind, source: "staff", reason, inboxId: null, occurredAt: now });
    return true;
  });
}
