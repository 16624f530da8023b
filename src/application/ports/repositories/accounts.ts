import type { UserRole } from "../../../domain/user";

/** A person who may sign in to the screens. */
export interface User {
  readonly id: number;
  readonly name: string;
  readonly role: UserRole;
  /** 1: may start campaigns; who plans need not be who starts. */
  readonly mayStart: number;
  /** The same person's phone in ADMIN_NUMBERS: what it took on WhatsApp is theirs on the screens, too. */
  readonly phone: string | null;
  /** `null`: not chosen yet, or withdrawn. */
  readonly passwordHash: string | null;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
}

export interface UserRepository {
  /** False when there is somebody of that name. */
  add(user: Omit<User, "id" | "disabledAt">): Promise<boolean>;
  find(id: number): Promise<User | null>;
  /** By the name in whatever letters. */
  named(name: string): Promise<User | null>;
  /** Those who may sign in, and those who may not any more; by name. */
  list(): Promise<readonly (User & { readonly seenAt: Date | null })[]>;
  /** Until the transaction ends nobody else changes who may what. */
  lockAll(): Promise<void>;
  /** Has anybody ever been given an account, whether it is still open or not? */
  hasAny(): Promise<boolean>;
  setRole(id: number, role: UserRole, mayStart: boolean): Promise<boolean>;
  setPassword(id: number, passwordHash: string): Promise<boolean>;
  setPhone(id: number, phone: string | null): Promise<boolean>;
  /** `null` lets the user in again. */
  setDisabled(id: number, at: Date | null): Promise<boolean>;
}

/** One signed-in browser. The browser has the id, we keep only its SHA-256. */
export interface SignInSession {
  readonly idHash: string;
  /** `null`: a visitor of the sandbox, where nobody has an account. */
  readonly userId: number | null;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly agent: string;
}

export interface SignInSessionRepository {
  add(session: SignInSession): Promise<void>;
  find(idHash: string): Promise<SignInSession | null>;
  ofUser(userId: number): Promise<readonly SignInSession[]>;
  touch(idHash: string, at: Date): Promise<void>;
  /** What the next page says once, as JSON. */
  setFlash(idHash: string, flash: string | null): Promise<void>;
  takeFlash(idHash: string): Promise<string | null>;
  /** The searches of the last hour by their handles, as JSON: no search stands in an address. */
  setSearches(idHash: string, searches: string): Promise<void>;
  searches(idHash: string): Promise<string | null>;
  end(idHash: string): Promise<void>;
  endAllOf(userId: number): Promise<void>;
  /** All of that user's but this one. */
  endOthersOf(userId: number, keptHash: string): Promise<void>;
}

/** A link that lets in once: to choose a password, or (`userId` null) to make the first account. */
export interface SignInLink {
  readonly hash: string;
  readonly userId: number | null;
  readonly createdAt: Date;
  readonly validUntil: Date;
}

export interface SignInLinkRepository {
  add(link: SignInLink): Promise<void>;
  /** An unused one that is still valid. */
  find(hash: string, now: Date): Promise<SignInLink | null>;
  /** True for the one caller who has used it up. */
  use(hash: string, now: Date): Promise<boolean>;
  /** Every other link of that user ends with it. */
  endAllOf(userId: number | null, now: Date): Promise<void>;
}

/** One form that was sent: the row is there before its effect, in the same transaction. */
export interface FormKey {
  readonly keyHash: string;
  readonly sessionHash: string;
  readonly path: string;
  /** What was answered, as JSON; `null` while it is being done, or where nobody knows whether it was. */
  readonly answer: string | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

export interface FormKeyRepository {
  /** False when this form was sent before. */
  begin(key: Pick<FormKey, "keyHash" | "sessionHash" | "path" | "startedAt">): Promise<boolean>;
  end(keyHash: string, answer: string, at: Date): Promise<void>;
  find(keyHash: string): Promise<FormKey | null>;
}

/** An answer that somebody is writing to a case. */
export interface Draft {
  readonly caseId: number;
  readonly userId: number;
  readonly text: string;
  readonly writtenAt: Date;
}

export interface DraftRepository {
  /** An empty text removes it. */
  keep(draft: Draft): Promise<void>;
  /** `userName` null: of the visitor of a sandbox, who has no account. */
  ofCase(caseId: number): Promise<readonly (Draft & { readonly userName: string | null })[]>;
  remove(caseId: number, userId: number): Promise<void>;
}
