import { Fault } from "../../domain/fault";
import { passwordProblem, readUserName, type UserRole } from "../../domain/user";
import type { User, UserRepository } from "../ports/repositories/accounts";
import type { Repositories } from "../ports/store";
import { type AccountDeps, auditAccount } from "./deps";
import { beginSession } from "./sign-in";

const MINUTE_MS = 60_000;
/** The link of the first start: whoever reads the console is there now. */
export const FIRST_LINK_MS = 15 * MINUTE_MS;
/** A link that an admin hands over may wait for its reader till the next day. */
export const LINK_MS = 24 * 60 * MINUTE_MS;

/** Adds a person who has no password yet. Throws a Fault for a name that cannot be, or is taken. */
export async function addUser(
  deps: AccountDeps,
  person: {
    readonly name: string;
    readonly role: UserRole;
    readonly mayStart: boolean;
    readonly phone: string | null;
  },
  by: string,
): Promise<User> {
  const read = readUserName(person.name);
  if ("problem" in read) throw new Fault("argument_invalid", read.problem);
  await keepPhoneSingle(deps.store.now.users, person.phone, null);
  const isNew = await deps.store.now.users.add({
    name: read.name,
    role: person.role,
    mayStart: Number(person.mayStart),
    phone: person.phone,
    passwordHash: null,
    createdAt: deps.clock.now(),
  });
  if (!isNew) throw new Fault("argument_invalid", `Nama pengguna ${read.name} sudah ada. Pilih nama lain.`);
  await auditAccount(deps, {
    actor: by,
    command: "pengguna",
    details: `tambah ${read.name}`,
    outcome: "done",
  });
  return loadUser(deps, read.name);
}

export async function loadUser({ store }: Pick<AccountDeps, "store">, name: string): Promise<User> {
  const user = await store.now.users.named(name);
  if (user !== null) return user;
  throw new Fault("not_found", `Tidak ada pengguna bernama "${name}". lunas user list menunjukkan semuanya.`);
}

/** Another role, from now on: the user's sessions end, so that no open page goes on with the old one. */
export function setRole(
  deps: AccountDeps,
  user: User,
  role: UserRole,
  mayStart: boolean,
  by: string,
): Promise<void> {
  return change(deps, by, `peran ${user.name} ${role}`, async ({ users, signInSessions }) => {
    await keepAnAdmin(users, user, role);
    await users.setRole(user.id, role, mayStart);
    await signInSessions.endAllOf(user.id);
  });
}

export function setDisabled(deps: AccountDeps, user: User, isDisabled: boolean, by: string): Promise<void> {
  const details = `${isDisabled ? "nonaktifkan" : "aktifkan"} ${user.name}`;
  return change(deps, by, details, async ({ users, signInSessions, signInLinks }) => {
    if (isDisabled) await keepAnAdmin(users, user, null);
    const now = deps.clock.now();
    await users.setDisabled(user.id, isDisabled ? now : null);
    await signInSessions.endAllOf(user.id);
    await signInLinks.endAllOf(user.id, now);
  });
}

/** Which admin's phone is the same person's: what it took on WhatsApp is theirs on the screens, too. */
export function setPhone(deps: AccountDeps, user: User, phone: string | null, by: string): Promise<void> {
  return change(deps, by, `nomor ${user.name}`, async ({ users }) => {
    await keepPhoneSingle(users, phone, user.id);
    await users.setPhone(user.id, phone);
  });
}

/** Out of every browser, at once. */
export function signOutEverywhere(deps: AccountDeps, user: User, by: string): Promise<void> {
  return change(deps, by, `keluarkan ${user.name}`, ({ signInSessions }) => signInSessions.endAllOf(user.id));
}

/** One phone, one person: whose act it was must not be a guess. */
async function keepPhoneSingle(
  users: UserRepository,
  phone: string | null,
  ownId: number | null,
): Promise<void> {
  const holder = phone === null ? undefined : (await users.list()).find((one) => one.phone === phone);
  if (holder !== undefined && holder.id !== ownId)
    throw new Fault("argument_invalid", `Nomor itu sudah tercatat sebagai milik ${holder.name}.`);
}

