import { passwordProblem } from "../../domain/user";
import type { Caller } from "../ports/screens";
import { type AccountDeps, auditAccount } from "./deps";
import { TRIES_A_MINUTE } from "./sign-in";

/** What a change of one's own password is called in the audit log. */
export const PASSWORD = "sandi";
const MINUTE_MS = 60_000;

/**
 * Another password for whoever is signed in and knows the old one; everything else that was signed in with it ends.
 * Returns what was wrong, at which of the two; `null`: done.
 */
export async function changePassword(
  deps: AccountDeps,
  { userId, sessionHash }: Pick<Caller, "userId" | "sessionHash">,
  given: { readonly current: string; readonly next: string },
): Promise<{ readonly field: "current" | "next"; readonly problem: string } | null> {
  const { auditLog, users, signInSessions } = deps.store.now;
  const user = userId === null ? null : await users.find(userId);
  if (user === null) return { field: "current", problem: "Tamu sandbox tidak punya kata sandi." };
  const since = new Date(deps.clock.now().getTime() - MINUTE_MS);
  const wrong = await auditLog.countSince(user.name, PASSWORD, "refused", since);
  if (wrong >= TRIES_A_MINUTE)
    return { field: "current", problem: "Terlalu sering mencoba. Tunggu satu menit, lalu coba lagi." };
  const fits = await deps.passwords.matches(given.current, user.passwordHash);
  const deed = { actor: user.name, command: PASSWORD, details: "" };
  if (!fits) {
    await auditAccount(deps, { ...deed, outcome: "refused" });
    return { field: "current", problem: "Kata sandi sekarang tidak cocok." };
  }
  const problem = passwordProblem(given.next, user.name);
  if (problem !== null) return { field: "next", problem };
  await users.setPassword(user.id, await deps.passwords.hash(given.next));
  await signInSessions.endOthersOf(user.id, sessionHash);
  await auditAccount(deps, { ...deed, outcome: "done" });
  return null;
}

/** Whoever has left a browser open elsewhere closes it from here. */
export async function signOutOthers(
  deps: AccountDeps,
  { userId, sessionHash, actor }: Pick<Caller, "userId" | "sessionHash" | "actor">,
): Promise<void> {
  if (userId === null) return;
  await deps.store.now.signInSessions.endOthersOf(userId, sessionHash);
  await auditAccount(deps, { actor, command: "keluar", details: "perangkat lain", outcome: "done" });
}
