import type { Case } from "../domain/case";
import type { Contact } from "../domain/contact";
import type { CustomerId } from "../domain/customer-id";
import { Fault } from "../domain/fault";
import type { App } from "./app";
import { PASSED_ON_ORDINAL } from "./commit-answer";

type CaseDeps = Pick<App, "store" | "clock" | "push">;

/** A person who has taken a chat and forgotten it: after so long the bot answers again. */
export const ATTENDED_MS = 12 * 3_600_000;
/** An admin's line gets its own answer as bubble 0; what it says to the customer is this bubble, once. */
const TO_CUSTOMER_ORDINAL = PASSED_ON_ORDINAL + 1;

/** A case that staff name by its number. Throws a Fault when there is none. */
export async function loadCase(
  deps: Pick<App, "store">,
  id: number,
): Promise<{ readonly found: Case; readonly contact: Contact }> {
  const found = await deps.store.now.cases.find(id);
  const contact = found === null ? null : await deps.store.now.contacts.find(found.contactId);
  if (found === null || contact === null)
    throw new Fault("not_found", `Kasus ${id} tidak ada. !kasus menunjukkan yang belum selesai.`);
  return { found, contact };
}

/** A person takes the case and its chat: the bot is silent there until the case is closed, or for twelve hours. */
export async function takeCase(deps: CaseDeps, id: number, by: string): Promise<Contact> {
  const { contact } = await loadOpenCase(deps, id);
  const now = deps.clock.now();
  await deps.store.transaction(async ({ cases, contacts }) => {
    if (!(await cases.take(id, by, now))) throw closed(id);
    await contacts.setAttended(contact.id, by, new Date(now.getTime() + ATTENDED_MS));
  });
  return contact;
}

/** Ends a case; the bot answers in its chat again, unless a person has another case of it. */
export async function closeCase(deps: CaseDeps, id: number): Promise<Contact> {
  const { contact } = await loadOpenCase(deps, id);
  const now = deps.clock.now();
  await deps.store.transaction(async ({ cases, contacts }) => {
    if (!(await cases.close(id, now))) throw closed(id);
    if ((await cases.takenOf(contact.id)) === null) await contacts.setAttended(contact.id, null, null);
  });
  return contact;
}

/**
 * Says something to the customer of a case, as the unit. One line of an admin says it once, however often the line is
 * handled. Whoever has opted out is answered only while the last word in the chat is theirs.
 */
export async function answerCase(
  deps: CaseDeps,
  id: number,
  answer: { readonly text: string; readonly by: string; readonly inboxId: number | null },
): Promise<Contact> {
  const { contact } = await loadOpenCase(deps, id);
  const now = deps.clock.now();
  const isSaid =
    answer.inboxId !== null &&
    (await deps.store.now.deliveries.hasReply(answer.inboxId, TO_CUSTOMER_ORDINAL));
  if (isSaid) return contact;
  if (contact.optedOutAt !== null) {
    const [last] = await deps.store.now.deliveries.dialogue(contact.id, 1);
    if (last?.direction !== "in")
      throw new Fault(
        "wrong_state",
        `Pelanggan kasus ${id} minta berhenti menerima pesan, dan pesan terakhir sudah dari kita. Tunggu sampai ia menulis lagi, atau telepon.`,
      );
  }
  await deps.store.transaction(async ({ contacts, deliveries }) => {
    await deliveries.addReply({
      contactId: contact.id,
      senderId: contact.senderId ?? deps.push.senders[0]!,
      inReplyTo: answer.inboxId,
      ordinal: TO_CUSTOMER_ORDINAL,
      text: answer.text,
      document: null,
      now,
    });
    // Who goes on talking keeps the chat.
    if (contact.attendedBy === answer.by)
      await contacts.setAttended(contact.id, answer.by, new Date(now.getTime() + ATTENDED_MS));
  });
  return contact;
}

/**
 * Registers the phone of a `link_request` for the customer it asked about, says so in the chat and closes the case: one
 * transaction, once. Throws a Fault for other cases and for one whose customer is not known.
 */
export async function approveLink(
  deps: CaseDeps,
  id: number,
  answer: { readonly text: (customerId: CustomerId) => string; readonly inboxId: number | null },
): Promise<{ readonly contact: Contact; readonly customerId: CustomerId }> {
  const { found, contact } = await loadOpenCase(deps, id);
  const { kind, customerId } = found;
  if (kind !== "link_request" || customerId === null)
    throw new Fault("wrong_state", `Kasus ${id} bukan permintaan mendaftarkan nomor untuk satu ID.`);
  const now = deps.clock.now();
  await deps.store.transaction(async ({ cases, contacts, links, deliveries }) => {
    if (!(await cases.close(id, now))) throw closed(id);
    await links.link(contact.id, customerId, "staff", now);
    await deliveries.addReply({
      contactId: contact.id,
      senderId: contact.senderId ?? deps.push.senders[0]!,
      inReplyTo: answer.inboxId,
      ordinal: TO_CUSTOMER_ORDINAL,
      text: answer.text(customerId),
      document: null,
      now,
    });
    if ((await cases.takenOf(contact.id)) === null) await contacts.setAttended(contact.id, null, null);
  });
  return { contact, customerId };
}

async function loadOpenCase(deps: CaseDeps, id: number) {
  const loaded = await loadCase(deps, id);
  if (loaded.found.state === "closed") throw closed(id);
  return loaded;
}

function closed(id: number): Fault {
  return new Fault("wrong_state", `Kasus ${id} sudah ditutup.`);
}
