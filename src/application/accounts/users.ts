import { Fault } from "../../domain/fault";
import { passwordProblem, readUserName, type UserRole } from "../../domain/user";
import type { User } from "../ports/repositories/accounts";
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
export async function setRole(
  deps: AccountDeps,
  user: User,
  role: UserRole,
  mayStart: boolean,
  by: string,
): Promise<void> {
  await keepAnAdmin(deps, user, role);
  await deps.store.now.users.setRole(user.id, role, mayStart);
  await deps.store.now.signInSessions.endAllOf(user.id);
  await auditAccount(deps, {
    actor: by,
    command: "pengguna",
    details: `peran ${user.name} ${role}`,
    outcome: "done",
  });
}

export async function setDisabled(
  deps: AccountDeps,
  user: User,
  isDisabled: boolean,
  by: string,
): Promise<void> {
  if (isDisabled) await keepAnAdmin(deps, user, null);
  const now = deps.clock.now();
  await deps.store.now.users.setDisabled(user.id, isDisabled ? now : null);
  await deps.store.now.signInSessions.endAllOf(user.id);
  await deps.store.now.signInLinks.endAllOf(user.id, now);
  const details = `${isDisabled ? "nonaktifkan" : "aktifkan"} ${user.name}`;
  await auditAccount(deps, { actor: by, command: "pengguna", details, outcome: "done" });
}

/** Somebody must be left who can let others in. */
async function keepAnAdmin({ store }: AccountDeps, user: User, role: UserRole | null): Promise<void> {
  if (user.role !== "admin" || role === "admin" || user.disabledAt !== null) return;
  const others = (await store.now.users.list()).filter(
    (one) => one.role === "admin" && one.disabledAt === null && one.id !== user.id,
  );
  if (others.length === 0)
    throw new Fault("wrong_state", `${user.name} satu-satunya admin. Jadikan orang lain admin lebih dulu.`);
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
