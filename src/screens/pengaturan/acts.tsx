import type { AccountDeps } from "../../application/accounts/deps";
import { changePassword, signOutOthers } from "../../application/accounts/own-account";
import {
  addUser,
  makeLink,
  setDisabled,
  setPhone,
  setRole,
  signOutEverywhere,
} from "../../application/accounts/users";
import type { ActAnswer } from "../../application/operating/do-once";
import { within } from "../../application/operating/run-admin-line";
import type { User } from "../../application/ports/repositories/accounts";
import type { Screen } from "../../application/ports/screens";
import type { Repositories } from "../../application/ports/store";
import { Fault } from "../../domain/fault";
import { parsePhone } from "../../domain/phone-number";
import { parseRole, ROLE_WORDS, readUserName, type UserRole } from "../../domain/user";
import { answerOnce, ownAct } from "../acts/own-act";
import { framed, seeOther, signedIn } from "../answer-page";
import type { MenuKey, PageRequest, ScreenTools } from "../define-page";
import { KEY_FIELD } from "../form-key";
import { loadListed } from "./pages";
import { UserPage } from "./users-view";

const USERS = "/pengaturan/pengguna";

/** What admins do with accounts, and everybody with their own. */
export function accountScreens(tools: ScreenTools, menus: ReadonlySet<MenuKey>): readonly Screen[] {
  return [
    ownAct(tools, {
      path: `${USERS}/tambah`,
      least: "admin",
      back: () => USERS,
      act: (request, repositories) => add(request, accountsIn(tools, repositories)),
    }),
    onUser(tools, "peran", changeRole),
    onUser(tools, "hp", changePhone),
    onUser(tools, "keluarkan", async (user, { caller }, accounts) => {
      await signOutEverywhere(accounts, user, caller.actor);
      return { text: `${user.name} keluar dari semua perangkat.` };
    }),
    onUser(tools, "nonaktifkan", async (user, { caller }, accounts) => {
      await setDisabled(accounts, user, true, caller.actor);
      const undo = { to: `${USERS}/${user.id}/aktifkan`, label: "Aktifkan lagi" };
      return { text: `${user.name} tidak dapat masuk lagi, dan keluar dari semua perangkat.`, undo };
    }),
    onUser(tools, "aktifkan", async (user, { caller }, accounts) => {
      await setDisabled(accounts, user, false, caller.actor);
      return { text: `${user.name} dapat masuk lagi dengan kata sandinya.` };
    }),
    linkScreen(tools, menus),
    passwordScreen(tools),
    ownAct(tools, {
      path: "/akun/keluarkan-lain",
      least: "viewer",
      back: () => "/akun",
      async act({ caller }, repositories) {
        await signOutOthers(accountsIn(tools, repositories), caller);
        return done("/akun", "Perangkat lain sudah keluar; yang ini tetap.");
      },
    }),
    ownAct(tools, {
      path: "/akun/keluarkan-semua",
      least: "viewer",
      back: () => "/akun",
      async act({ caller }, repositories) {
        const user = caller.userId === null ? null : await repositories.users.find(caller.userId);
        if (user !== null) await signOutEverywhere(accountsIn(tools, repositories), user, caller.actor);
        return done("/masuk", "");
      },
    }),
  ];
}

function accountsIn(tools: ScreenTools, repositories: Repositories): AccountDeps {
  return { ...tools.accounts, store: within(tools.store, repositories) };
}

interface Said {
  readonly text: string;
  readonly undo?: { readonly to: string; readonly label: string };
}

/** An act on the user whom the address names. */
function onUser(
  tools: ScreenTools,
  name: string,
  work: (user: User, request: PageRequest, accounts: AccountDeps) => Promise<Said>,
): Screen {
  const back = ({ params }: PageRequest) => `${USERS}/${params.nomor}`;
  return ownAct(tools, {
    path: `${USERS}/:nomor/${name}`,
    least: "admin",
    back,
    async act(request, repositories) {
      const user = await userOf(request, repositories);
      const { text, undo } = await work(user, request, accountsIn(tools, repositories));
      return { to: back(request), notice: { tone: "done", text, ...(undo === undefined ? {} : { undo }) } };
    },
  });
}

async function userOf({ params: { nomor = "" } }: PageRequest, { users }: Repositories): Promise<User> {
  const user = /^\d{1,9}$/.test(nomor) ? await users.find(Number(nomor)) : null;
  if (user === null) throw new Fault("not_found", "Pengguna itu tidak ada.");
  return user;
}

