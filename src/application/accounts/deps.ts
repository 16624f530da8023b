import type { OneByOne } from "../ports/one-by-one";
import type { Clock } from "../ports/ports";
import type { Store } from "../ports/store";

/** Hashes of passwords: slow on purpose, one at a time. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes the same time for a user who does not exist (`null`). */
  matches(password: string, hash: string | null): Promise<boolean>;
}

/** Unguessable words, and what is kept of them. */
export interface Tokens {
  /** 256 bits, safe in a URL and in a cookie. */
  next(): string;
  /** SHA-256 in hexadecimal. */
  digest(token: string): string;
}

export interface AccountDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly passwords: Passwords;
  readonly tokens: Tokens;
  /** Tries of signing in: a hundred at once must not all be let in by a count that was taken before them. */
  readonly door: OneByOne;
  /** For the audit log: where an act on accounts came from. */
  readonly face: "cli" | "screen";
}

export interface AuditedDeed {
  readonly actor: string;
  readonly command: string;
  readonly details: string;
  readonly outcome: "done" | "refused";
}

export function auditAccount(
  { store, clock, face }: Pick<AccountDeps, "store" | "clock" | "face">,
  deed: AuditedDeed,
) {
  return store.now.auditLog.add({ ...deed, occurredAt: clock.now(), face });
}
