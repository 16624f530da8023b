import type { ContactRepository } from "../../src/application/ports/repositories";

/** Looks who waits and takes up to `limit` of them, as the inbox loop does. */
export async function claimWaiting(
  contacts: ContactRepository,
  token: string,
  now: Date,
  until: Date,
  limit: number,
): Promise<readonly number[]> {
  const found = await contacts.waiting(now, until.getTime() - now.getTime(), limit);
  return found.length === 0 ? [] : contacts.claim(found, token, now, until);
}
