import type { Caller } from "../ports/screens";
import type { AccountDeps } from "./deps";

const MINUTE_MS = 60_000;
/** Nothing was asked for so long: somebody has left the room. */
export const IDLE_MS = 60 * MINUTE_MS;
/** A working day, and no longer. */
export const LONGEST_MS = 12 * 60 * MINUTE_MS;
/** Writing the time of every request down would be a write for every read. */
const TOUCH_MS = MINUTE_MS;

export type Found =
  | { readonly kind: "caller"; readonly caller: Caller }
  | { readonly kind: "nobody" }
  /** Was signed in, and is no more: the page says why. */
  | { readonly kind: "ended"; readonly why: "idle" | "long" };

/**
 * Whose request it is, by the id in its cookie. What a page fetches by itself (`isQuiet`) is no activity: a screen that
 * nobody looks at must not keep itself signed in.
 */
export async function findCaller(
  { store, clock, tokens }: Pick<AccountDeps, "store" | "clock" | "tokens">,
  token: string | null,
  { isQuiet, mayBeVisited }: { readonly isQuiet: boolean; readonly mayBeVisited: boolean },
): Promise<Found> {
  if (token === null) return { kind: "nobody" };
  const sessionHash = tokens.digest(token);
  const session = await store.now.signInSessions.find(sessionHash);
  if (session === null) return { kind: "nobody" };
  const now = clock.now().getTime();
  const isIdle = now - session.seenAt.getTime() > IDLE_MS;
  if (isIdle || now - session.createdAt.getTime() > LONGEST_MS) {
    await store.now.signInSessions.end(sessionHash);
    return { kind: "ended", why: isIdle ? "idle" : "long" };
  }
  if (!isQuiet && now - session.seenAt.getTime() > TOUCH_MS)
    await store.now.signInSessions.touch(sessionHash, new Date(now));
  // A visitor of the sandbox is nobody once the same database serves the real channel, or the network.
  if (session.userId === null)
    return mayBeVisited ? { kind: "caller", caller: visitor(sessionHash) } : { kind: "nobody" };
  const user = await store.now.users.find(session.userId);
  if (user === null || user.disabledAt !== null) return { kind: "nobody" };
  const { id, name, role, mayStart, phone } = user;
  return {
    kind: "caller",
    caller: { sessionHash, userId: id, name, role, mayStart: mayStart === 1, actor: phone ?? name },
  };
}

/** Whoever opens the sandbox on their own machine plays every role; nothing leaves it. */
function visitor(sessionHash: string): Caller {
  return { sessionHash, userId: null, name: "Tamu sandbox", role: "admin", mayStart: true, actor: "sandbox" };
}
