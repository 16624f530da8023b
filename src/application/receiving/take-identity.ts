import type { Contact } from "../../domain/contact";
import { type Address, isHidden, kindOfName, type PhoneNumber } from "../../domain/phone-number";
import type { App } from "../ports/app";
import type { ChannelEvent } from "../ports/channel";
import type { Repositories } from "../ports/store";

type IdentityEvent = Extract<ChannelEvent, { kind: "identity" | "spelling" }>;

/** Who turned out to be somebody else while we waited for the locks is looked up again. */
const LOOKS = 5;

/**
 * The channel says that a name (a hidden id, or its own spelling of a number) and a phone are one person. If those are
 * two contacts to us, they become one, at once and with all that belongs to them. A name that was another phone's has
 * changed hands: it leads to the new one, and nothing of the old holder goes along but a STOP. One transaction; told
 * again, it changes nothing but the time of confirmation.
 */
export async function takeIdentity(
  { store, clock }: Pick<App, "store" | "clock">,
  event: IdentityEvent,
): Promise<void> {
  const { phone } = event;
  const name: Address = event.kind === "identity" ? event.name : event.spelling;
  if (name === phone) return;
  const now = clock.now();
  if (await isOfErased(store.now, name, phone, now)) return;
  // A phone that we hear of for the first time: the contact is there before the transaction looks for it.
  if ((await store.now.contacts.findByAddress(name)) === null) await store.now.contacts.ensure(phone, now);
  await store.transaction(async (repositories) => {
    const { holder, owner } = await heldPair(repositories, name, phone, now);
    const person = await onePerson(repositories, { name, phone, holder, owner, now });
    await dropOlderNames(repositories, person, name, now);
    await repositories.identities.confirm(name, person.id, now);
    await heedErasure(repositories, person.id, [name, phone], now);
  });
}

/**
 * Of somebody who has been erased and has not written since, nothing is stored again; that the other half is theirs, too,
 * is added to the list of hashes, for it may stand in the next file.
 */
async function isOfErased(
  { contacts, erasures }: Repositories,
  name: Address,
  phone: PhoneNumber,
  now: Date,
): Promise<boolean> {
  if ((await contacts.known([name, phone])).size > 0) return false;
  const since = await erasures.since([name, phone]);
  if (since === null) return false;
  await erasures.remember([name, phone], since, now);
  return true;
}

/**
 * A person of whom one half had been erased: both are, and no push goes to either. Whoever has asked for messages since
 * is welcome under both.
 */
async function heedErasure(
  { contacts, erasures, optOuts }: Repositories,
  contactId: number,
  addresses: readonly Address[],
  now: Date,
): Promise<void> {
  const since = await erasures.since(addresses);
  if (since === null) return;
  const { optedOutAt, wishAt } = (await contacts.find(contactId))!;
  if (optedOutAt === null && wishAt !== null && wishAt > since) return erasures.welcome(contactId);
  await erasures.remember(addresses, since, now);
  if (!(await contacts.setOptedOut(contactId, since))) return;
  await contacts.setWish(contactId, since);
  const event = { contactId, kind: "opted_out", source: "customer", reason: null } as const;
  await optOuts.add({ ...event, inboxId: null, occurredAt: now });
}

interface Pair {
  /** Who has the name to us, and who has the phone. */
  readonly holder: Contact | null;
  readonly owner: Contact | null;
}

/**
 * Both, locked, and still holding name and phone. A name that is nobody's cannot be locked, so it is claimed: whoever
 * writes under it for the first time in this very moment would else become a contact that no name leads to any more.
 */
async function heldPair(
  { contacts, identities }: Repositories,
  name: Address,
  phone: PhoneNumber,
  now: Date,
): Promise<Pair> {
  for (let look = 1; ; look++) {
    const holder = await contacts.findByAddress(name);
    const owner = await contacts.findByPhone(phone);
    const held = await contacts.hold(...[holder, owner].flatMap((one) => (one === null ? [] : [one.id])));
    const again = { holder: await contacts.findByAddress(name), owner: await contacts.findByPhone(phone) };
    const isSame = again.holder?.id === holder?.id && again.owner?.id === owner?.id;
    const fresh = (one: Contact | null) => held.find(({ id }) => id === one?.id) ?? null;
    const isOurs = async () =>
      holder !== null || owner === null || (await identities.claim(name, owner.id, now));
    if (isSame && (await isOurs())) return { holder: fresh(holder), owner: fresh(owner) };
    if (look === LOOKS) throw new Error("a name or a phone keeps changing hands");
  }
}

async function onePerson(
  repositories: Repositories,
  { name, phone, holder, owner, now }: Pair & { name: Address; phone: PhoneNumber; now: Date },
): Promise<Contact> {
  const { contacts, identities } = repositories;
  if (holder !== null && holder.id === owner?.id) return holder;
  // Half a person: known by the name only, which is as good as its phone if it is a spelling of one.
  const isHalf = holder !== null && (holder.phone === null || holder.phone === name);
  if (owner === null && isHalf) {
    await contacts.setPhone(holder.id, phone);
    return { ...holder, phone };
  }
  const person = owner ?? (await contacts.ensure(phone, now));
  if (holder === null) return person;
  if (!isHalf) {
    await changeHands(repositories, holder, person, now);
    return person;
  }
  // The new name of a phone is told before the old one is dropped: nobody's registrations become somebody else's.
  await dropOlderNames(repositories, person, name, now);
  await identities.merge(holder, (await contacts.find(person.id))!, now);
  await note(repositories, `contact ${holder.id} became part of ${person.id}`, "merge", now);
  return person;
}

/**
 * The name was another phone's. Its new holder gets nothing of the old one's, but a STOP of whoever that is holds; and
 * whoever has the old phone now does not get what the name's holder had proven.
 */
async function changeHands(repositories: Repositories, from: Contact, to: Contact, now: Date): Promise<void> {
  const { contacts, optOuts, links, conversations } = repositories;
  await links.dropRegistrations(from.id);
  await conversations.forget(from.id, now);
  await note(repositories, `a name of contact ${from.id} is now ${to.id}'s`, "changed_hands", now);
  if (from.optedOutAt === null || !(await contacts.setOptedOut(to.id, from.optedOutAt))) return;
  await contacts.setWish(to.id, from.wishAt ?? from.optedOutAt);
  const event = { contactId: to.id, kind: "opted_out", source: "customer", reason: null } as const;
  await optOuts.add({ ...event, inboxId: null, occurredAt: now });
}

/**
 * A phone has one hidden id of each kind and one spelling. Another one may mean another person at the same phone: what was proven
 * from the old one must be proven again, and its chat does not go on. What files say of the phone, and its STOP, stay.
 */
async function dropOlderNames(
  repositories: Repositories,
  person: Contact,
  name: Address,
  now: Date,
): Promise<void> {
  const { identities, links, conversations } = repositories;
  const older = (await identities.ofContact(person.id)).filter(
    (one) => one.name !== name && kindOfName(one.name) === kindOfName(name),
  );
  if (older.length === 0) return;
  for (const one of older) await identities.drop(one.name);
  if (!isHidden(name)) return;
  const dropped = await links.dropRegistrations(person.id);
  await conversations.forget(person.id, now);
  await note(
    repositories,
    `contact ${person.id} has another hidden id, ${dropped} registrations dropped`,
    "changed_hands",
    now,
  );
}

function note({ auditLog }: Repositories, details: string, command: string, occurredAt: Date): Promise<void> {
  return auditLog.add({ actor: "channel", command, details, outcome: "done", occurredAt });
}
