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

/** A person by the phone, or by the number of the contact, which also those have whose phone is hidden. */
export type Who = PhoneNumber | number;

/** The contact of a person, wherever it has been merged into. Throws a Fault when there is none. */
export async function loadPerson(deps: Pick<App, "store">, who: Who): Promise<Contact> {
  if (typeof who === "string") return loadContact(deps, who);
  const contact = await deps.store.now.contacts.find(who);
  if (contact === null) throw new Fault("not_found", `Tidak ada nomor ${who} dalam data.`);
  return contact;
}

/**
 * Staff stop or allow reminders to a person, with the reason, which stays in its history. To stop works for a phone that
 * we do not know yet as well: it may be in the next file. False when it was so already.
 */
export async function setOptOutByStaff(
  deps: Pick<App, "store" | "clock">,
  who: Who,
  kind: "opted_out" | "opted_in",
  reason: string,
): Promise<boolean> {
  const now = deps.clock.now();
  if (kind === "opted_in" || typeof who === "number") await loadPerson(deps, who);
  else await refuseErased(deps, who);
  return deps.store.transaction(async ({ contacts, erasures, optOuts }) => {
    const known = typeof who === "number" ? who : (await contacts.ensure(who, now)).id;
    const [person] = await contacts.hold(known);
    if (person === undefined) throw new Error(`contact ${known} is gone`);
    const { id } = person;
    // Only a MULAI that is said from now on undoes it.
    if (kind === "opted_out") await contacts.setWish(id, now);
    if (!(await contacts.setOptedOut(id, kind === "opted_out" ? now : null))) return false;
    if (kind === "opted_in") await erasures.welcome(id);
    await optOuts.add({ contactId: id, kind, source: "staff", reason, inboxId: null, occurredAt: now });
    return true;
  });
}

/** A STOP that holds already needs no phone stored again for it. */
async function refuseErased({ store }: Pick<App, "store">, phone: PhoneNumber): Promise<void> {
  const { contacts, erasures } = store.now;
  if ((await contacts.findByPhone(phone)) !== null || (await erasures.since([phone])) === null) return;
  throw new Fault(
    "wrong_state",
    `Data nomor ${maskPhone(phone)} sudah dihapus atas permintaan orangnya, dan nomor itu memang tidak dikirimi lagi.`,
  );
}