async function add({ values, caller }: PageRequest, accounts: AccountDeps): Promise<ActAnswer> {
  const { [KEY_FIELD]: _key, ...written } = values;
  const refused = (field: string, text: string): ActAnswer => ({
    to: USERS,
    notice: { tone: "fault", field, text, values: written },
  });
  const read = readUserName(values.nama ?? "");
  if ("problem" in read) return refused("nama", read.problem);
  if ((await accounts.store.now.users.named(read.name)) !== null)
    return refused("nama", `Nama pengguna ${read.name} sudah ada. Pilih nama lain.`);
  const role = roleIn(values);
  if (role !== "admin" && !(await accounts.store.now.users.hasAny()))
    return refused("peran", "Pengguna pertama harus admin: sesudahnya setiap orang diminta masuk.");
  const phone = phoneIn(values);
  if (phone !== null && typeof phone !== "string") return refused("hp", phone.problem);
  const user = await addUser(
    accounts,
    { name: read.name, role, mayStart: mayStartIn(values), phone },
    caller.actor,
  );
  return {
    to: `${USERS}/${user.id}`,
    notice: {
      tone: "done",
      text: `${user.name} ditambahkan sebagai ${ROLE_WORDS[role]}. Buatkan tautan, supaya ia memilih kata sandinya.`,
    },
  };
}

async function changeRole(user: User, { values, caller }: PageRequest, accounts: AccountDeps): Promise<Said> {
  const role = roleIn(values);
  const mayStart = mayStartIn(values);
  if (user.role === role && user.mayStart === Number(mayStart))
    return { text: `${user.name} memang ${ROLE_WORDS[role]}; tidak ada yang berubah.` };
  await setRole(accounts, user, role, mayStart, caller.actor);
  return { text: `${user.name} sekarang ${ROLE_WORDS[role]}; ia diminta masuk lagi.` };
}

async function changePhone(
  user: User,
  { values, caller }: PageRequest,
  accounts: AccountDeps,
): Promise<Said> {
  const phone = phoneIn(values);
  if (phone !== null && typeof phone !== "string") throw new Fault("argument_invalid", phone.problem);
  await setPhone(accounts, user, phone, caller.actor);
  return { text: phone === null ? `HP admin ${user.name} dilepas.` : `HP admin ${user.name} tersimpan.` };
}

async function password({ values, caller }: PageRequest, accounts: AccountDeps): Promise<ActAnswer> {
  const { sandi = "", sandi_baru: next = "" } = values;
  const wrong = await changePassword(accounts, caller, { current: sandi, next });
  if (wrong !== null)
    return {
      to: "/akun",
      notice: {
        tone: "fault",
        field: wrong.field === "current" ? "sandi" : "sandi_baru",
        text: wrong.problem,
      },
    };
  return done("/akun", "Kata sandi diganti. Perangkat Anda yang lain diminta masuk lagi.");
}

/** Tries wait for each other, before the form's transaction and not in it: no count is taken before them. */
function passwordScreen(tools: ScreenTools): Screen {
  const screen = ownAct(tools, {
    path: "/akun/sandi",
    least: "viewer",
    back: () => "/akun",
    forgets: ["sandi", "sandi_baru"],
    act: (request, repositories) => password(request, accountsIn(tools, repositories)),
  });
  return { ...screen, answer: (request) => tools.accounts.door(() => screen.answer(request)) };
}

/**
 * A link is seen in this answer alone and kept nowhere: its word follows from the form's key, so that a second click of
 * the same form shows the same link.
 */
function linkScreen(tools: ScreenTools, menus: ReadonlySet<MenuKey>): Screen {
  return {
    method: "POST",
    path: `${USERS}/:nomor/tautan`,
    least: "admin",
    async answer(asked) {
      const request = signedIn(asked);
      const back = `${USERS}/${request.params.nomor}`;
      const word = tools.fingerprint(`sign-in link:${request.values[KEY_FIELD] ?? ""}`);
      const answer = await answerOnce(tools, request, {
        back: () => back,
        async act({ caller }, repositories) {
          const accounts = accountsIn(tools, repositories);
          const tokens = { ...accounts.tokens, next: () => word };
          const user = await userOf(request, repositories);
          await makeLink({ ...accounts, tokens }, user, caller.actor);
          return done(back, "Tautan dibuat.");
        },
      });
      const { tone } = answer.notice;
      if (tone !== "done" && tone !== "again") return seeOther(tools, request.caller, answer);
      const user = await loadListed(request, tools);
      return framed(tools, menus, request, {
        title: "Pengguna",
        menu: "pengaturan",
        help: null,
        stream: null,
        view: (page) => <UserPage user={user} link={`${request.origin}/masuk/pertama/${word}`} page={page} />,
      });
    },
  };
}

function roleIn({ peran = "" }: PageRequest["values"]): UserRole {
  const role = parseRole(peran);
  if (role === null) throw new Fault("argument_invalid", "Pilih perannya.");
  return role;
}

const mayStartIn = ({ mulai }: PageRequest["values"]): boolean => mulai !== "tidak";

function phoneIn({ hp = "" }: PageRequest["values"]): string | null | { readonly problem: string } {
  if (hp.trim() === "") return null;
  const phone = parsePhone(hp);
  return typeof phone === "string" ? phone : { problem: "Nomor itu tidak terbaca. Tulis seperti 0812…" };
}

function done(to: string, text: string): ActAnswer {
  return { to, notice: { tone: "done", text } };
}