/** With its row of the audit log in one transaction; two admins at once do it one after the other. */
async function change(
  deps: AccountDeps,
  actor: string,
  details: string,
  work: (repositories: Repositories) => Promise<void>,
): Promise<void> {
  await deps.store.transaction(async (repositories) => {
    await repositories.users.lockAll();
    await work(repositories);
    const deed = { actor, command: "pengguna", details, outcome: "done" } as const;
    await auditAccount({ ...deps, store: { ...deps.store, now: repositories } }, deed);
  });
}

/** Somebody must be left who can let others in. */
async function keepAnAdmin(users: UserRepository, { id, name }: User, role: UserRole | null): Promise<void> {
  const admins = (await users.list()).filter((one) => one.role === "admin" && one.disabledAt === null);
  const isOne = admins.some((one) => one.id === id);
  if (!isOne || role === "admin" || admins.length > 1) return;
  throw new Fault("wrong_state", `${name} satu-satunya admin. Jadikan orang lain admin lebih dulu.`);
}

/** A link that lets in once; earlier ones of the same person end. Returns the word that stands in it. */
export async function makeLink(deps: AccountDeps, user: User | null, by: string): Promise<string> {
  if (user !== null && user.disabledAt !== null)
    throw new Fault("wrong_state", `${user.name} dinonaktifkan, jadi tidak dapat masuk lewat tautan.`);
  const token = deps.tokens.next();
  const now = deps.clock.now();
  await deps.store.now.signInLinks.endAllOf(user?.id ?? null, now);
  await deps.store.now.signInLinks.add({
    hash: deps.tokens.digest(token),
    userId: user?.id ?? null,
    createdAt: now,
    validUntil: new Date(now.getTime() + (user === null ? FIRST_LINK_MS : LINK_MS)),
  });
  if (user !== null)
    await auditAccount(deps, {
      actor: by,
      command: "pengguna",
      details: `tautan ${user.name}`,
      outcome: "done",
    });
  return token;
}

/** Whose link it is: a user's, or (`null`) nobody's yet, when the first account is made with it. */
export async function readLink(deps: AccountDeps, token: string): Promise<{ readonly user: User | null }> {
  const link = await deps.store.now.signInLinks.find(deps.tokens.digest(token), deps.clock.now());
  const user = link?.userId == null ? null : await deps.store.now.users.find(link.userId);
  const isStale = link !== null && link.userId === null && (await deps.store.now.users.hasAny());
  if (link === null || isStale || user?.disabledAt != null)
    throw new Fault(
      "not_found",
      "Tautan ini tidak berlaku lagi: sudah dipakai atau terlalu lama. Minta tautan baru kepada admin unit, atau jalankan: lunas user link <nama>",
    );
  return { user };
}

/** Uses a link: its password counts from now on, everything that was signed in before ends. Returns a session's id. */
export async function useLink(
  deps: AccountDeps,
  token: string,
  given: { readonly name: string; readonly password: string; readonly agent: string },
): Promise<string> {
  const { user } = await readLink(deps, token);
  const name = user?.name ?? given.name;
  const read = readUserName(name);
  if ("problem" in read) throw new Fault("argument_invalid", read.problem);
  const problem = passwordProblem(given.password, name);
  if (problem !== null) throw new Fault("argument_invalid", problem);
  const passwordHash = await deps.passwords.hash(given.password);
  const now = deps.clock.now();
  const person = await deps.store.transaction(async ({ signInLinks, signInSessions, users }) => {
    if (!(await signInLinks.use(deps.tokens.digest(token), now)))
      throw new Fault(
        "not_found",
        "Tautan ini baru saja dipakai. Masuklah dengan kata sandi yang dipilih tadi.",
      );
    if (user === null)
      await users.add({
        name: read.name,
        role: "admin",
        mayStart: 1,
        phone: null,
        passwordHash,
        createdAt: now,
      });
    const found = user ?? (await users.named(read.name));
    if (found === null) throw new Error("the first user is gone");
    await users.setPassword(found.id, passwordHash);
    await signInSessions.endAllOf(found.id);
    return found;
  });
  await auditAccount(deps, { actor: person.name, command: "masuk", details: "tautan", outcome: "done" });
  return beginSession(deps, person, given.agent);
}
