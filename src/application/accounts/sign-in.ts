import { Fault } from "../../domain/fault";
import { readUserName, userKey } from "../../domain/user";
import type { User } from "../ports/repositories/accounts";
import { type AccountDeps, auditAccount } from "./deps";

/** What tries of signing in are called in the audit log. */
export const SIGN_IN = "masuk";
/** So many wrong ones a minute for one name; those for one address are counted where requests arrive. */
export const TRIES_A_MINUTE = 5;
const MINUTE_MS = 60_000;
/** In the audit log, whoever tried a name that nobody can have. */
const NOBODY = "?";

/** The one sentence for a wrong name, a wrong password, and an account that is no longer open: none tells which. */
const WRONG = "Nama pengguna atau kata sandi tidak cocok. Lupa? Minta tautan baru kepada admin unit.";

/**
 * Checks name and password and begins a session; returns its id, which only the browser keeps. Throws Faults:
 * `too_many` after five wrong tries in a minute, `argument_invalid` for a pair that does not fit.
 */
export function signIn(deps: AccountDeps, given: Given): Promise<string> {
  return deps.door(() => tryIn(deps, given));
}

interface Given {
  readonly name: string;
  readonly password: string;
  readonly agent: string;
}

async function tryIn(deps: AccountDeps, given: Given): Promise<string> {
  const read = readUserName(given.name);
  // What can be nobody's name is tried, timed and counted like a wrong one.
  const actor = "name" in read ? userKey(read.name) : NOBODY;
  const since = new Date(deps.clock.now().getTime() - MINUTE_MS);
  const wrong = await deps.store.now.auditLog.countSince(actor, SIGN_IN, "refused", since);
  if (wrong >= TRIES_A_MINUTE)
    throw new Fault("too_many", "Terlalu sering mencoba masuk. Tunggu satu menit, lalu coba lagi.");
  const user = await deps.store.now.users.named(given.name);
  const isOpen = user !== null && user.disabledAt === null;
  const fits = await deps.passwords.matches(given.password, isOpen ? user.passwordHash : null);
  await auditAccount(deps, { actor, command: SIGN_IN, details: "", outcome: fits ? "done" : "refused" });
  if (!fits || user === null) throw new Fault("argument_invalid", WRONG);
  return beginSession(deps, user, given.agent);
}

/** A new session has a new id: one that somebody planted in the browser before is worth nothing. */
export async function beginSession(
  { store, clock, tokens }: AccountDeps,
  user: Pick<User, "id"> | null,
  agent: string,
): Promise<string> {
  const token = tokens.next();
  const now = clock.now();
  await store.now.signInSessions.add({
    idHash: tokens.digest(token),
    userId: user?.id ?? null,
    createdAt: now,
    seenAt: now,
    agent,
  });
  return token;
}
