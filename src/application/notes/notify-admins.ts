import type { PhoneNumber } from "../../domain/phone-number";
import type { App, PushSettings } from "../ports/app";
import type { Repositories } from "../ports/store";
import type { Say } from "../ports/turn";

type NoteRepositories = Pick<Repositories, "contacts" | "deliveries" | "senders">;
/** What notes to admins need besides the tables. */
export type NoteDeps = Pick<App, "clock" | "admins" | "push">;

/** Puts a note to every admin into the outbox; it leaves like a reply, whatever the campaigns do. */
export async function notifyAdmins(deps: NoteDeps & Pick<App, "store">, text: string): Promise<void> {
  await deps.store.transaction((repositories) => addNotes(repositories, deps, text));
}

/**
 * The same within a transaction: the fact and the word about it are written together, so that no crash and no outage
 * leaves one without the other. `about`: the number that the note is about, which is the last that should carry it.
 */
export async function addNotes(
  repositories: NoteRepositories,
  { clock, admins, push }: NoteDeps,
  text: string,
  about: string | null = null,
): Promise<void> {
  for (const phone of admins) await addNote(repositories, push, phone, { text }, clock.now(), about);
}

/** The same for one admin. */
export async function addNote(
  repositories: NoteRepositories,
  push: Pick<PushSettings, "senders">,
  phone: PhoneNumber,
  say: Say,
  now: Date,
  about: string | null = null,
): Promise<void> {
  const { contacts, deliveries, senders } = repositories;
  const contact = await contacts.ensure(phone, now);
  const living = await senders.living(now);
  await deliveries.addReply({
    contactId: contact.id,
    senderId: carrierOf(
      push.senders,
      living.map(({ senderId }) => senderId),
      contact.senderId,
      about,
    ),
    inReplyTo: null,
    ordinal: 0,
    text: say.text,
    document: say.document === undefined ? null : JSON.stringify(say.document),
    now,
  });
}

/**
 * The number of ours that a note is put to: a living one, the admin's usual one if it can be. Where it dies before the
 * note has left, `moveNotesOfDownSenders` finds another.
 */
function carrierOf(
  ours: readonly string[],
  living: readonly string[],
  usual: string | null,
  about: string | null,
): string {
  const others = ours.filter((senderId) => senderId !== about);
  const wanted = usual !== null && usual !== about ? [usual, ...others] : others;
  return wanted.find((senderId) => living.includes(senderId)) ?? wanted[0] ?? usual ?? ours[0]!;
}
