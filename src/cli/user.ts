import type { Command } from "commander";
import { addUser, loadUser, makeLink, setDisabled, setRole } from "../application/accounts/users";
import { composeAccounts } from "../compose/compose-screens";
import type { Config } from "../config/config";
import { Fault } from "../domain/fault";
import { formatInstant } from "../domain/local-time";
import { parsePhone } from "../domain/phone-number";
import { parseRole, ROLE_WORDS, type UserRole } from "../domain/user";
import type { CliContext } from "./context";
import { withBase } from "./with-base";

const ACTOR = "cli";
const ROLE_HELP = "viewer (pemantau), operator (petugas), atau admin";

/** `lunas user …`: who may sign in to the screens. Passwords are chosen in the browser, never on a command line. */
export function userCommands(program: Command, { config, print }: CliContext): void {
  const user = program.command("user").description("pengguna layar di browser");

  user
    .command("add <nama>")
    .description("tambah pengguna; mencetak tautan untuk memilih kata sandi")
    .option("--role <peran>", ROLE_HELP, "operator")
    .option("--phone <nomor>", "nomor WhatsApp admin orang yang sama")
    .option("--no-start", "boleh menyusun kampanye, tidak boleh memulainya")
    .action((name: string, options: { role: string; phone?: string; start: boolean }) =>
      withBase(config(), async (base) => {
        const accounts = composeAccounts(base, "cli");
        const person = {
          name,
          role: roleOf(options.role),
          mayStart: options.start,
          phone: phoneOf(options.phone),
        };
        const added = await addUser(accounts, person, ACTOR);
        print(`${added.name} ditambahkan sebagai ${ROLE_WORDS[added.role]}.`);
        print(linkLine(base.config, await makeLink(accounts, added, ACTOR)));
      }),
    );

  user
    .command("list")
    .description("semua pengguna")
    .action(() =>
      withBase(config(), async ({ store }) => {
        const users = await store.now.users.list();
        if (users.length === 0) print("Belum ada pengguna. Tambahkan: lunas user add <nama> --role admin");
        for (const { name, role, disabledAt, seenAt } of users) {
          const seen = seenAt === null ? "belum masuk" : `terakhir ${formatInstant(seenAt)}`;
          print(`${name} · ${ROLE_WORDS[role]} · ${disabledAt === null ? seen : "dinonaktifkan"}`);
        }
      }),
    );

  user
    .command("role <nama> <peran>")
    .description(`ubah peran: ${ROLE_HELP}`)
    .option("--no-start", "boleh menyusun kampanye, tidak boleh memulainya")
    .action((name: string, role: string, options: { start: boolean }) =>
      withBase(config(), async (base) => {
        const accounts = composeAccounts(base, "cli");
        const person = await loadUser(accounts, name);
        await setRole(accounts, person, roleOf(role), options.start, ACTOR);
        print(`${person.name} sekarang ${ROLE_WORDS[roleOf(role)]}; ia diminta masuk lagi.`);
      }),
    );

  user
    .command("link <nama>")
    .description("tautan sekali pakai untuk memilih kata sandi baru")
    .action((name: string) =>
      withBase(config(), async (base) => {
        const accounts = composeAccounts(base, "cli");
        const word = await makeLink(accounts, await loadUser(accounts, name), ACTOR);
        print(linkLine(base.config, word));
      }),
    );

  for (const [command, isDisabled, said] of [
    ["disable", true, "tidak dapat masuk lagi, dan sudah dikeluarkan dari semua perangkat"],
    ["enable", false, "dapat masuk lagi"],
  ] as const)
    user
      .command(`${command} <nama>`)
      .description(isDisabled ? "larang pengguna masuk" : "izinkan lagi")
      .action((name: string) =>
        withBase(config(), async (base) => {
          const accounts = composeAccounts(base, "cli");
          const person = await loadUser(accounts, name);
          await setDisabled(accounts, person, isDisabled, ACTOR);
          print(`${person.name} ${said}.`);
        }),
      );
}

function roleOf(raw: string): UserRole {
  const role = parseRole(raw);
  if (role === null) throw new Fault("argument_invalid", `Peran "${raw}" tidak ada. Pilih ${ROLE_HELP}.`);
  return role;
}

function phoneOf(raw: string | undefined): string | null {
  if (raw === undefined) return null;
  const phone = parsePhone(raw);
  if (typeof phone !== "string") throw new Fault("argument_invalid", `Nomor "${raw}" tidak terbaca.`);
  return phone;
}

function linkLine({ http }: Pick<Config, "http">, word: string): string {
  const place = http === null ? "<alamat Lunas>" : (http.publicUrl ?? `http://${http.host}:${http.port}`);
  return `Tautan untuk memilih kata sandi, sekali pakai, berlaku 24 jam: ${place}/masuk/pertama/${word}`;
}
