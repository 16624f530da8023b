import type { User } from "../../application/ports/repositories/accounts";
import { Fault } from "../../domain/fault";
import { maskNumbers } from "../../domain/masked-text";
import { templateProblems } from "../../texts/invoice";
import { sampleInvoices } from "../../texts/sample-invoice";
import { definePage, type PageRequest, type ScreenTools } from "../define-page";
import { AccountPage } from "./account-view";
import { deviceOf, type InvoiceText, type ListedUser, type OwnAccount, type Settings } from "./model";
import { SettingsPage } from "./settings-view";
import { TextPage } from "./text-view";
import { UserPage, UsersPage } from "./users-view";

const HELP = "akun-pengguna-dan-pengaturan";

/** What holds now, and who has said so. Settings belong to `.env`: nothing is changed here. */
export const pengaturan = definePage<Settings>({
  path: "/pengaturan",
  menu: "pengaturan",
  help: HELP,
  least: "viewer",
  title: () => "Pengaturan",
  // Phones of admins stand in them.
  load: async (_request, { settings }) => ({
    warnings: settings.warnings,
    settings: settings.shown.map((setting) => ({ ...setting, value: maskNumbers(setting.value) })),
  }),
  view: (model, page) => SettingsPage({ model, page }),
});

export const teksTagihan = definePage<InvoiceText>({
  path: "/pengaturan/teks",
  menu: "pengaturan",
  help: HELP,
  least: "viewer",
  title: () => "Teks tagihan",
  async load(_request, { push, unitName, settings }) {
    const template = push.invoiceTemplate;
    return {
      template,
      file: settings.shown.find(({ name }) => name === "INVOICE_TEMPLATE_FILE")?.value || null,
      problems: templateProblems(template),
      examples: sampleInvoices(template, { unitName, offersPdf: push.invoicePdf !== "off" }),
    };
  },
  view: (model, page) => TextPage({ model, page }),
});

export const pengguna = definePage<readonly ListedUser[]>({
  path: "/pengaturan/pengguna",
  menu: "pengaturan",
  help: HELP,
  least: "admin",
  title: () => "Pengguna",
  load: async (_request, { store }) => (await store.now.users.list()).map(listed),
  view: (model, page) => UsersPage({ users: model, page }),
});

export const satuPengguna = definePage<ListedUser>({
  path: "/pengaturan/pengguna/:nomor",
  menu: "pengaturan",
  help: HELP,
  least: "admin",
  title: () => "Pengguna",
  load: loadListed,
  view: (model, page) => UserPage({ user: model, link: null, page }),
});

export const akun = definePage<OwnAccount>({
  path: "/akun",
  menu: "pengaturan",
  help: HELP,
  least: "viewer",
  title: () => "Akun Anda",
  async load({ caller: { userId, sessionHash } }, { store }) {
    const user = (await store.now.users.list()).find(({ id }) => id === userId);
    if (user === undefined) return { user: null, sessions: [] };
    const sessions = await store.now.signInSessions.ofUser(user.id);
    return {
      user: listed(user),
      sessions: sessions.map(({ idHash, agent, createdAt, seenAt }) => ({
        device: deviceOf(agent),
        createdAt,
        seenAt,
        isThis: idHash === sessionHash,
      })),
    };
  },
  view: (model, page) => AccountPage({ model, page }),
});

export async function loadListed(request: PageRequest, { store }: ScreenTools): Promise<ListedUser> {
  const user = (await store.now.users.list()).find(({ id }) => String(id) === request.params.nomor);
  if (user === undefined) throw new Fault("not_found", "Pengguna itu tidak ada.");
  return listed(user);
}

/** No page knows anything of a password but that there is one. */
function listed({ passwordHash, ...user }: User & { readonly seenAt: Date | null }): ListedUser {
  return { ...user, hasPassword: passwordHash !== null };
}
