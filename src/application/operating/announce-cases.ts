import type { Case } from "../../domain/case";
import type { PhoneNumber } from "../../domain/phone-number";
import { addNote } from "../notes/notify-admins";
import type { App } from "../ports/app";

/** Between two notes about cases lie so many minutes at least, however many cases there are. */
const BETWEEN_NOTES_MS = 10 * 60_000;

export interface AnnounceDeps extends Pick<App, "store" | "clock" | "admins" | "push" | "chat"> {
  /** The note about new cases, oldest first. */
  readonly write: (cases: readonly (Case & { readonly phone: PhoneNumber | null })[]) => string;
}

/**
 * Tells the admins of new cases, all that wait in one note: the first at once in working hours, the next not sooner
 * than ten minutes later, and those of the night in the morning. "Told" and the notes are one transaction, so no
 * case is told twice or forgotten, whatever crashes and however many processes call this. Returns how many were told.
 */
export async function announceCases(deps: AnnounceDeps): Promise<number> {
  const { store, clock, admins, chat } = deps;
  const now = clock.now();
  if (admins.length === 0 || !chat.isOfficeOpen(now)) return 0;
  const { isWaiting, lastToldAt } = await store.now.cases.news();
  if (!isWaiting) return 0;
  if (lastToldAt !== null && now.getTime() - lastToldAt.getTime() < BETWEEN_NOTES_MS) return 0;
  return store.transaction(async (repositories) => {
    const told = await repositories.cases.announce(now);
    if (told.length === 0) return 0;
    const withPhones = await Promise.all(
      told.map(async (one) => ({
        ...one,
        phone: (await repositories.contacts.find(one.contactId))!.phone,
      })),
    );
    const text = deps.write(withPhones);
    for (const phone of admins) await addNote(repositories, deps.push, phone, { text }, now);
    return told.length;
  });
}
